// From glyphs as they are painted to runs of glyphs that follow one another without a gap.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/raw_page.h"

namespace gouji {

/// Glyphs painted one after the other on one baseline without a gap. Coordinates are those of the direction's frame.
struct Run {
  Direction direction = Direction::right;
  std::uint32_t first = 0;  ///< in Runs::glyphs
  std::uint32_t count = 0;
  double begin = 0;
  double end = 0;
  double baseline = 0;
  double size = 0;
  bool cut = false;  ///< glyphs beside or in it are hidden
};

struct Runs {
  std::vector<std::uint32_t> glyphs;  ///< indices into the raw page's glyphs
  std::vector<Run> runs;
};

/// Hidden glyphs, and glyphs painted twice in a row to look bold, are left out.
Runs runs_of(const std::vector<RawGlyph>& glyphs);

/// True where the second glyph follows the first so closely that no reader sees a gap.
bool adjoin(const RawGlyph& before, const RawGlyph& after);

/// True where the second glyph is the first one painted again, perhaps moved by a hair.
bool repeats(const RawGlyph& before, const RawGlyph& after);

}  // namespace gouji
