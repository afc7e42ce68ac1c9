// What stands beside a table, not in it.
#pragma once

#include "parse/stream/blocks.h"

namespace gouji::stream {

/// Leaves out a figure that stands beyond all other texts of many rows with a header: a mark in the page's margin. Every
/// column has a header, and a figure that none stands over or under is in none.
void leave_out_margin(Block& block);

}  // namespace gouji::stream
