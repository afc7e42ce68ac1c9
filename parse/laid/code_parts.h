// Codes in three columns (类, 款, 项) so close that one space parts them: 201    06 01 行政运行.
#pragma once

#include <vector>

#include "parse/aligned_rows.h"

namespace gouji::laid {

/// Where a header has 类 款 项 with one space between, makes the parts of each line's code one field, and what follows
/// them in their field another. The header's letters are taken away: the header above them stands over the code.
void join_code_parts(std::vector<AlignedLine>& lines);

}  // namespace gouji::laid
