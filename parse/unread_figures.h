// Money that was seen and not understood: rows of figures that no table took up.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/grid.h"

namespace gouji {

/// Reports a page on which rows of figures stand outside of every table. `taken` marks the words that tables took, or,
/// in a dump, `grids` its lines.
void report_unread_figures(const Page& page, const std::vector<char>& taken, const std::vector<Grid>& grids,
                           Diagnostics& diagnostics);

}  // namespace gouji
