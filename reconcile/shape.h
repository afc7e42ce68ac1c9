// How the identities of a schedule repeat from column to column and from line to line, and so what a figure would do
// that is not printed.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "reconcile/move.h"

namespace gouji {

/// Identities that say the same in several columns: 201类 = 各款之和, in 合计, 基本支出 and 项目支出.
struct Family {
  std::string rule;
  int schedule = -1;
  int line = -1;  ///< of the sum
  std::map<int, int> by_column;
};

class Shape {
 public:
  Shape(const Filing& filing, const std::vector<Judged>& judged, const Network& net);

  const std::vector<Family>& families() const { return families_; }
  /// Index of the family that an identity is in, -1 where it is about several columns.
  int family_of(int identity) const { return family_of_[identity]; }
  /// The network's cell at a place; -1 for a blank and for a figure of no identity.
  int cell_at(int schedule, int line, int column) const;
  /// What a figure at a blank place would add to left − right.
  std::vector<Effect> effects_of_blank(int schedule, int line, int column, std::int64_t fen) const;
  /// What a line of these figures (fen by column) would break of the schedule's rules for lines: true where it fits.
  bool fits_as_line(int schedule, const std::map<int, std::int64_t>& figures, std::int64_t room) const;

 private:
  using Rule = std::pair<std::string, int>;  // id, schedule
  void add(int identity);
  void add_column(int identity, const CellRef& first);
  void add_row(int identity);

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  const Network& net_;
  std::vector<Family> families_;
  std::vector<int> family_of_;
  std::map<std::tuple<std::string, int, int>, int> family_at_;
  std::map<Rule, std::map<int, int>> row_factors_;  ///< rules for lines: what each column counts
};

}  // namespace gouji
