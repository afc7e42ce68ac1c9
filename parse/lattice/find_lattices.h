// Tables that ruling lines draw.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji::lattice {

/// The page's ruled tables from the top down; the words in them are marked in `taken` (one a word).
std::vector<Grid> find_lattices(const Page& page, std::vector<char>& taken, Diagnostics& diagnostics);

}  // namespace gouji::lattice
