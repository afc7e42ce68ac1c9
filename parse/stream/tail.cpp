#include "parse/stream/tail.h"

#include <cmath>

#include "parse/stream/placing.h"
#include "parse/stream/wrapping.h"

namespace gouji::stream {
namespace {

/// The lowest label of a column among the rows from `first` on; nullptr for none.
const Segment* last_label(const std::vector<TextRow>& rows, std::size_t first, int column) {
  for (std::size_t i = rows.size(); i-- > first;)
    for (const Segment& text : rows[i].segments)
      if (text.column == column && text.columns == 1) return &text;
  return nullptr;
}

bool goes_on(const Segment& upper, const Segment& lower, const std::vector<Column>& columns, const Tolerances& near) {
  return lower.columns == 1 && lower.column == upper.column &&
         ((!upper.figure && !lower.figure && !is_item(lower)) || code_goes_on(upper, lower)) &&
         lower.baseline - upper.baseline < near.far_lines * lower.size &&
         std::abs(lower.box.x0 - upper.box.x0) < near.aligned * lower.size &&
         is_full(upper, lower, columns[static_cast<std::size_t>(lower.column)]);
}

}  // namespace

void take_tail(Block& block, const std::vector<Column>& columns, const Tolerances& near) {
  if (block.tail.empty()) return;
  place_segments(block.tail, columns, near);
  // Its figures may stand in the row below its label's first line.
  const std::size_t first = block.rows.size() < 2 ? 0 : block.rows.size() - 2;
  auto end = block.tail.begin();
  for (; end != block.tail.end(); ++end) {
    const Segment& text = end->segments.front();
    const Segment* upper = last_label(block.rows, first, text.column);
    if (upper == nullptr || !goes_on(*upper, text, columns, near)) break;
    block.rows.push_back(*end);
  }
  block.tail.erase(block.tail.begin(), end);
}

}  // namespace gouji::stream
