// The picture of one piece of text as a model wants it.
#pragma once

#include "ocr/chunks.h"

namespace gouji::ocr {

/// A grey picture of the area with a margin of paper round it, without ruling lines.
struct Crop {
  PixPtr grey;
  int left = 0, top = 0;  ///< of the crop on the sheet
};

Crop crop_of(const Sheet& sheet, const Layout& layout, const Area& area);

}  // namespace gouji::ocr
