#include "parse/grid.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

bool covers(const Cell& cell, int row, int column) {
  return row >= cell.row && row < cell.row + cell.rows && column >= cell.column && column < cell.column + cell.columns;
}

}  // namespace

const Cell* Grid::at(int row, int column) const {
  // A cell that covers the place begins there or before it, in the order of the cells.
  auto behind = std::upper_bound(cells.begin(), cells.end(), std::pair(row, column),
                                 [](const auto& place, const Cell& c) { return place < std::pair(c.row, c.column); });
  auto found = std::find_if(std::make_reverse_iterator(behind), cells.rend(),
                            [&](const Cell& cell) { return covers(cell, row, column); });
  return found == cells.rend() ? nullptr : &*found;
}

}  // namespace gouji
