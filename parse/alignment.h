// How the rows of an aligned block share columns.
#pragma once

#include <vector>

#include "parse/aligned.h"
#include "parse/dump_block.h"

namespace gouji {

/// The rows of an aligned block and the columns that they share.
struct Alignment {
  std::vector<std::vector<Field>> rows;
  std::vector<ColumnRange> columns;
  std::vector<ColumnRange> headers;  ///< where each column's header stands, once settle_headers has told
  std::vector<ColumnRange> places;   ///< where the text of that header stands itself; empty before
  bool blanks_part_rows = false;     ///< blank lines stand between any two rows
  int han_width = 2;                 ///< how many columns of characters a Han character counts
};

/// How wide a Han character is where figures do not tell.
enum class Unsure { wide, narrow };

/// Whoever wrote the dump counted a Han character as one column or as two: the count by which figures stand under each
/// other, or else that keeps more columns apart.
Alignment align(const Lines& lines, const Block& block, Unsure unsure = Unsure::wide);

/// Where the fields of a row lie. One that lies over the same column as the field before it is moved on to the next
/// column, as long as that is free.
std::vector<ColumnSpan> spans_of(const std::vector<Field>& row, const std::vector<ColumnRange>& columns);

/// Blank lines may stand where the source had a page break, and the columns be others behind it: an aligned block is cut
/// where its amounts collide and would not on either side, or where a side keeps more columns of them apart. Text laid
/// out as on the page moves its columns from line to line: it is cut only above a header.
int cut_of(const Lines& lines, const Block& block, Unsure unsure);

}  // namespace gouji
