// Rows of a page whose figures stand in another column than they should.
#pragma once

#include "parse/placing/summed_table.h"

namespace gouji::placing {

/// Moves figures of rows one after the other on a page from one column to another, where the order of each row's figures
/// stays and at least two sums more hold by it: lines of laid out text stand farther left than others where a name or a
/// figure before has no room on them. Looks at the sums within each page.
void move_runs_within_pages(SummedTable& table);

/// The same, with the sums of the whole table.
void move_runs(SummedTable& table);

}  // namespace gouji::placing
