// Where a word that crosses a ruling falls into two texts.
#pragma once

#include <cstdint>

#include "extract/document.h"
#include "parse/lattice/tolerances.h"

namespace gouji::lattice {

/// A run of a page's glyphs.
struct GlyphRun {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// The number of glyphs before the ruling at `x` where two texts meet near it: two figures, a figure and a label, or two
/// labels set apart. 0 where the run is one text that the ruling merely crosses.
std::uint32_t split_at(const Page& page, GlyphRun run, double x, const Tolerances& near);

/// The run's characters.
std::string text_of(const Page& page, GlyphRun run);
Box box_of(const Page& page, GlyphRun run);

}  // namespace gouji::lattice
