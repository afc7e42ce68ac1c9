#include "parse/laid/row_cells.h"

#include <algorithm>

#include "base/text.h"
#include "parse/aligned.h"

namespace gouji::laid {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_whole_figure(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || point == 0 || text.size() != point + 3 || !are_digits(text.substr(point + 1)))
    return false;
  const std::string_view whole = text.substr(0, point);
  if (are_digits(whole)) return true;
  for (std::size_t at = 0; at < whole.size(); ++at)
    if ((whole[at] == ',') != ((whole.size() - at) % 4 == 0)) return false;
  return whole[0] != ',';
}

bool is_torn(std::string_view text) {
  return is_figure_piece(text) && text.find_first_of(",.") != std::string_view::npos && !is_whole_figure(text);
}

namespace {

bool is_rest_of_figure(const std::string& begun, const std::string& rest) {
  return !is_whole_figure(begun) && is_whole_figure(begun + rest) && (is_torn(begun) || !is_whole_figure(rest));
}

bool goes_on(const RowCell& cell, CellKind kind, const Field& field) {
  if (cell.kind == CellKind::text) return kind == CellKind::text;
  if (is_rest_of_figure(cell.field.text, field.text) || is_rest_of_code(cell.field.text, field.text)) return true;
  return false;
}

void put(RowCell& cell, const Field& field, int line) {
  cell.field.text += field.text;
  cell.field.from = std::min(cell.field.from, field.from);
  cell.field.to = std::max(cell.field.to, field.to);
  cell.last = field;
  cell.last_line = line;
}

}  // namespace

bool is_rest_of_code(const std::string& begun, const std::string& rest) {
  constexpr std::size_t item = 7, group = 5;
  const std::size_t length = begun.size() + rest.size();
  return rest.size() <= 3 && begun.size() >= 3 && are_digits(begun) && are_digits(rest) &&
         (length == item || length == group);
}

bool is_figure_piece(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789,.-") == std::string_view::npos;
}

CellKind kind_of(const Field& field) {
  if (field.code) return CellKind::code;
  return is_figure(field.text) || is_figure_piece(field.text) ? CellKind::figure : CellKind::text;
}

bool counts_columns(const std::vector<Field>& fields) {
  constexpr int fewest = 3;
  int next = 1;
  for (const Field& field : fields) {
    if (!is_amount(field)) continue;
    if (field.text != std::to_string(next++)) return false;
  }
  return next > fewest || (next > 1 && fields.front().text == "栏次");
}

int printed_width(std::string_view text) {
  int width = 0;
  for (char32_t c : to_utf32(text)) width += c < 0x1100 ? 1 : 2;
  return width;
}

Added add_to_row(std::vector<RowCell>& row, const Field& field, int line, Field& above) {
  const CellKind kind = kind_of(field);
  Added added = Added::nothing;
  for (RowCell& cell : row) {
    if (cell.last_line == line || !overlap(cell.field, field)) continue;
    if (goes_on(cell, kind, field)) {
      above = cell.last;
      put(cell, field, line);
      return Added::goes_on;
    }
    if ((cell.kind == CellKind::text) == (kind == CellKind::text)) added = Added::conflict;
  }
  if (added == Added::nothing) row.push_back({field, field, kind, line, line});
  return added;
}

}  // namespace gouji::laid
