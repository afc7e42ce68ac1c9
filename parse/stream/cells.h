// The cells of a table whose columns and rows are known.
#pragma once

#include <vector>

#include "parse/grid.h"
#include "parse/stream/blocks.h"
#include "parse/stream/columns.h"
#include "parse/stream/han_header.h"
#include "parse/stream/table_rows.h"

namespace gouji::stream {

/// `header` stands above the block's rows; nullptr where it is among them.
lattice::Lattice lattice_of(const Block& block, const std::vector<Column>& columns, const TableRows& table,
                            const HanHeader* header = nullptr);

Grid grid_of(const Page& page, const lattice::Lattice& lattice);

}  // namespace gouji::stream
