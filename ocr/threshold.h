// Ink told from paper by its surroundings, after Sauvola and Pietikäinen (Pattern Recognition 33, 2000).
#pragma once

#include "ocr/pix.h"

namespace gouji::ocr {

/// 1-bit pictures of what is darker than its surroundings, a square of 0.2 inch that the picture's edges cut off.
struct Shades {
  PixPtr ink;    ///< dark; of print that is pale all over, all of it
  PixPtr pale;   ///< ink, and what is half as dark
  PixPtr faint;  ///< whatever is a little darker
};

/// The shades of a grey picture of 8 bits, in one pass over it; without pictures where there is no room for them.
Shades shades_of(::Pix* grey, double dpi);

}  // namespace gouji::ocr
