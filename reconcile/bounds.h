// Which changes of some figures make all identities that they touch hold, by propagating bounds.
#pragma once

#include <optional>
#include <vector>

#include "reconcile/move.h"
#include "reconcile/repair.h"

namespace gouji {

/// The moves of a repair that is being looked for, and the bounds that the identities set to their changes.
class Bounds {
 public:
  Bounds(const Filing& filing, const Network& net, const Moves& moves, const std::vector<int>& chosen);

  /// The identities that cannot hold together with these moves alone; empty where they can.
  const std::vector<int>& conflict() const { return conflict_; }

  /// Changes that the figures can print, as near to exact sums as may be. Nothing where there are none.
  std::optional<Repair> settle();

 private:
  __extension__ using Wide = __int128;
  struct Variable {
    int move = 0;
    Wide low = 0, high = 0;
    std::vector<int> low_from, high_from;  ///< the identities that the bounds come from
    bool is_settled = false;
  };
  struct Term {
    int variable = 0;
    Wide factor = 0;
  };
  struct Row {
    int identity = 0;
    Wide fixed = 0;      ///< left − right, doubled, with the known changes
    Wide tolerance = 0;  ///< half-分
    std::vector<Term> terms;
  };

  Wide least_change(const Move& move, const std::vector<int>& chosen) const;
  void add_row(int identity, const std::vector<int>& chosen);
  void propagate();
  bool tighten(const Row& row, const Term& term);
  void settle(Variable& variable, int index);
  std::optional<std::int64_t> exact(const Row& row, int variable) const;
  std::optional<std::int64_t> printable(const Variable& variable, Wide wanted) const;
  int exact_rows(int variable, std::int64_t by) const;
  int slip_weight(const Variable& variable, std::int64_t by) const;
  std::vector<std::int64_t> choices(const Variable& variable, int index) const;

  const Filing& filing_;
  const Network& net_;
  const Moves& moves_;
  std::vector<Variable> variables_;
  std::vector<Row> rows_;
  std::vector<int> conflict_;
};

}  // namespace gouji
