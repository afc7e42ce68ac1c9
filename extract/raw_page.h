// What the PDF device reports of a page before anything is made of it: glyphs, bars and images, in the order they are
// painted. Plain values; coordinates are points from the visible page's top left corner.
#pragma once

#include <cstdint>
#include <vector>

#include "base/box.h"

namespace gouji {

/// Where a line of text runs to. Text on a slope is a watermark or an ornament and is none of these.
enum class Direction : std::uint8_t { right, down, left, up };

/// How much of a glyph lies inside the clip and the page.
enum class Visibility : std::uint8_t { whole, cut, hidden };

/// Where a glyph's character comes from.
enum class Certainty : std::uint8_t {
  known,        ///< the file says so
  code_only,    ///< the file gives no mapping: the character is its bare code
  legacy_byte,  ///< one byte of a font with a legacy name: perhaps half a GBK character
};

/// A glyph in its line's frame: `begin` and `end` run along the line, `baseline` grows downwards across it. For text
/// that runs to the right this is the page's own x and y.
struct RawGlyph {
  char32_t character = 0;  ///< U+FFFD where none is known
  std::uint8_t code = 0;   ///< the byte of a `legacy_byte`
  Direction direction = Direction::right;
  Visibility visibility = Visibility::whole;
  Certainty certainty = Certainty::known;
  bool after_blank = false;  ///< white space is set before it, which may be narrow
  bool painted = true;       ///< false in the invisible text of an OCR layer
  double begin = 0;
  double end = 0;
  double baseline = 0;
  double size = 0;     ///< font size in points
  double spacing = 0;  ///< letter spacing after it, which is no gap
};

/// A dark straight bar: a stroke, or a rectangle filled thinly.
struct RawBar {
  Box box;
};

struct RawImage {
  Box box;                        ///< the visible part
  std::uint32_t first_glyph = 0;  ///< of those painted after it
  double dpi = 0;                 ///< its pixels an inch as placed; 0 where they are not known
};

struct RawPage {
  double width = 0;
  double height = 0;
  int rotation = 0;
  bool stopped = false;     ///< by a limit
  bool unreadable = false;  ///< the page's own entry is broken
  bool faulty = false;      ///< it holds something that no PDF should
  std::uint32_t filled_curves = 0;
  std::vector<RawGlyph> glyphs;
  std::vector<RawBar> bars;
  std::vector<RawImage> images;
};

/// A box of a line's frame on the page and back: the frame of a direction is the page turned until the text runs right,
/// about the page's origin.
Box box_on_page(Direction direction, const Box& in_frame);
Box box_in_frame(Direction direction, const Box& on_page);

/// Turns the whole page where most of its text does not run to the right, as on a landscape table printed upright.
void turn_upright(RawPage& raw);

/// The room a glyph takes up in its frame. Fonts' own heights cannot be trusted: the same four fifths above the baseline
/// and a fifth below are taken for all.
inline Box frame_box(const RawGlyph& glyph) {
  return {glyph.begin, glyph.baseline - 0.8 * glyph.size, glyph.end, glyph.baseline + 0.2 * glyph.size};
}

}  // namespace gouji
