// Leptonica's pictures with an owner.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>
#include <vector>

namespace gouji::ocr {

struct FreePix {
  void operator()(::Pix* pix) const { pixDestroy(&pix); }
};
struct FreeBoxes {
  void operator()(::Boxa* boxes) const { boxaDestroy(&boxes); }
};

using PixPtr = std::unique_ptr<::Pix, FreePix>;
using BoxesPtr = std::unique_ptr<::Boxa, FreeBoxes>;

inline PixPtr own(::Pix* pix) {
  return PixPtr(pix);
}

/// A rectangle of whole pixels; x1 and y1 are the first ones outside.
struct Area {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
};

/// The smallest area that holds both.
Area around(const Area& a, const Area& b);

/// The boxes of the connected components of a 1-bit picture.
std::vector<Area> components(::Pix* bits, int connectivity);

/// A part of the picture; nothing where the area is empty or outside.
PixPtr part_of(::Pix* pix, const Area& area);

}  // namespace gouji::ocr
