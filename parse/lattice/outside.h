// The lines of text that stand outside a page's tables.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji::lattice {

/// Fills `above` and `below` of one page's grids from the words that no table has taken. Where tables stand side by
/// side, each gets the text over and under itself.
void place_outside_text(const Page& page, const std::vector<char>& taken, std::vector<Grid>& grids);

}  // namespace gouji::lattice
