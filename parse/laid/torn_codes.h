// Codes that have no code's length: pieces that narrow cells tore (3010 with 1 below it, 201299 with 9), and units'.
#pragma once

#include <vector>

#include "parse/aligned_rows.h"

namespace gouji::laid {

/// Marks the pieces of codes, whole numbers that below each other have the length of a code, where no figures stand.
void mark_torn_codes(std::vector<AlignedLine>& lines);

/// Marks whole numbers before a name that stand under codes and under no figure: 129001 of a unit under its department's
/// 129.
void mark_codes_of_units(std::vector<std::vector<Field>>& rows);

}  // namespace gouji::laid
