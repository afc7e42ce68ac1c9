// All columns of a table as a page's text shows it: those of figures, and those of codes and texts between them.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/aligned.h"

namespace gouji::laid {

struct Columns {
  std::vector<ColumnRange> places;      ///< near the top, from the left
  std::vector<std::vector<int>> owner;  ///< a row's fields: the column of each
};

/// `most`: columns of figures that there are at most.
Columns columns_of(const std::vector<std::vector<Field>>& rows, std::size_t most = SIZE_MAX);

/// The columns of rows without a header, where these can be those that the page before ended with; no places otherwise.
Columns continued_columns(const std::vector<std::vector<Field>>& rows, const std::vector<ColumnRange>& before);

}  // namespace gouji::laid
