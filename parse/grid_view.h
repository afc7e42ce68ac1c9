// A grid as the passes look at it: every place answered at once, texts normalised, numbers read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "parse/grid.h"

namespace gouji {

enum class Content {
  blank,
  dash,    ///< a printed nothing: `—`, `/`
  filler,  ///< `…`, `无`: stands for rows that there are none of
  number,
  text,
};

struct ViewCell {
  const Cell* cell = nullptr;
  std::string text;  ///< normalised
  Content content = Content::blank;
  Decimal number;  ///< of numbers only
};

/// Rows [begin, end) of a grid.
struct RowRange {
  int begin = 0, end = 0;
  bool empty() const { return begin >= end; }
};

class GridView {
 public:
  explicit GridView(const Grid& grid);

  const Grid& grid() const { return *grid_; }
  int rows() const { return grid_->rows; }
  int columns() const { return grid_->columns; }
  /// The cell that covers a place; nullptr where none does.
  const ViewCell* at(int row, int column) const;
  /// The same, nullptr for blanks as well.
  const ViewCell* text_at(int row, int column) const;
  /// The cells of a row that are not blank, from the left, each once, those that reach down from above left out.
  std::vector<const ViewCell*> printed(int row) const;
  /// How many cells the row has: in dumps it changes from row to row.
  int width(int row) const { return widths_[static_cast<std::size_t>(row)]; }

 private:
  const Grid* grid_;
  std::vector<ViewCell> cells_;
  std::vector<int> index_;  ///< of cells_, by row and column; -1 where there is no cell
  std::vector<int> widths_;
};

/// The text as it is published: as printed, without white space.
std::string printed_text(const ViewCell& cell);

/// 类款项 or a part of it: nothing but one to nine digits.
bool is_digits(std::string_view normal);

/// How many bytes of a normalised label number it: `一、`, `(二)`, `3.`, `4、`; 0 for none.
std::size_t ordinal_length(std::string_view normal);

}  // namespace gouji
