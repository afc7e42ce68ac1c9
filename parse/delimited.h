// Tables of a dump: rows of fields that tabs, pipes, commas or aligned columns keep apart, or cells on lines of their own.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/grid.h"
#include "parse/laid/read.h"

namespace gouji {

/// Every table among the lines of a dump's page, from the top. Each unbroken block is a table of its own; what a page
/// break of the source has torn apart is joined later, when it is known what the tables are.
std::vector<Grid> find_delimited_grids(const Page& page, Diagnostics& diagnostics);

/// The same for page after page: `before` is the table that the page before ended with.
std::vector<Grid> find_delimited_grids(const Page& page, laid::Before& before, Diagnostics& diagnostics);

}  // namespace gouji
