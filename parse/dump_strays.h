// Marks on a page that are none of its tables' and stand on lines of their own between the rows.
#pragma once

#include "parse/dump_block.h"

namespace gouji {

/// Makes blank lines of the letters of a watermark, which runs across the page from line to line, and of a page's number
/// beside its tables, as on pages that were turned.
void drop_strays(Lines& lines);

}  // namespace gouji
