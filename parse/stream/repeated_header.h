// Pages that repeat the header of the page before: a page with few figures then has that page's columns.
#pragma once

#include "parse/grid.h"
#include "parse/stream/blocks.h"

namespace gouji::stream {

/// True where the rows above the block's first figures print the letters of the header of `before`, over the same width.
bool repeats_header(const Block& block, const Grid& before, const Tolerances& near);

/// True where both are headed by the same cells.
bool has_header_of(const Grid& before, const Grid& grid);

/// Puts the header of `before`, which has as many columns, in place of the rows above the first figures.
void take_header_of(const Grid& before, Grid& grid);

}  // namespace gouji::stream
