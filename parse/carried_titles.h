// Titles at a page's foot whose table stands on the next page.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/grid.h"

namespace gouji {

/// Puts title, imprint and unit that end a page in front of the lines above the next page's first table, where nothing
/// on that page names it. Last lines that are text, a table's notes or a list of titles stay where they are.
void carry_titles(const Document& document, std::vector<Grid>& grids);

}  // namespace gouji
