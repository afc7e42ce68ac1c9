// Whether a table whose columns no ruling lines show was read right, by what its own labels and columns say.
#pragma once

#include <vector>

#include "parse/schedule.h"

namespace gouji {

/// True of a schedule whose columns were guessed from the gaps between words and whose lines do not bear out: two labels
/// or a figure stand in a label, words where figures belong, figures without a label or a code; a side, a number of a
/// list or a column of one of two years is missing. False where rules draw the columns.
bool may_lack_lines(const Schedule& schedule);

/// By column: true where figures stand in a guessed column that measures nothing that is known, or the same as another,
/// or whose header ran into one over labels.
std::vector<char> unclear_columns(const Schedule& schedule);

/// True of a guessed figure that is not printed as exactly as most of its column: it may be a part of one.
bool is_printed_otherwise(const Schedule& schedule, const Figure& figure);

}  // namespace gouji
