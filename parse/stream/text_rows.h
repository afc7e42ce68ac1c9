// A page's free words as rows of segments: texts that a gap parts from their neighbours.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.h"
#include "parse/lattice/lattice.h"
#include "parse/lattice/split.h"
#include "parse/stream/tolerances.h"

namespace gouji::stream {

/// Words that are read as one text. Its box leaves out a leader (....) at its end.
struct Segment {
  std::vector<lattice::TextPiece> pieces;  ///< from the left
  Box box;
  double baseline = 0;
  double size = 0;      ///< font size
  bool figure = false;  ///< every word is a figure
  bool leader = false;  ///< dots lead from it to the next
  int column = -1;      ///< the first that it stands in, once columns are known
  int columns = 1;      ///< how many it spans
};

struct TextRow {
  std::vector<Segment> segments;  ///< from the left, at least one
  Box box;
  double baseline = 0;
  double size = 0;
};

/// Rows from the top. `taken` says by word which belong to a table already.
std::vector<TextRow> text_rows(const Page& page, const std::vector<char>& taken, const Tolerances& near);

/// One row of some words, which need not be in order.
TextRow row_of(const Page& page, std::vector<lattice::TextPiece> words, const Tolerances& near);

/// A run of the glyphs of a piece's word as a piece of its own.
lattice::TextPiece part_of(const Page& page, const lattice::TextPiece& whole, lattice::GlyphRun run);

/// The number of words of a segment.
inline int word_count(const Segment& segment) {
  return static_cast<int>(segment.pieces.size());
}

/// Sets the row's box and size anew from its segments.
void measure(TextRow& row);

/// The segment's words with spaces between.
std::string text_of(const Segment& segment);

}  // namespace gouji::stream
