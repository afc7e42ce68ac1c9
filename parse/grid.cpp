#include "parse/grid.h"

namespace gouji {

const Cell* Grid::at(int row, int column) const {
  for (const Cell& cell : cells) {
    if (row >= cell.row && row < cell.row + cell.rows && column >= cell.column && column < cell.column + cell.columns)
      return &cell;
  }
  return nullptr;
}

}  // namespace gouji
