#include "parse/repeated_page.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"

namespace gouji {
namespace {

constexpr std::ptrdiff_t several = 4;  // figures
constexpr double same_place = 1;       // point

bool near(const Box& one, const Box& other) {
  return std::abs(one.x0 - other.x0) < same_place && std::abs(one.y0 - other.y0) < same_place;
}

bool same_cell(const Cell& one, const Cell& other) {
  return one.row == other.row && one.column == other.column && one.text == other.text && near(one.box, other.box);
}

bool same_line(const PlacedText& one, const PlacedText& other) {
  return one.text == other.text && near(one.box, other.box);
}

bool has_figures(const Grid& grid) {
  return std::count_if(grid.cells.begin(), grid.cells.end(),
                       [](const Cell& cell) { return parse_decimal(cell.text).has_value(); }) >= several;
}

bool repeats(const Grid& grid, const Grid& before) {
  return std::equal(grid.cells.begin(), grid.cells.end(), before.cells.begin(), before.cells.end(), same_cell) &&
         std::equal(grid.above.begin(), grid.above.end(), before.above.begin(), before.above.end(), same_line);
}

}  // namespace

const Grid* repeated_grid(const std::vector<Grid>& grids, std::size_t index) {
  const Grid& grid = grids[index];
  if (!has_figures(grid)) return nullptr;
  for (std::size_t i = index; i-- > 0 && grids[i].page + 1 >= grid.page;)
    if (grids[i].page + 1 == grid.page && repeats(grid, grids[i])) return &grids[i];
  return nullptr;
}

}  // namespace gouji
