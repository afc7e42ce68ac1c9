// Columns of a block of rows: what stands over one another.
#pragma once

#include <vector>

#include "parse/stream/text_rows.h"

namespace gouji::stream {

struct Column {
  double x0 = 0, x1 = 0;  ///< round its texts, not up to its neighbours
};

/// The columns of the rows, from the left; sets each segment's column and span. Narrow texts tell the columns; a wider
/// one that covers two of them spans them, if they ever stand side by side, and otherwise shows that they are one.
std::vector<Column> find_columns(std::vector<TextRow>& rows, const Tolerances& near);

}  // namespace gouji::stream
