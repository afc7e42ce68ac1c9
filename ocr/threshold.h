// Ink told from paper by its surroundings, after Sauvola and Pietikäinen (Pattern Recognition 33, 2000).
#pragma once

#include <utility>

#include "ocr/pix.h"

namespace gouji::ocr {

/// Two 1-bit pictures of a grey one of 8 bits: ink, and whatever is a little darker than its surroundings. The
/// surroundings are a square of 0.2 inch, cut off at the edges. One pass over the picture gives both.
std::pair<PixPtr, PixPtr> ink_and_faint(::Pix* grey, double dpi);

}  // namespace gouji::ocr
