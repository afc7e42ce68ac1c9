// What a font says of the glyphs that it draws.
#pragma once

#include <GfxFont.h>

#include "extract/raw_page.h"

namespace gouji {

/// How far the Unicode that Poppler gives for the font's codes can be believed.
Certainty certainty_of(const GfxFont& font);

/// Type 3 fonts define their own unit: their size is what their box makes of it.
double size_factor(const GfxFont& font);

}  // namespace gouji
