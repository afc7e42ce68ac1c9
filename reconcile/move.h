// What may have gone wrong in print, each as one thing: a figure, its copies along with it, a unit, a line.
#pragma once

#include <optional>
#include <vector>

#include "reconcile/network.h"
#include "reconcile/suspect.h"

namespace gouji {

/// What undoing a mishap does to one identity.
struct Effect {
  int identity = 0;
  std::int64_t by = 0;        ///< added to left − right in 分; of a figure whose value is sought, what one 分 adds
  std::int64_t widening = 0;  ///< of the tolerance in half-分, where a figure is read in a coarser unit
};

struct Move {
  std::vector<int> cells;       ///< the first is the one to name; empty for a line that is not there
  std::vector<Effect> effects;  ///< in the order of identities, each once
  bool is_sought = true;        ///< the change of the cells is what the search looks for; else it is known
  int cost = 2;                 ///< 2 for one figure
  Slip slip = Slip::none;       ///< what a known change is called
  Unit unit = Unit::none;
  Amount fitting;  ///< of the first cell, where the change is known
  /// What becomes of each cell where the change is known.
  std::vector<std::int64_t> by;

  const Effect* on(int identity) const;
};

/// More than one wrong figure, less than two: the same slip shows in several figures.
constexpr int cost_of_several = 3;

/// The moves that touch an identity, made when they are first asked for.
class Moves {
 public:
  Moves(const Filing& filing, const std::vector<Judged>& judged, const Network& net);

  const Move& operator[](int index) const { return moves_[index]; }
  const std::vector<int>& touching(int identity);
  /// The known mishaps of several figures at once.
  void add(std::vector<Move> moves);

 private:
  const std::vector<int>& of_cell(int cell);
  std::vector<int> copies_of(int cell) const;
  Move sought(std::vector<int> cells) const;
  std::optional<Move> reread(int cell, Unit unit) const;

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  const Network& net_;
  std::vector<Move> moves_;
  std::vector<std::optional<std::vector<int>>> of_cell_, touching_;
  std::vector<std::vector<int>> several_;  // by identity
};

/// Sorted by identity, those of one identity added up.
std::vector<Effect> merged(std::vector<Effect> effects);

}  // namespace gouji
