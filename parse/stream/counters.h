// Rows that number a table's columns: 栏次 1 2 3.
#pragma once

#include "parse/stream/columns.h"

namespace gouji::stream {

/// True of a row of 1, 2, 3 and on, with at most a label before them. Its numbers stand where they please in their
/// columns, and tell nothing of where the figures below them end.
bool is_counter(const TextRow& row);

/// Gives the numbers of such rows the last columns, one each.
void place_counters(std::vector<TextRow>& rows, std::size_t columns);

}  // namespace gouji::stream
