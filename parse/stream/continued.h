// Pages on which a table goes on without its header.
#pragma once

#include <vector>

#include "parse/grid.h"
#include "parse/stream/blocks.h"
#include "parse/stream/columns.h"

namespace gouji::stream {

/// The columns of a table, from the left.
std::vector<Column> columns_of(const Grid& grid);

/// True where the block begins with figures, and each of its amounts ends in a column of `before` that holds no other of
/// its row: the rows of that table, with figures in few of its columns. Places the block's texts in those columns then.
bool goes_on_in_columns(Block& block, const Grid& before, const Tolerances& near);

}  // namespace gouji::stream
