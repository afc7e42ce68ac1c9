// Headers that a page's text tore into pieces, put together where the forms know the name.
#pragma once

#include <string>
#include <vector>

#include "parse/aligned.h"

namespace gouji::laid {

/// What stands on one line of a header.
struct Piece {
  int line = 0;
  ColumnRange place;
};

/// A header: what it says, and the lines and columns of characters that it stands on.
struct Head {
  std::string text;
  int top = 0, bottom = 0;    ///< first and last line
  ColumnRange place;          ///< of its widest piece
  std::vector<Piece> pieces;  ///< in the text's order
  bool known = false;         ///< put together of pieces to a name of the forms
  bool counted = false;       ///< a number of 栏次 tells where its column stands: `place` is the number's
};

/// What stands on the lines of a header, words with one space between apart. Pieces of a wrapped name are one head where
/// forms.json has the whole name (`header_names`), however the lines are mixed: cells of two and of three lines stand
/// half a line off each other. Heads on the same lines stand beside each other and share no place.
std::vector<Head> heads_of(const std::vector<std::vector<Field>>& lines, int han_width);

}  // namespace gouji::laid
