// Rows of an aligned table whose wrapped names are centred beside their figures: as many lines above as below.
#pragma once

#include <vector>

#include "parse/aligned.h"

namespace gouji {

/// Puts the pieces of wrapped names, which stand on lines without figures, to the rows that they are centred beside. Only
/// where some row of figures has no name of its own, and only for runs of rows in which every piece finds its place:
/// a row with one piece above has one below, and rows that nothing stands between have none on that side. Lines that do
/// not come out even stay as they are.
std::vector<std::vector<Field>> rows_with_centred_names(const std::vector<std::vector<Field>>& lines);

/// Parts a text at its last space where what stands behind it ends a text in other rows too: the unit that every project
/// of a list names.
void part_repeated_texts(std::vector<std::vector<Field>>& rows, int han_width);

}  // namespace gouji
