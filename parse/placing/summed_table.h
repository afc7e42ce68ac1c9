// A table as its sums see it: by line a level of the classification and what stands in which column.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parse/schedule.h"

namespace gouji::placing {

/// Lines of a schedule that were read from one page.
struct Stretch {
  int begin = 0, end = 0;
  int page = 0;
  bool headed = false;  ///< the page has the table's header
};

/// A figure: the schedule's column that it is in and its worth, in thousandths of what is printed.
struct Place {
  int column = 0;
  std::int64_t value = 0;
  bool sure = true;  ///< no other column would do as well
};

struct SummedLine {
  int level = -1;             ///< 1 to 3; 0 of the total; -1 of lines that are in no sum
  std::vector<Place> places;  ///< from the left
};

struct SummedPage {
  std::vector<SummedLine> lines;
  bool headed = false;

  /// The columns that have figures here, from the left.
  std::vector<int> columns() const;
};

/// Columns of which the first is the sum of the others on every line.
using RowSum = std::vector<int>;

struct SummedTable {
  std::vector<SummedPage> pages;
  std::size_t columns = 0;
  std::int64_t ulp = 1;  ///< the worth of a last printed digit
  std::vector<RowSum> row_sums;

  /// Columns that the first page's total fills, from the left: what it leaves blank is blank everywhere. None where it is
  /// not there.
  std::vector<int> total_columns() const;
  /// These, or all.
  std::vector<int> usable() const;
  bool is_broken(const SummedLine& line, const RowSum& sum) const;
  /// How many sums along the row do not hold.
  int broken_rows(const SummedLine& line) const;
};

/// Nothing where a figure is of no dump or too large.
std::optional<SummedTable> summed_table(const Schedule& schedule, const std::vector<Stretch>& stretches);

}  // namespace gouji::placing
