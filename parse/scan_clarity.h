// How sure OCR is of each character of a text on a page.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace gouji {

/// For each character of a normalised text that ends what the box of the page shows: how sure the model is of it, 0 to 1.
/// Empty where the page shows another text there.
std::vector<float> clarity_of(const Page& page, const Box& box, const std::u32string& text);

}  // namespace gouji
