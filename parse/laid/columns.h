// All columns of a table as a page's text shows it: those of figures, and those of codes and texts between them.
#pragma once

#include <vector>

#include "parse/aligned.h"

namespace gouji::laid {

struct Columns {
  std::vector<ColumnRange> places;      ///< near the top, from the left
  std::vector<std::vector<int>> owner;  ///< a row's fields: the column of each
};

Columns columns_of(const std::vector<std::vector<Field>>& rows);

}  // namespace gouji::laid
