#include "parse/stream/row_kinds.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace gouji::stream {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// 1998, 2001-02: a figure that may be a column's header.
bool is_year(const Segment& segment) {
  std::string text = text_of(segment);
  if (text.size() < 4 || text.size() > 9 || !(text.starts_with("19") || text.starts_with("20"))) return false;
  if (!is_digit(text[2]) || !is_digit(text[3]) || (text.size() > 4 && is_digit(text[4]))) return false;
  return text.find_first_of(",.%") == std::string::npos;
}

}  // namespace

std::vector<char> figure_columns(const std::vector<TextRow>& rows, std::size_t columns) {
  constexpr std::size_t few_rows = 6;  // headers and a row or two: what stands last tells
  std::vector<int> texts(columns, 0), figures(columns, 0);
  std::vector<char> last(columns, 0);
  for (const TextRow& row : rows) {
    for (const Segment& segment : row.segments) {
      if (segment.columns > 1) continue;
      ++texts[segment.column];
      if (segment.figure) ++figures[segment.column];
      last[segment.column] = segment.figure ? 1 : 0;
    }
  }
  std::vector<char> result(columns, 0);
  for (std::size_t i = 0; i < columns; ++i) {
    bool most = figures[i] * 2 >= texts[i] && figures[i] >= 2;
    result[i] = most || (rows.size() <= few_rows && last[i]) ? 1 : 0;
  }
  return result;
}

bool is_data(const TextRow& row, const std::vector<char>& figure_columns) {
  int figures = 0, years = 0, others = 0;
  for (const Segment& segment : row.segments) {
    if (segment.columns > 1 || !figure_columns[segment.column]) continue;
    ++(segment.figure ? figures : others);
    if (segment.figure && is_year(segment)) ++years;
  }
  return figures > others && years < figures;
}

bool is_header_like(const TextRow& row, const std::vector<char>& figure_columns) {
  int words = 0;
  for (const Segment& segment : row.segments) {
    if (segment.figure) return false;
    for (int i = 0; i < segment.columns; ++i) words += figure_columns[segment.column + i];
  }
  return words >= 2 && row.segments.size() > 1;
}

}  // namespace gouji::stream
