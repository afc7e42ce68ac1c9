// The header of a table whose columns only spaces keep apart: pieces of wrapped names, and names with one space between.
#pragma once

#include <vector>

#include "parse/aligned_groups.h"

namespace gouji {

/// How many rows of an alignment come before the first with figures or column numbers.
int header_length(const Alignment& alignment);

/// True where every column of figures has a header over it and no two headers of a row are over one column.
bool stands_over_columns(const Alignment& alignment, int rows);

/// The cells of these rows: names of several columns taken apart, the pieces of one put together, and the lowest name of
/// every column in the last row.
std::vector<HeaderCell> header_cells(const Alignment& alignment, int rows);

}  // namespace gouji
