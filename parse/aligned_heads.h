// Where the headers of a table stand that only spaces keep apart: seldom over their figures.
#pragma once

#include "parse/alignment.h"

namespace gouji {

/// The words of a header's field: one space parts two Chinese words, but not 项 目 set wide nor 2025 年.
std::vector<Field> header_words(const Field& field, int han_width);

/// True where a name reaches in over the next column's, so that places alone would put it over that one.
bool reach_over_others(Alignment alignment, int rows);

/// Gives every column the place of its header, in the order in which both stand, and a column to headers that no figure
/// stands under. `rows` are the first ones, above the first figure.
void settle_headers(Alignment& alignment, int rows);

}  // namespace gouji
