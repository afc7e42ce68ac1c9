// One table as it stands on its page, before it is known what it is: preface, headers, lanes, body.
#pragma once

#include <string>
#include <vector>

#include "parse/grid_view.h"
#include "parse/header.h"
#include "parse/layout.h"
#include "parse/table_title.h"

namespace gouji {

struct Reading {
  const GridView* view = nullptr;
  std::vector<NormalLine> before;  ///< lines above and preface rows
  RowRange header;
  RowRange body;  ///< its first row is also the last of the header where one row serves as both
  std::vector<HeaderPath> headers;
  Lanes lanes;    ///< by the headers; empty where there are none
  RowRange rows;  ///< all but the preface
  bool last_on_grid = true;

  /// True where a figure column has a header; otherwise what look like header rows are the body's first.
  bool headed() const;
};

/// Rows of a grid that make a table of their own: a grid is cut where its first header row comes again and where a title
/// stands in its midst.
std::vector<RowRange> parts_of(const GridView& view);

Reading read_part(const GridView& view, RowRange rows);

/// True where nothing is printed.
bool is_blank(const GridView& view, RowRange rows);

}  // namespace gouji
