// From a picture to black and white, and straight.
#pragma once

#include "extract/picture.h"
#include "ocr/pix.h"

namespace gouji::ocr {

/// A page set straight: grey levels to read from, and its ink.
struct Sheet {
  PixPtr grey;   ///< 8 bits
  PixPtr ink;    ///< 1 bit: dark against its surroundings
  PixPtr pale;   ///< 1 bit: ink, and what is half as dark; none where the picture is black and white
  PixPtr faint;  ///< 1 bit: whatever is a little darker than its surroundings
  double dpi = 0;
  double skew = 0;       ///< degrees that it was turned by
  bool bilevel = false;  ///< the picture was black and white: nothing in it is fainter than ink

  int width() const { return pixGetWidth(grey.get()); }
  int height() const { return pixGetHeight(grey.get()); }
  /// Inches in pixels, at least 1.
  int pixels(double inches) const;
};

PixPtr pix_of(const Picture& picture);

/// Turns the grey picture by quarters clockwise (0 to 3), straightens it and finds its ink.
Sheet sheet_of(::Pix* grey, double dpi, int quarters);

}  // namespace gouji::ocr
