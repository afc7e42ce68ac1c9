// Reads a table from a page's text as `pdftotext -layout` writes it: cells where they stand on the page, wrapped as they
// are there.
#pragma once

#include <string>
#include <vector>

#include "parse/aligned.h"
#include "parse/dump_block.h"
#include "parse/grid.h"

namespace gouji::laid {

/// The columns of the last table with a header, for pages that go on with it and have none; empty where there are none.
struct Before {
  std::vector<ColumnRange> columns;
  std::vector<std::string> filled;  ///< names of its heads over figures, for pages that repeat the header
  std::u32string letters;           ///< of its header, as letters_of gives them
};

/// Fills rows, columns and cells of `grid`, blanks left out. `before` is of the page before where this is the first table
/// of its page, and of this table afterwards.
void read(Grid& grid, const Lines& lines, const Block& block, int han_width, Before& before);

}  // namespace gouji::laid
