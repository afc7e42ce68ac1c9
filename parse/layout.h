// Which columns of a table hold labels and which figures, side by side where a table has two halves.
#pragma once

#include <vector>

#include "parse/grid_view.h"
#include "parse/header.h"

namespace gouji {

/// One side of a table: label columns and the figure columns that belong to them. Columns of the grid.
struct Lane {
  std::vector<int> labels;
  std::vector<int> figures;
};

using Lanes = std::vector<Lane>;

/// By the headers, and by what stands in the column where a header is lacking or tells nothing.
Lanes lanes_by_header(const GridView& view, const std::vector<HeaderPath>& headers, RowRange body);

/// By what stands in the columns alone, for rows without headers of their own. A column belongs to the rows' grid.
Lanes lanes_by_content(const GridView& view, RowRange body);

/// Runs of rows with the same number of cells: a dump's column count changes where its source had a page break. Tables
/// from pages are one run.
std::vector<RowRange> runs_of_equal_width(const GridView& view, RowRange body);

int figure_count(const Lanes& lanes);

}  // namespace gouji
