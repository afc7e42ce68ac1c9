// Labels of two columns, or a name and its amount, that touch: one word on the page, two texts of the table.
#pragma once

#include "parse/stream/columns.h"

namespace gouji::stream {

/// Parts words that run into a column of labels at the place where the other labels of that column begin, and a name from
/// the figure behind it that stands as the others of its column do.
void part_touching(const Page& page, std::vector<TextRow>& rows, const std::vector<Column>& columns);

}  // namespace gouji::stream
