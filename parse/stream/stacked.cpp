#include "parse/stream/stacked.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "parse/stream/row_kinds.h"

namespace gouji::stream {
namespace {

/// A text over columns but not over the first one, which holds the labels.
bool spans_headers(const Segment& text, const std::vector<Column>& columns, const Tolerances& near) {
  double slack = near.aligned * text.size;
  return text.box.x0 > columns.front().x1 - slack && text.box.x1 < columns.back().x1 + 4 * slack;
}

}  // namespace

std::size_t second_table(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near) {
  std::vector<char> figures = figure_columns(rows, columns.size());
  bool data = false;
  std::size_t singles = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].segments.size() == 1) {
      ++singles;
      continue;
    }
    if (data && is_header_like(rows[i], figures)) {
      double empty = rows[i].box.y0 - rows[i - 1].box.y1;
      if (singles > 0 || empty > near.close_lines * rows[i].size) return i - singles;
    }
    data = data || is_data(rows[i], figures);
    singles = 0;
  }
  return 0;
}

std::size_t rows_above_rule(const Block& block, const std::vector<Column>& columns, const Rules& rules) {
  const std::vector<TextRow>& rows = block.rows;
  const TextRow& top = rows.front();
  const double middle = top.baseline - 0.3 * top.size;
  const double lead = block.lead.empty() ? middle : std::min(middle, block.lead.front().box.y0);
  if (rules.between(lead - 2 * top.size, middle, columns.front().x0, columns.back().x1, 0.8)) return 0;
  std::vector<char> figures = figure_columns(rows, columns.size());
  std::size_t first = 0, ruled = 0;
  for (std::size_t i = 1; i < rows.size() && !is_data(rows[i - 1], figures); ++i) {
    bool here = rules.between(rows[i - 1].baseline - 0.3 * rows[i - 1].size, rows[i].baseline - 0.3 * rows[i].size,
                              columns.front().x0, columns.back().x1, 0.8);
    if (!here) continue;
    ++ruled;
    if (first == 0) first = i;
  }
  return ruled >= 2 ? first : 0;
}

void take_spanning_headers(Block& block, const std::vector<Column>& columns, const Rules& rules,
                           const Tolerances& near) {
  while (!block.lead.empty()) {
    TextRow& row = block.lead.back();
    double empty = block.rows.front().box.y0 - row.box.y1;
    // Chinese titles are larger than what they are over.
    const bool alike = std::abs(row.size - block.rows.front().size) < near.aligned &&
                       is_han(to_utf32(text_of(row.segments.front())).front());
    bool ruled = rules.between(row.baseline - 0.3 * row.size, block.rows.front().baseline - 0.3 * row.size, row.box.x0,
                               row.box.x1);
    if (empty > (ruled || alike ? near.close_lines : near.near_title) * row.size ||
        !spans_headers(row.segments.front(), columns, near))
      return;
    block.rows.insert(block.rows.begin(), std::move(row));
    block.lead.pop_back();
  }
}

}  // namespace gouji::stream
