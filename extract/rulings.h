// From bars as they are painted to ruling lines.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/raw_page.h"

namespace gouji {

/// Pieces in one line that touch are one ruling line, and so are dashes and dots in a row; what is painted twice counts
/// once. Horizontal ones first, from the top; then upright ones, from the left.
std::vector<Ruling> rulings_of(const std::vector<RawBar>& bars);

}  // namespace gouji
