// Joins lines to paragraphs over line and page breaks.
#pragma once

#include <vector>

#include "parse/narrative/text_line.h"

namespace gouji {

/// A run of lines that are one paragraph.
struct Paragraph {
  std::size_t first = 0, count = 0;  ///< of the lines
  bool centred = false;              ///< stands in the middle of the page, as a title does
  double size = 0;                   ///< of its characters
};

/// Tells a paragraph's first line by its indentation, by a line before it that would have had room for more, by its
/// number and by its size; a line that begins with a closing punctuation mark is never one.
std::vector<Paragraph> paragraphs(const std::vector<TextLine>& lines);

}  // namespace gouji
