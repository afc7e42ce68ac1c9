// Tables without column rules: columns from what stands over one another, rows
// from baselines.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji::stream {

/// The page's tables among the words that are not taken, from the top; the words in them are marked in `taken`. `before`
/// is the last table of the page before, nullptr where there is none: its columns serve where its header is repeated.
std::vector<Grid> find_streams(const Page& page, const Grid* before, std::vector<char>& taken,
                               Diagnostics& diagnostics);

/// The rest of the last page's table `before` on a page without tables of its own: rows of figures that stand in that
/// table's columns. Nothing where there is none.
std::vector<Grid> continue_stream(const Page& page, const Grid& before, std::vector<char>& taken);

}  // namespace gouji::stream
