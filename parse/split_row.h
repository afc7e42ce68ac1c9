// A row that a page's end cuts: the rest of its names stands on the next page in a row without figures.
#pragma once

#include "parse/schedule_lines.h"

namespace gouji {

/// True where a header's last row is none of it: what a page's end cut off the names of the row before stands under headers
/// of labels, and names no column itself.
bool is_rest_of_names(const GridView& view, RowRange header);

/// Adds the texts of the first of the rows to the names of the last line of their sides, where it is what the page before
/// cut off. False where it is a row of its own; nothing is changed then.
bool take_rest_of_names(const RowRun& run, Schedule& schedule);

}  // namespace gouji
