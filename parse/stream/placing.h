// Which columns a text stands in, once the columns are known.
#pragma once

#include <vector>

#include "parse/stream/columns.h"

namespace gouji::stream {

/// Parts segments whose words stand in several columns with more than a space
/// between.
void part_segments(std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near);

/// Sets the segments' columns and spans where the columns are known.
void place_segments(std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near);

/// Gives headers of the first `header` rows the columns that they stand in the
/// middle of.
void widen_headers(std::vector<TextRow>& rows, std::size_t header, const std::vector<Column>& columns,
                   const Tolerances& near);

/// Below the header, a lone text that begins where labels begin is in their
/// column, however long it is.
void keep_heads_narrow(std::vector<TextRow>& rows, std::size_t header, const std::vector<Column>& columns,
                       const Tolerances& near);

}  // namespace gouji::stream
