// From what a picture says to a page of words, lines and rulings, as if it had been printed.
#pragma once

#include "extract/document.h"
#include "extract/ocr_engine.h"

namespace gouji {

/// A word that the two models read differently, or one of them not at all.
constexpr float kDoubtful = 0.5F;

/// Replaces the page's words, lines, glyphs and rulings. `dpi` is the picture's resolution. Places are those of the page
/// set upright and straight: off the printed page's by its skew.
void set_scanned(Page& page, const PictureText& text, double dpi);

}  // namespace gouji
