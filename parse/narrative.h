// The text outside the tables: sections from headings, and passages (paragraphs) joined over line and page breaks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/box.h"
#include "base/text.h"
#include "extract/document.h"
#include "parse/grid.h"

namespace gouji {

/// Where a stretch of a passage's original text stands.
struct Piece {
  std::uint32_t begin = 0;  ///< first byte in Passage::original; the piece goes on to the next one's begin
  int page = 0;
  Box box;
};

struct Passage {
  int section = -1;      ///< index into Narrative::sections
  std::string original;  ///< literal text, lines joined without a break
  NormalText normal;     ///< what is searched; its origins are offsets into `original`
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> sentences;  ///< begins of sentences in normal.text (after 。；！？ or a line end)
  bool heading = false;
  int depth = 0;  ///< of a heading or a numbered item: 1 一、 2 （一） 3 1. 4 (1); 0 for none

  /// Page and box of normal.text[begin, end).
  PlacedText place(std::size_t begin, std::size_t end) const;
};

struct Section {
  std::string title;  ///< without its number
  int depth = 0;
  int parent = -1;
  int page = 0;
  bool contents = false;  ///< the table of contents: what it says are promises, not statements
};

struct Narrative {
  std::vector<Section> sections;
  std::vector<Passage> passages;
};

/// Reads all text that no grid covers. Titles, unit lines and notes of tables are passages of their own.
Narrative read_narrative(const Document& document, const std::vector<Grid>& grids);

}  // namespace gouji
