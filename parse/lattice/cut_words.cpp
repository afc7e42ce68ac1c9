#include "parse/lattice/cut_words.h"

#include <algorithm>

#include "parse/lattice/row_text.h"

namespace gouji::lattice {
namespace {

bool lies_upon(const TextPiece& a, const TextPiece& b) {
  double tall = std::min(a.box.y1, b.box.y1) - std::max(a.box.y0, b.box.y0);
  double wide = std::min(a.box.x1, b.box.x1) - std::max(a.box.x0, b.box.x0);
  return tall > 0.05 * a.size && wide > 0;
}

bool lies_upon_another(const Lattice& lattice, const TextPiece& piece) {
  return std::any_of(lattice.pieces.begin(), lattice.pieces.end(), [&](const TextPiece& other) {
    return &other != &piece && other.span == piece.span && lies_upon(piece, other);
  });
}

/// The span of a row over x; -1 where there is no such row.
int span_in_row(const Lattice& lattice, int row, double x) {
  int column = column_at(lattice.xs, x);
  auto found = std::find_if(lattice.spans.begin(), lattice.spans.end(), [&](const Span& span) {
    return span.row <= row && row < span.row + span.rows && span.column <= column &&
           column < span.column + span.columns;
  });
  return found == lattice.spans.end() ? -1 : static_cast<int>(found - lattice.spans.begin());
}

/// The span that a piece hangs over into from its own, upwards or downwards; -1 for none.
int overhung_span(const Lattice& lattice, const TextPiece& piece, const Tolerances& near) {
  const Span& own = lattice.spans[piece.span];
  Box cell = lattice.box_of(own);
  double up = cell.y0 - piece.box.y0;
  double down = piece.box.y1 - cell.y1;
  if (std::max(up, down) < 0.25 * near.em) return -1;
  return span_in_row(lattice, up > down ? own.row - 1 : own.row + own.rows, piece.box.centre_x());
}

}  // namespace

void bring_back_cut_words(const Page& page, const Tolerances& near, Lattice& lattice) {
  constexpr int most = 200;  // a page with more is no table's page
  int moved = 0;
  for (TextPiece& piece : lattice.pieces) {
    if (!page.words[piece.word].cut || moved >= most) continue;
    int span = overhung_span(lattice, piece, near);
    if (span < 0 || !lies_upon_another(lattice, piece)) continue;
    piece.span = span;
    ++moved;
  }
}

}  // namespace gouji::lattice
