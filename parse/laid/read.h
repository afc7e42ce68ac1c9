// Reads a table from a page's text as `pdftotext -layout` writes it: cells where they stand on the page, wrapped as they
// are there.
#pragma once

#include "parse/dump_block.h"
#include "parse/grid.h"

namespace gouji::laid {

/// Fills rows, columns and cells of `grid`, blanks left out.
void read(Grid& grid, const Lines& lines, const Block& block, int han_width);

}  // namespace gouji::laid
