#include "extract/raw_page.h"

#include <algorithm>
#include <array>

namespace gouji {
namespace {

/// The direction of most of the text; right where there is little.
Direction main_direction(const std::vector<RawGlyph>& glyphs) {
  std::array<std::size_t, 4> count{};
  for (const RawGlyph& glyph : glyphs) ++count[static_cast<std::size_t>(glyph.direction)];
  const auto most = std::max_element(count.begin(), count.end());
  const bool clear = *most >= 20 && 10 * *most > 6 * glyphs.size();
  return clear ? static_cast<Direction>(most - count.begin()) : Direction::right;
}

/// The page seen in the frame of a direction, moved so that its corner is the origin again.
class Turn {
 public:
  Turn(Direction direction, const Box& page) : direction_(direction), page_(box_in_frame(direction, page)) {}

  Box page() const { return page_; }

  Box operator()(const Box& box) const {
    const Box turned = box_in_frame(direction_, box);
    return {turned.x0 - page_.x0, turned.y0 - page_.y0, turned.x1 - page_.x0, turned.y1 - page_.y0};
  }

  void turn(RawGlyph& glyph) const {
    const Box place{glyph.begin, glyph.baseline, glyph.end, glyph.baseline};
    const Box on_page = (*this)(box_on_page(glyph.direction, place));
    glyph.direction =
        static_cast<Direction>((static_cast<int>(glyph.direction) - static_cast<int>(direction_) + 4) % 4);
    const Box in_frame = box_in_frame(glyph.direction, on_page);
    glyph.begin = in_frame.x0;
    glyph.end = in_frame.x1;
    glyph.baseline = in_frame.y0;
  }

 private:
  Direction direction_;
  Box page_;
};

}  // namespace

Box box_on_page(Direction direction, const Box& b) {
  switch (direction) {
    case Direction::right:
      return b;
    case Direction::down:
      return {-b.y1, b.x0, -b.y0, b.x1};
    case Direction::left:
      return {-b.x1, -b.y1, -b.x0, -b.y0};
    case Direction::up:
      return {b.y0, -b.x1, b.y1, -b.x0};
  }
  return b;
}

Box box_in_frame(Direction direction, const Box& b) {
  switch (direction) {
    case Direction::down:
      return box_on_page(Direction::up, b);
    case Direction::up:
      return box_on_page(Direction::down, b);
    default:
      return box_on_page(direction, b);
  }
}

void turn_upright(RawPage& raw) {
  const Direction direction = main_direction(raw.glyphs);
  if (direction == Direction::right) return;
  const Turn turn(direction, {0, 0, raw.width, raw.height});
  for (RawGlyph& glyph : raw.glyphs) turn.turn(glyph);
  for (RawBar& bar : raw.bars) bar.box = turn(bar.box);
  for (RawImage& image : raw.images) image.box = turn(image.box);
  raw.width = turn.page().width();
  raw.height = turn.page().height();
  // Text that runs down is set right by a turn against the clock.
  raw.rotation = (raw.rotation + 360 - 90 * static_cast<int>(direction)) % 360;
}

}  // namespace gouji
