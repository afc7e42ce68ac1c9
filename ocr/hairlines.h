// Ruling lines too thin and grey to be ink: dotted, or nothing, in black and white.
#pragma once

#include "ocr/pix.h"

namespace gouji::ocr {

/// A 1-bit picture of the long level (or upright) lines that are darker on the average than the paper above and below.
PixPtr hairlines(::Pix* grey, double dpi, bool horizontal);

}  // namespace gouji::ocr
