// Rows of an aligned table that come apart because their cells are centred on different heights.
#pragma once

#include <vector>

#include "parse/aligned.h"

namespace gouji {

/// A line of an aligned table.
struct AlignedLine {
  std::vector<Field> fields;
  bool behind_blank = false;  ///< a blank line stands before it
};

/// True where blank lines keep the rows of a table apart: most of what stands between two has several lines that could be
/// one row.
bool blanks_part_rows(const std::vector<AlignedLine>& lines);

/// What stands between two blank lines as one row, from the first figure on.
std::vector<std::vector<Field>> rows_between_blanks(const std::vector<AlignedLine>& lines);

/// A line of nothing but figures goes to the row below or to the row above, for the whole table the same way: the one in
/// which no two figures meet in a column. Where both ways or none would do, the lines stay as they are.
std::vector<std::vector<Field>> rows_with_floats_put(std::vector<std::vector<Field>> lines,
                                                     const std::vector<ColumnRange>& columns);

}  // namespace gouji
