// Columns of a table that only spaces keep apart.
#pragma once

#include <vector>

#include "parse/dump_lines.h"

namespace gouji {

/// Display columns [from, to) of each column of the table, found from the gaps that all its rows leave free.
struct ColumnRange {
  int from = 0, to = 0;
};

/// `rows` are the fields of the rows that hold figures.
std::vector<ColumnRange> aligned_columns(const std::vector<std::vector<Field>>& rows);

/// First and last column that a field lies over; the nearest one where it lies between two.
struct ColumnSpan {
  int first = 0, last = 0;
};
ColumnSpan span_of(const Field& field, const std::vector<ColumnRange>& columns);

}  // namespace gouji
