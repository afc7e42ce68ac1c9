// The cells of a row, put together of its lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/dump_lines.h"

namespace gouji::laid {

enum class CellKind { text, code, figure };

CellKind kind_of(const Field& field);

/// A part of a figure or a whole one, its separators and digits alone.
bool is_figure_piece(std::string_view text);

/// 1,234.56: two decimals, separators of thousands everywhere or nowhere.
bool is_whole_figure(std::string_view text);

/// True for 1,234.5 and 157,401,68: where figures have two decimals, a part of one.
bool is_torn(std::string_view text);

/// 20101 with 01 below it, 201010 with 1: together they have the length of a code.
bool is_rest_of_code(const std::string& begun, const std::string& rest);

/// 栏次 1 2 3: numbers of the columns.
bool counts_columns(const std::vector<Field>& fields);

/// How many figures wide a text is printed: a Han character is two.
int printed_width(std::string_view text);

/// A cell and the piece of it that was added last.
struct RowCell {
  Field field;
  Field last;
  CellKind kind = CellKind::text;
  int first_line = 0, last_line = 0;
};

/// What a line does to a row.
enum class Added {
  nothing,   ///< has a cell of its own
  goes_on,   ///< goes on with a cell
  conflict,  ///< cannot be of this row
};

/// Adds a field of a further line: a text goes on with the text above it, a code and a figure with their unfinished
/// beginnings. `above` is the piece that it goes on with.
Added add_to_row(std::vector<RowCell>& row, const Field& field, int line, Field& above);

}  // namespace gouji::laid
