// Stretches of a dump in which every cell may stand on a line of its own, and their cells.
#pragma once

#include <vector>

#include "parse/cell_pattern.h"
#include "parse/dump_block.h"
#include "parse/grid.h"

namespace gouji {

/// Lines [first, end) of a dump.
struct Stretch {
  int first = 0, end = 0;
};

/// How a stretch's lines are taken: blank ones for blank cells or for nothing, digits of a code's length for codes or for
/// figures.
struct Taking {
  bool blanks = true, codes = true;
};

/// Stretches of cells between titles and captions, outside the tables found: each may be a table.
std::vector<Stretch> cell_stretches(const Lines& lines, const std::vector<Grid>& grids);

/// True where a title, a table's number or a caption is the first line above.
bool stands_below_caption(const Lines& lines, Stretch stretch);

std::vector<Token> tokens_of(const Lines& lines, Stretch stretch, Taking taking);

int figures_in(const std::vector<Token>& tokens);

}  // namespace gouji
