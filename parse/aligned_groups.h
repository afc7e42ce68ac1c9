// Common headers of a table whose columns only spaces keep apart.
#pragma once

#include <string>
#include <vector>

#include "parse/alignment.h"

namespace gouji {

/// A header and the columns that it stands over.
struct HeaderCell {
  std::string text;
  int row = 0;
  ColumnSpan span;
  ColumnRange place;  ///< where its text stands
  int rows = 1;
};

/// A common header stands in the middle over its columns and seldom over all of them: gives each the columns whose middle
/// is nearest to its own, the lowest ones first. Only where settle_headers has told where the columns' headers stand.
void spread_groups(const Alignment& alignment, std::vector<HeaderCell>& cells);

/// Lets the name of every column, which stands in the last row, reach up to the common header over it or to the top: a
/// column beside a common header is none of its columns. Only where spread_groups has told which those are.
void reach_up(const Alignment& alignment, int last_row, std::vector<HeaderCell>& cells);

}  // namespace gouji
