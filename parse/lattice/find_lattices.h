// Tables that ruling lines draw.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji::lattice {

/// The page's ruled tables from the top down; the words in them are marked in `taken` (one a word).
std::vector<Grid> find_lattices(const Page& page, std::vector<char>& taken, Diagnostics& diagnostics);

/// The rest of the last page's table `before` on a page without ruled tables of its own: rows between horizontal lines
/// as wide as that table, read by its columns. Nothing where there are none.
std::vector<Grid> continue_lattice(const Page& page, const Grid& before, std::vector<char>& taken);

}  // namespace gouji::lattice
