// The picture of one piece of text as a model wants it.
#pragma once

#include "ocr/chunks.h"

namespace gouji::ocr {

/// A grey picture of the area with a margin of paper round it, without ruling lines. Up to `beside` pixels to the left
/// are taken from the sheet, where no rule stands there: strokes too faint to be ink still tell a 4 from a 1.
struct Crop {
  PixPtr grey;
  int left = 0, top = 0;  ///< of the crop on the sheet
};

Crop crop_of(const Sheet& sheet, const Layout& layout, const Area& area, int beside = 0);

}  // namespace gouji::ocr
