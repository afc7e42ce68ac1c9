// Grids drawn as text: a line a row, cells between bars. `<` continues the cell on the left, `^` the one above.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/grid.h"

namespace gouji::test {

struct Drawing {
  std::vector<std::string> above;
  std::string table;
  std::vector<std::string> below = {};
  int page = 1;
};

/// A grid with spans, as from ruling lines; its boxes lie on a raster of 100 × 20 points.
Grid drawn(const Drawing& drawing);

/// The same as a dump has it: no spans, no boxes, rows of different widths; cells between tabs.
Grid dumped(const Drawing& drawing);

/// The only schedule of these grids, as lines `code name column=figure …`.
std::string read_as_text(const std::vector<Grid>& grids);

}  // namespace gouji::test
