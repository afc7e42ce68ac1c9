// Which cells make a row, where a table's cells stand one after the other: so many labels, so many figures, perhaps twice.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace gouji {

enum class TokenSort { blank, figure, code, text, total };

/// One cell's line.
struct Token {
  std::string text;
  int line = 0;  ///< of the dump
  TokenSort sort = TokenSort::blank;
};

/// Labels and figures of each side of a row; the second side may have none.
struct RowPattern {
  std::array<int, 2> labels{}, figures{};

  int columns() const { return labels[0] + figures[0] + labels[1] + figures[1]; }
};

/// Rows that follow one pattern.
struct CellRows {
  RowPattern pattern;
  std::vector<std::vector<int>> rows;  ///< of each row the tokens, one for each column; -1 where a total's label spans
  int first = 0, end = 0;              ///< tokens
  int figures = 0;                     ///< figures in the rows
};

/// The patterns by which the most figures have a place, the likeliest first; none where none fits. The rows begin no more
/// than a few labels before the first figure.
std::vector<CellRows> rows_by_pattern(const std::vector<Token>& tokens);

}  // namespace gouji
