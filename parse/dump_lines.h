// What the lines of a dump look like, one by one: text, blank, or fields kept apart by tabs, pipes, commas or spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// `commas` and `semicolons` are told by neighbouring lines only: see read_shapes. `bare_pipes`, a block's shape, is that of rows without
/// pipes around them, where a pipe in front stands behind a blank.
enum class LineShape { blank, text, tabs, pipes, bare_pipes, commas, semicolons, aligned };

/// A field and the columns of characters that it takes up.
struct Field {
  std::string text;
  int from = 0, to = 0;
  bool code = false;  ///< digits that are a code, no amount: see mark_codes
};

LineShape shape_of(std::string_view line);

/// The fields of a line of that shape; blanks too, but for aligned lines, where a gap is no field. A Han character takes
/// `han_width` columns: two where lines were padded for the eye, one where they were padded by characters.
std::vector<Field> fields_of(std::string_view line, LineShape shape, int han_width = 2);

/// The rule between a Markdown table's header and body: `| --- | :-: |`.
bool is_markdown_rule(std::string_view line);

/// True for `单位：元`, `编制部门：…` and the like, which stand above a table however they are spaced.
bool is_caption(std::string_view line);

/// True for a figure, and for the dash that stands for none.
bool is_figure(std::string_view field);

}  // namespace gouji
