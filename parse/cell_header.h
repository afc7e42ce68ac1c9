// The headers of a table whose cells stand on lines of their own.
#pragma once

#include <vector>

#include "parse/cell_pattern.h"
#include "parse/header_tree.h"

namespace gouji {

/// The header's cells, where all of it can be read as standing over the columns; none otherwise.
std::vector<TreeCell> whole_header(const std::vector<Token>& tokens, const CellRows& rows);

/// The header's lowest names, where it can be told over which columns they stand; none otherwise.
std::vector<TreeCell> lowest_header(const std::vector<Token>& tokens, const CellRows& rows);

}  // namespace gouji
