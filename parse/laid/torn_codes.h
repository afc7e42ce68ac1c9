// Codes that narrow cells tore: 3010 with 1 below it, 201299 with 9.
#pragma once

#include <vector>

#include "parse/aligned_rows.h"

namespace gouji::laid {

/// Marks the pieces of codes, whole numbers that below each other have the length of a code, where no figures stand.
void mark_torn_codes(std::vector<AlignedLine>& lines);

}  // namespace gouji::laid
