// From runs of glyphs to the page's words and lines in reading order.
#pragma once

#include "extract/document.h"
#include "extract/words.h"

namespace gouji {

/// Fills the page's glyphs, words and lines. Its rulings must be there: an upright one between two glyphs parts words.
void set_lines(Page& page, const std::vector<RawGlyph>& glyphs, const Runs& runs);

}  // namespace gouji
