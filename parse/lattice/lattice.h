// A table in the making: the mesh's cells and the text that stands in them.
#pragma once

#include <string>
#include <vector>

#include "base/box.h"
#include "parse/lattice/spans.h"

namespace gouji::lattice {

/// A word, or the part of a word that stands in one cell.
struct TextPiece {
  std::string text;
  Box box;
  double baseline = 0;
  double size = 0;
  float confidence = 1;
  std::uint32_t word = 0;  ///< index into Page::words
  int span = -1;           ///< index into Lattice::spans
  bool number = false;     ///< the whole text is one number
};

struct Lattice {
  std::vector<double> xs, ys;  ///< as in Mesh
  std::vector<Span> spans;     ///< by row and column
  std::vector<char> guessed;   ///< by span: some edge of it was not drawn
  std::vector<TextPiece> pieces;
  bool open_left = false, open_right = false, open_top = false, open_bottom = false;

  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int columns() const { return static_cast<int>(xs.size()) - 1; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  Box box_of(const Span& span) const {
    return {xs[span.column], ys[span.row], xs[span.column + span.columns], ys[span.row + span.rows]};
  }
};

/// The cells of a mesh, without text; lines that part no cells are left out.
Lattice lattice_of(const Mesh& mesh);

/// Takes out rows and columns without text that are too thin for any, and guessed outer ones that no text stands in.
void drop_blank_tracks(Lattice& lattice, const Tolerances& near);

/// Puts spans in order by row and column, pieces with them.
void sort_spans(Lattice& lattice);

/// How many cells have text.
int filled_cells(const Lattice& lattice);

}  // namespace gouji::lattice
