// Columns of figures as a page's text shows them: from one line to the next they move, and all that stand to the right
// move along.
#pragma once

#include <vector>

#include "parse/aligned.h"

namespace gouji::laid {

/// The columns of figures of some rows, and which of them each figure belongs to.
struct Tracks {
  std::vector<ColumnRange> places;             ///< where each column stands near the top, from the left
  std::vector<std::vector<int>> owner;         ///< a row's fields: the figure's column; -1 for texts and codes
  std::vector<std::vector<ColumnRange>> seen;  ///< by row: where each column stands there, or would
};

/// `rows` are the rows below the header. The fullest row begins: from it on, up and down, every figure takes the column
/// where it moves least against where the column stood last and against the figure before it. Columns are added as long
/// as there are not more than `most`.
Tracks tracks_of(const std::vector<std::vector<Field>>& rows, std::size_t most);

/// The same, from the columns that the page before ended with: the first row takes these.
Tracks tracks_of(const std::vector<std::vector<Field>>& rows, const std::vector<ColumnRange>& before);

}  // namespace gouji::laid
