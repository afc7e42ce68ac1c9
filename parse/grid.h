// A table before anyone knows what it means: cells with spans.
#pragma once

#include <string>
#include <vector>

#include "base/box.h"
#include "base/diagnostic.h"
#include "extract/document.h"

namespace gouji {

/// A piece of text and where it stands.
struct PlacedText {
  std::string text;  ///< as printed; parts of one line joined by a space
  int page = 0;      ///< from 1; 0 in a dump without form feeds
  Box box;
};

struct Cell {
  int row = 0, column = 0;    ///< from 0
  int rows = 1, columns = 1;  ///< spans
  std::string text;  ///< as printed; the lines of a wrapped cell joined without a space where Chinese meets Chinese
                     ///< or a number goes on
  Box box;
  float confidence = 1;
  bool ruled = true;  ///< false where its edges were guessed from alignment
};

enum class GridSource {
  lattice,    ///< from ruling lines
  stream,     ///< from alignment, where there are no rules
  delimited,  ///< from a dump's tabs, pipes or aligned columns
};

/// One table on one page. Continuations are joined later, when it is known what the tables are.
struct Grid {
  int page = 0;
  Box box;
  GridSource source = GridSource::lattice;
  Origin origin = Origin::text;
  bool guessed = false;  ///< its columns are told by the gaps between words
  int rows = 0, columns = 0;
  std::vector<Cell> cells;  ///< every cell once, blanks too, by row and column
  /// The lines of text between the table before it (or the page's top) and this one, from the top: title, entity, unit.
  std::vector<PlacedText> above;
  /// The lines between this table and the next one or the page's end: notes.
  std::vector<PlacedText> below;
  int first_line = 0, end_line = 0;  ///< in a dump: the range of Page::dump_lines that it takes up

  /// The cell that covers a place of the grid; nullptr where none does.
  const Cell* at(int row, int column) const;
};

/// Every table of the document, page by page and from the top down.
std::vector<Grid> find_grids(const Document& document, Diagnostics& diagnostics);

/// The title to print for a table: the line above it that names it best; empty where there is none.
std::string title_of(const Grid& grid);

}  // namespace gouji
