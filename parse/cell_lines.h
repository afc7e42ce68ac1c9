// Tables in dumps whose cells were copied onto lines of their own, as web pages and chats give them.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "parse/dump_block.h"
#include "parse/grid.h"

namespace gouji {

/// Tables among the lines that `grids` have left. Rows are told by the one pattern of labels and figures that all lines
/// follow; a table that follows none is left out and named in the diagnostics.
std::vector<Grid> find_cell_line_grids(const Page& page, const Lines& lines, const std::vector<Grid>& grids,
                                       Diagnostics& diagnostics);

}  // namespace gouji
