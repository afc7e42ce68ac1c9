// The lower lines of a table's last label.
#pragma once

#include "parse/stream/blocks.h"
#include "parse/stream/columns.h"

namespace gouji::stream {

/// Moves single texts from below the block into it that go on, line by line, with a label of its last row.
void take_tail(Block& block, const std::vector<Column>& columns, const Tolerances& near);

}  // namespace gouji::stream
