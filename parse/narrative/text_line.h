// The lines of a document outside its tables, page furniture (page numbers, running heads) left out: what paragraphs
// are built from.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "parse/grid.h"
#include "parse/narrative.h"

namespace gouji {

/// A line of text with its place in the layout: points in a PDF, columns of half a Chinese character in a dump.
struct TextLine {
  int page = 0;
  std::string text;           ///< words joined by a space
  std::vector<Piece> pieces;  ///< one a word; begins are offsets into `text`
  double left = 0, right = 0;
  double size = 0;       ///< width of a Chinese character
  double sheet = 0;      ///< the page's width; 0 in a dump
  bool cut_off = false;  ///< a table or a blank line stands between it and the line before
  bool spaced = false;   ///< a blank line does, as between most lines of its page
};

/// In reading order.
std::vector<TextLine> text_lines(const Document& document, const std::vector<Grid>& grids);

}  // namespace gouji
