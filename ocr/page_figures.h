// What a page's figures tell of one another.
#pragma once

#include <vector>

#include "extract/ocr_engine.h"

namespace gouji::ocr {

/// `26.300` on a page most of whose figures have commas between thousands and none a fraction of three digits: the point is a comma
/// whose tail is lost. It is set so, and both readings stay: the figure is in doubt.
void set_lost_commas(std::vector<ReadWord>& words);

}  // namespace gouji::ocr
