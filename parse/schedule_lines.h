// Body rows → lines: code, name and figures of each side.
#pragma once

#include <utility>
#include <vector>

#include "parse/layout.h"
#include "parse/schedule.h"

namespace gouji {

/// A label column and how its header places it.
struct LabelColumn {
  int column = 0;      ///< of the grid
  bool codes = true;   ///< digits in it are codes of the classification
  bool named = false;  ///< its header says that it holds the names of items or projects
};

/// One side of the rows: columns of their grid, and which of the schedule's columns each figure column is.
struct LaneColumns {
  std::vector<LabelColumn> labels;
  std::vector<std::pair<int, int>> figures;
};

/// Rows of a grid whose columns are known.
struct RowRun {
  const GridView* view = nullptr;
  RowRange rows;
  std::vector<LaneColumns> lanes;
};

/// Adds the lines of the rows, row by row and in a row lane by lane. Notes among the rows go to the schedule's notes.
void read_lines(const RowRun& run, Schedule& schedule);

}  // namespace gouji
