// Header cells of scans that took the first figure below them.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji {

/// In tables of pages read by OCR: where the rule below one column's header was not found, its cell reaches over the
/// first row of figures. A cell whose words are text, and in the last of its rows one figure, is cut above that row; other
/// cells tell where the row begins.
void split_swallowed_figures(const Document& document, std::vector<Grid>& grids);

}  // namespace gouji
