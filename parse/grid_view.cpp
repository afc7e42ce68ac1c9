#include "parse/grid_view.h"

#include <algorithm>

#include "base/text.h"

namespace gouji {
namespace {

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_filler(std::string_view text) {
  if (text == "无" || text == "略") return true;
  while (text.starts_with("…")) text.remove_prefix(std::string_view("…").size());
  return consists_of(text, ".*");
}

Content content_of(const std::string& text, Decimal& number) {
  if (text.empty()) return Content::blank;
  if (consists_of(text, "-/") || text == "--") return Content::dash;
  if (auto read = parse_decimal(text)) {
    number = *read;
    return Content::number;
  }
  return is_filler(text) ? Content::filler : Content::text;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t numeral_length(std::string_view text) {
  constexpr std::string_view numerals = "〇一二三四五六七八九十百";
  std::size_t at = 0;
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  if (at > 0) return at <= 2 ? at : 0;
  constexpr std::size_t width = 3;  // bytes of a numeral
  while (at + width <= text.size() && numerals.find(text.substr(at, width)) % width == 0 &&
         numerals.find(text.substr(at, width)) != std::string_view::npos)
    at += width;
  return at;
}

}  // namespace

GridView::GridView(const Grid& grid) : grid_(&grid) {
  auto place = [&](int row, int column) { return static_cast<std::size_t>(row) * grid.columns + column; };
  index_.assign(static_cast<std::size_t>(std::max(grid.rows, 0)) * std::max(grid.columns, 0), -1);
  widths_.assign(static_cast<std::size_t>(std::max(grid.rows, 0)), 0);
  cells_.reserve(grid.cells.size());
  for (const Cell& cell : grid.cells) {
    ViewCell seen{&cell, normalised(cell.text), Content::blank, {}};
    seen.content = content_of(seen.text, seen.number);
    int rows = std::min(cell.row + cell.rows, grid.rows), columns = std::min(cell.column + cell.columns, grid.columns);
    for (int row = std::max(cell.row, 0); row < rows; ++row) {
      for (int column = std::max(cell.column, 0); column < columns; ++column)
        index_[place(row, column)] = static_cast<int>(cells_.size());
      widths_[static_cast<std::size_t>(row)] = std::max(widths_[static_cast<std::size_t>(row)], columns);
    }
    cells_.push_back(std::move(seen));
  }
}

const ViewCell* GridView::at(int row, int column) const {
  if (row < 0 || row >= rows() || column < 0 || column >= columns()) return nullptr;
  int index = index_[static_cast<std::size_t>(row) * columns() + column];
  return index < 0 ? nullptr : &cells_[static_cast<std::size_t>(index)];
}

const ViewCell* GridView::text_at(int row, int column) const {
  const ViewCell* cell = at(row, column);
  return cell != nullptr && cell->content != Content::blank ? cell : nullptr;
}

std::vector<const ViewCell*> GridView::printed(int row) const {
  std::vector<const ViewCell*> found;
  for (int column = 0; column < columns(); ++column) {
    const ViewCell* cell = text_at(row, column);
    if (cell != nullptr && cell->cell->row == row && cell->cell->column == column) found.push_back(cell);
  }
  return found;
}

std::string printed_text(const ViewCell& cell) {
  return without_space(cell.cell->text);
}

bool is_digits(std::string_view normal) {
  return !normal.empty() && normal.size() <= 9 && std::all_of(normal.begin(), normal.end(), is_ascii_digit);
}

std::size_t ordinal_length(std::string_view normal) {
  bool bracket = normal.starts_with('(');
  std::size_t numeral = numeral_length(normal.substr(bracket ? 1 : 0));
  if (numeral == 0) return 0;
  std::string_view rest = normal.substr(numeral + (bracket ? 1 : 0));
  if (rest.starts_with(')')) return normal.size() - rest.size() + 1;
  if (bracket) return 0;
  if (rest.starts_with("、")) return normal.size() - rest.size() + std::string_view("、").size();
  if (rest.starts_with('.') && (rest.size() == 1 || !is_ascii_digit(rest[1]))) return normal.size() - rest.size() + 1;
  return 0;
}

}  // namespace gouji
