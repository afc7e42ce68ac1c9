// Where one run of rows is several tables under one another, and what above and
// below it belongs to a table.
#pragma once

#include "parse/stream/blocks.h"
#include "parse/stream/columns.h"
#include "parse/stream/rules.h"

namespace gouji::stream {

/// The row that a second table begins at, with its titles: single texts and
/// then headers under rows of figures. 0 where there is but one table.
std::size_t second_table(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near);

/// The rows of the block that stand over the first of two rules above the
/// figures; 0 where there are none.
std::size_t rows_above_rule(const Block& block, const std::vector<Column>& columns, const Rules& rules);

/// Moves the headers that span columns from the block's lead into its rows.
void take_spanning_headers(Block& block, const std::vector<Column>& columns, const Rules& rules,
                           const Tolerances& near);

}  // namespace gouji::stream
