// Which head belongs to which column.
#pragma once

#include <string>
#include <vector>

#include "parse/laid/names.h"

namespace gouji::laid {

/// For each column the head it has, -1 for none: both from the left, in their order, as near to each other as can be,
/// heads of names over texts and others over figures. `filled` are the names of heads that had figures on the pages
/// before under the same header: where two heads are near a column, one that was blank there is less likely.
std::vector<int> paired(const std::vector<ColumnRange>& columns, const std::vector<Head>& heads,
                        const std::vector<std::string>& filled);

}  // namespace gouji::laid
