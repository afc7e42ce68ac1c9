// What a row of texts is to its table: figures under their headers, or headers.
#pragma once

#include <vector>

#include "parse/stream/columns.h"

namespace gouji::stream {

/// By column: true where most of its texts are figures.
std::vector<char> figure_columns(const std::vector<TextRow>& rows, std::size_t columns);

/// True where figures stand in the columns of figures, and not only years.
bool is_data(const TextRow& row, const std::vector<char>& figure_columns);

/// True where words stand in two or more columns of figures, and no figure does.
bool is_header_like(const TextRow& row, const std::vector<char>& figure_columns);

}  // namespace gouji::stream
