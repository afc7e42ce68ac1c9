// Sums of one column over the lines of a table.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "parse/placing/summed_table.h"

namespace gouji::placing {

using Lines = std::vector<SummedLine*>;

Lines lines_of(SummedTable& table);

/// nullptr where the line is blank there.
Place* in_column(SummedLine& line, int column);

/// True where the figure in `from` may be in `to`: no figure is there or between.
bool may_move(const SummedLine& line, int from, int to);

class ColumnSums {
 public:
  /// `ends`: the sums that are open behind the last line are complete, the total's among them.
  ColumnSums(std::int64_t ulp, bool ends) : ulp_(ulp), ends_(ends) {}

  /// How many sums do not hold, that of the total counted by its weight.
  int broken(const Lines& lines, int column);

 private:
  struct Open {
    int level = 0, parts = 0;
    std::int64_t rest = 0;
  };

  void add(int level, std::int64_t value);
  void close(int level);
  void judge(const Open& sum, int weight);

  std::int64_t ulp_ = 1;
  bool ends_ = true;
  int broken_ = 0;
  std::array<Open, 3> open_;  ///< a class, a group, an item
  std::size_t depth_ = 0;
  Open total_;
  bool has_total_ = false;
};

}  // namespace gouji::placing
