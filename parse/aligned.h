// Columns of a table that only spaces keep apart.
#pragma once

#include <vector>

#include "parse/dump_lines.h"

namespace gouji {

/// The columns of characters [from, to) that a column of the table takes up.
struct ColumnRange {
  int from = 0, to = 0;
  bool figures = false;
};

/// Marks the fields that are codes: digits of a code's length with a name behind them, and those in one line with such.
void mark_codes(std::vector<std::vector<Field>>& rows);

/// A figure that is no code.
bool is_amount(const Field& field);

bool has_amount(const std::vector<Field>& row);

/// True where two fields take up a column of characters in common.
bool overlap(const Field& one, const Field& other);

/// Puts a field of another line into a row: a text behind the one that it stands under or over, whose rest it is; what else
/// there is in its own place, once `row` is sorted by place again.
void join_field(std::vector<Field>& row, const Field& field);

/// Columns of figures from where the amounts of all rows stand, columns of text from the gaps that the texts leave free
/// beside them: a long name may reach in over the figures of other rows. `rows` are the rows that hold figures.
std::vector<ColumnRange> aligned_columns(const std::vector<std::vector<Field>>& rows);

/// The columns of headers that stand behind the last of `columns`, where no row has a figure.
std::vector<ColumnRange> columns_behind(const std::vector<ColumnRange>& columns,
                                        const std::vector<std::vector<Field>>& headers);

/// First and last column that a field lies over; the nearest one where it lies between two. In a row with figures
/// (`body`) texts and figures keep to one column of their own sort.
struct ColumnSpan {
  int first = 0, last = 0;
};
ColumnSpan span_of(const Field& field, const std::vector<ColumnRange>& columns, bool body);

}  // namespace gouji
