#include "parse/stream/continued.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "parse/stream/placing.h"

namespace gouji::stream {
namespace {

constexpr double over_edge = 0.3;  // em that an amount may end behind its column's right side

bool is_amount(const Segment& text) {
  return text.figure && text_of(text).find_first_of(".,") != std::string::npos;
}

/// The column that a text ends in; -1 for none.
int column_of_end(const Segment& text, const std::vector<Column>& columns) {
  const double end = text.box.x1 - over_edge * text.size;
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c].x0 < end && end <= columns[c].x1) return static_cast<int>(c);
  return -1;
}

/// The column that a text begins in; -1 for none.
int column_of_begin(const Segment& text, const std::vector<Column>& columns) {
  const double begin = text.box.x0 + over_edge * text.size;
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c].x0 < begin && begin <= columns[c].x1) return static_cast<int>(c);
  return -1;
}

/// Gives each text of a row one column, those on its left lower ones; false where that cannot be.
bool place(TextRow& row, const std::vector<Column>& columns) {
  int last = -1;
  for (Segment& text : row.segments) {
    text.column = is_amount(text) ? column_of_end(text, columns) : column_of_begin(text, columns);
    text.columns = 1;
    if (text.column <= last) return false;
    last = text.column;
  }
  return true;
}

/// 02: a part of a code, which may stand in a column of its own.
bool is_code_part(const Segment& text) {
  constexpr std::size_t digits = 2;
  const std::string code = text_of(text);
  return code.size() == digits && code.find_first_not_of("0123456789") == std::string::npos;
}

/// Where a page goes on with groups and items, the column of their class is blank on it.
bool is_as_wide(const Block& block, const Grid& before, const Tolerances& near) {
  const Segment* left = &block.rows.front().segments.front();
  double right = block.rows.front().box.x1;
  for (const TextRow& row : block.rows) {
    if (row.segments.front().box.x0 < left->box.x0) left = &row.segments.front();
    right = std::max(right, row.box.x1);
  }
  const double close = near.indent * block.rows.front().size;
  const double indent = left->box.x0 - before.box.x0;
  return std::abs(indent) < (is_code_part(*left) ? 3 : 1) * close && right < before.box.x1 + close;
}

}  // namespace

std::vector<Column> columns_of(const Grid& grid) {
  std::vector<Column> columns(static_cast<std::size_t>(grid.columns));
  for (const Cell& cell : grid.cells) {
    columns[cell.column].x0 = cell.box.x0;
    columns[cell.column + cell.columns - 1].x1 = cell.box.x1;
  }
  return columns;
}

bool goes_on_in_columns(Block& block, const Grid& before, const Tolerances& near) {
  if (before.source != GridSource::stream || block.under_unit || !block.lead.empty()) return false;
  const auto& first = block.rows.front().segments;
  if (std::count_if(first.begin(), first.end(), is_amount) < 2 || !is_as_wide(block, before, near)) return false;
  const std::vector<Column> columns = columns_of(before);
  std::vector<TextRow> rows = block.rows;
  if (!std::all_of(rows.begin(), rows.end(), [&](TextRow& row) { return place(row, columns); })) return false;
  block.rows = std::move(rows);
  return true;
}

}  // namespace gouji::stream
