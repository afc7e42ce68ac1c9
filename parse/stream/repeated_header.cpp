#include "parse/stream/repeated_header.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "base/text.h"
#include "parse/stream/figure.h"

namespace gouji::stream {
namespace {

/// The letters in an order of their own: lines of neighbouring headers may be joined in another order.
std::u32string letters_of(const std::string& text) {
  std::u32string letters = to_utf32(without_space(text));
  std::sort(letters.begin(), letters.end());
  return letters;
}

int first_row_of_figures(const Grid& grid) {
  int first = grid.rows;
  for (const Cell& cell : grid.cells)
    if (is_figure(cell.text)) first = std::min(first, cell.row);
  return first;
}

std::string header_of(const Grid& grid) {
  const int end = first_row_of_figures(grid);
  std::string text;
  for (const Cell& cell : grid.cells)
    if (cell.row < end) text += cell.text;
  return text;
}

/// The texts of the rows above the first figures.
std::vector<std::string> rows_above_figures(const Block& block) {
  std::vector<std::string> above;
  for (const auto* rows : {&block.lead, &block.rows})
    for (const TextRow& row : *rows) {
      std::string text;
      for (const Segment& segment : row.segments) {
        if (segment.figure) return above;
        text += text_of(segment);
      }
      above.push_back(std::move(text));
    }
  return above;
}

/// True where the rows have the letters, or all rows but the last, which then begins the first label.
bool have_letters(std::vector<std::string> rows, const std::u32string& letters) {
  auto joined = [&] { return letters_of(std::accumulate(rows.begin(), rows.end(), std::string())); };
  if (joined() == letters) return true;
  if (rows.empty()) return false;
  rows.pop_back();
  return joined() == letters;
}

}  // namespace

bool repeats_header(const Block& block, const Grid& before, const Tolerances& near) {
  constexpr std::size_t least_letters = 8;
  if (before.source != GridSource::stream || block.rows.empty()) return false;
  Box box = block.rows.front().box;
  for (const auto* rows : {&block.lead, &block.rows})
    for (const TextRow& row : *rows) box = united(box, row.box);
  const double close = near.indent * block.rows.front().size;
  if (std::abs(box.x0 - before.box.x0) > close || std::abs(box.x1 - before.box.x1) > close) return false;
  const std::u32string letters = letters_of(header_of(before));
  return letters.size() >= least_letters && have_letters(rows_above_figures(block), letters);
}

bool has_header_of(const Grid& before, const Grid& grid) {
  auto texts = [](const Grid& of) {
    std::vector<std::string> found;
    const int end = first_row_of_figures(of);
    for (const Cell& cell : of.cells)
      if (cell.row < end && !cell.text.empty()) found.push_back(without_space(cell.text));
    return found;
  };
  return texts(before) == texts(grid);
}

void take_header_of(const Grid& before, Grid& grid) {
  const int own = first_row_of_figures(grid), repeated = first_row_of_figures(before);
  std::vector<Cell> cells;
  for (const Cell& cell : before.cells)
    if (cell.row < repeated) cells.push_back(cell);
  for (Cell& cell : grid.cells) {
    if (cell.row < own) continue;
    cell.row += repeated - own;
    cells.push_back(std::move(cell));
  }
  grid.rows += repeated - own;
  grid.cells = std::move(cells);
}

}  // namespace gouji::stream
