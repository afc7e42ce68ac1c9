#include "parse/stream/tail.h"

#include <cmath>

#include "parse/stream/placing.h"
#include "parse/stream/wrapping.h"

namespace gouji::stream {
namespace {

/// The label of a column in the lowest row, or in the row above it where its figures stand lower; nullptr for none.
const Segment* last_label(const std::vector<TextRow>& rows, int column) {
  for (std::size_t i = rows.size(); i-- > 0 && i + 2 >= rows.size();)
    for (const Segment& text : rows[i].segments)
      if (text.column == column && text.columns == 1) return text.figure ? nullptr : &text;
  return nullptr;
}

bool goes_on(const Segment& upper, const Segment& lower, const std::vector<Column>& columns, const Tolerances& near) {
  return lower.columns == 1 && lower.column == upper.column && !lower.figure &&
         lower.baseline - upper.baseline < near.far_lines * lower.size &&
         std::abs(lower.box.x0 - upper.box.x0) < near.aligned * lower.size &&
         is_full(upper, lower, columns[static_cast<std::size_t>(lower.column)]);
}

}  // namespace

void take_tail(Block& block, const std::vector<Column>& columns, const Tolerances& near) {
  if (block.tail.empty()) return;
  place_segments(block.tail, columns, near);
  const Segment* last = last_label(block.rows, block.tail.front().segments.front().column);
  auto end = block.tail.begin();
  while (end != block.tail.end() && last != nullptr && goes_on(*last, end->segments.front(), columns, near)) {
    last = &end->segments.front();
    ++end;
  }
  block.rows.insert(block.rows.end(), block.tail.begin(), end);
  block.tail.erase(block.tail.begin(), end);
}

}  // namespace gouji::stream
