// Whether a table whose columns no ruling lines show was read right, by what its own figures say.
#pragma once

#include "parse/schedule.h"

namespace gouji {

/// True of a schedule whose columns were guessed from the gaps between words and do not bear out: two columns would
/// measure the same, one measures nothing that is known, two labels stand in one line, or more sums fail than one wrong
/// figure breaks, which tells of lines that were lost or parted wrongly. False where rules draw the columns.
bool may_be_misread(const Schedule& schedule);

}  // namespace gouji
