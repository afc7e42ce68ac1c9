#include "parse/scan_split.h"

#include <algorithm>
#include <optional>

#include "base/decimal.h"
#include "base/text.h"

namespace gouji {
namespace {

const Page* page_of(const Document& document, int number) {
  auto page =
      std::find_if(document.pages.begin(), document.pages.end(), [&](const Page& one) { return one.number == number; });
  return page == document.pages.end() ? nullptr : &*page;
}

/// The top of a row, by its cells that are no higher than the row; they hold figures, or the row is one of the header.
std::optional<double> top_of_figures(const Grid& grid, int row) {
  std::optional<double> top;
  for (const Cell& cell : grid.cells)
    if (cell.row == row && cell.rows == 1 && parse_decimal(cell.text)) top = cell.box.y0;
  return top;
}

bool has_han(const std::string& text) {
  const std::u32string characters = to_utf32(text);
  return std::any_of(characters.begin(), characters.end(), is_han);
}

/// The figure's cell, which it leaves; nothing where the cell is none of that kind.
std::optional<Cell> split(Cell& cell, const Page& page, double top) {
  std::string label;
  const Word* figure = nullptr;
  for (const Word& word : page.words) {
    if (!cell.box.contains(word.box.centre_x(), word.box.centre_y())) continue;
    const bool below = word.box.centre_y() > top;
    if (below && (figure != nullptr || !parse_decimal(word.text))) return {};
    if (below) {
      figure = &word;
    } else {
      label += word.text;
    }
  }
  if (figure == nullptr || !has_han(label) || !cell.text.ends_with(figure->text)) return {};
  Cell own = cell;
  own.row = cell.row + cell.rows - 1;
  own.rows = 1;
  own.text = figure->text;
  own.confidence = figure->confidence;
  own.box.y0 = top;
  cell.rows -= 1;
  cell.box.y1 = top;
  cell.text.resize(cell.text.size() - figure->text.size());
  return own;
}

void split_swallowed(Grid& grid, const Page& page) {
  std::vector<Cell> figures;
  for (Cell& cell : grid.cells) {
    if (cell.rows < 2 || cell.columns > 1 || !has_han(cell.text)) continue;
    const std::optional<double> top = top_of_figures(grid, cell.row + cell.rows - 1);
    if (!top || *top <= cell.box.y0 || *top >= cell.box.y1) continue;
    if (auto figure = split(cell, page, *top)) figures.push_back(std::move(*figure));
  }
  if (figures.empty()) return;
  grid.cells.insert(grid.cells.end(), figures.begin(), figures.end());
  std::stable_sort(grid.cells.begin(), grid.cells.end(),
                   [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
}

}  // namespace

void split_swallowed_figures(const Document& document, std::vector<Grid>& grids) {
  for (Grid& grid : grids) {
    if (grid.origin != Origin::ocr) continue;
    if (const Page* page = page_of(document, grid.page)) split_swallowed(grid, *page);
  }
}

}  // namespace gouji
