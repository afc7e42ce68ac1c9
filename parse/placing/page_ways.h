// Which of a table's columns those of each of its pages are.
#pragma once

#include <vector>

#include "parse/placing/summed_table.h"

namespace gouji::placing {

/// Gives the columns of every page those of the table, in their order, that let most sums hold over all pages; of ways
/// that do equally well, what was read, and under a header nearly always. On pages without a header a place is sure where no other way does
/// as well.
void place_pages(SummedTable& table);

}  // namespace gouji::placing
