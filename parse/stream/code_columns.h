// Columns of a code's parts: 类, 款 and 项, of which a line may print but one.
#pragma once

#include <vector>

#include "parse/stream/columns.h"
#include "parse/stream/heads.h"

namespace gouji::stream {

/// The columns, those of the code's parts by their headers: parts that never stand side by side seemed one column. Places
/// the rows' texts in them.
std::vector<Column> parted_codes(std::vector<TextRow>& body, const std::vector<Column>& columns,
                                 const std::vector<Head>& leaves, const Tolerances& near);

}  // namespace gouji::stream
