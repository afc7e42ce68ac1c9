// Header rows: where they end, and for every column the path of its headers from the top.
#pragma once

#include <string>
#include <vector>

#include "parse/grid_view.h"

namespace gouji {

/// True for a row of figures or of a body's labels; false for a row of headers, also where nothing is printed.
bool is_body_row(const GridView& view, int row);

/// True for a row that only numbers the columns: 栏次 1 2 3.
bool is_counter_row(const GridView& view, int row);

/// The header rows among `rows`: from their beginning to the first body row.
RowRange header_rows(const GridView& view, RowRange rows);

/// The headers over one column of the grid.
struct HeaderPath {
  std::vector<const ViewCell*> levels;  ///< from the top, label words and all, each cell once

  /// The lowest header, normalised; empty where there is none.
  std::string_view leaf() const { return levels.empty() ? std::string_view() : levels.back()->text; }
  /// Joined by `/`, without those that only label the label area.
  std::string path() const;
};

/// One for every column. In dumps a header cell has no span: a blank one belongs to the text before it as long as the
/// headers below go on.
std::vector<HeaderPath> header_paths(const GridView& view, RowRange header);

}  // namespace gouji
