// Pages that a file has twice.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji {

/// The grid on the page before that a grid repeats cell by cell, in the same places and below the same lines; nullptr for
/// none, and for grids of few figures, which tables without any have alike.
const Grid* repeated_grid(const std::vector<Grid>& grids, std::size_t index);

}  // namespace gouji
