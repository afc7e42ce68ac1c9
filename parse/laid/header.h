// The header of a table as a page's text shows it: which head stands over which columns.
#pragma once

#include <string>
#include <vector>

#include "parse/laid/names.h"

namespace gouji::laid {

/// A cell of the header; rows and columns from 0, spans count.
struct HeaderCell {
  std::string text;
  int row = 0, rows = 1;
  int column = 0, columns = 1;
};

struct Header {
  std::vector<HeaderCell> cells;
  int rows = 0;
  int columns = 0;                  ///< of the table, those that only a head tells among them
  std::vector<ColumnRange> places;  ///< where these stand
  std::vector<int> column_of;       ///< where each of the given columns is among them
  std::vector<std::string> filled;  ///< names of the heads over columns of figures
  std::size_t heads = 0;            ///< how many there are over columns of figures, blank ones and 行次 too
  std::vector<int> counted;  ///< the columns that a row of numbers (栏次) counts: those of figures but for 行次
};

/// Heads and columns have one order; the lowest heads take the columns that they stand nearest to, heads that no column
/// is left for get a column of their own. A common header takes a run of what stands below its own lines and has its
/// middle under it. `counters` are the numbers that count the columns of figures (栏次), none where there are none: they
/// stand where their columns stand, which heads of wrapped Chinese text do not. `filled` are the names of heads over
/// figures on the pages before, where the table goes on.
Header header_of(std::vector<Head> heads, const std::vector<ColumnRange>& columns, const std::vector<Field>& counters,
                 const std::vector<std::string>& filled);

}  // namespace gouji::laid
