// Which head belongs to which column.
#pragma once

#include <vector>

#include "parse/laid/names.h"

namespace gouji::laid {

/// For each column the head it has, -1 for none: both from the left, in their order, as near to each other as can be,
/// heads of names over texts and others over figures.
std::vector<int> paired(const std::vector<ColumnRange>& columns, const std::vector<Head>& heads);

}  // namespace gouji::laid
