// The rows of a table as a page's text shows them, line by line: cells are wrapped and stand in the middle of their rows.
#pragma once

#include <vector>

#include "parse/aligned_rows.h"

namespace gouji::laid {

using Row = std::vector<Field>;

/// The rows that these lines make up, from the first that may belong to the body on: each row is some lines in a run, its
/// wrapped names, codes and figures put together. Of all ways to part the lines the one that is least odd: a row has its
/// figures once, a line that does not fill its cell ends it, and what stands above and below a row's figures is equally
/// much, or all of it below. `header` is how many lines stand above the first figure; it becomes how many of them
/// remain above the first row.
std::vector<Row> rows_of(const std::vector<AlignedLine>& lines, std::size_t& header);

}  // namespace gouji::laid
