#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "parse/lattice/divide.h"
#include "parse/lattice/row_text.h"

namespace gouji::lattice {
namespace {

using Indices = std::vector<std::uint32_t>;

/// The pieces of each span that covers several columns; others stay empty.
std::vector<Indices> pieces_of_wide_spans(const Lattice& lattice) {
  std::vector<Indices> pieces(lattice.spans.size());
  for (std::uint32_t i = 0; i < lattice.pieces.size(); ++i) {
    int span = lattice.pieces[i].span;
    if (lattice.spans[span].columns > 1) pieces[span].push_back(i);
  }
  return pieces;
}

void sort_by_line_and_place(const Lattice& lattice, Indices& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [&](std::uint32_t a, std::uint32_t b) {
    const TextPiece& left = lattice.pieces[a];
    const TextPiece& right = lattice.pieces[b];
    return left.baseline != right.baseline ? left.baseline < right.baseline : left.box.x0 < right.box.x0;
  });
}

/// The lines that cut the span's columns, from its left edge to its right one.
std::vector<double> edges_in(const Lattice& lattice, const Span& span) {
  return {lattice.xs.begin() + span.column, lattice.xs.begin() + span.column + span.columns + 1};
}

/// True where nearly every line of the text is a row of the span's columns. `pieces` are in order of lines.
bool lines_are_rows(const Lattice& lattice, const Indices& pieces, const std::vector<double>& xs,
                    const Tolerances& near) {
  std::size_t lines = 0, rows = 0;
  for (auto first = pieces.begin(); first != pieces.end(); ++lines) {
    std::vector<RowWord> words;
    double baseline = lattice.pieces[*first].baseline;
    for (; first != pieces.end() && lattice.pieces[*first].baseline - baseline < near.same_baseline(); ++first) {
      const TextPiece& piece = lattice.pieces[*first];
      words.push_back({piece.box.x0, piece.box.x1, is_figure(piece.text)});
    }
    std::stable_sort(words.begin(), words.end(), [](const RowWord& a, const RowWord& b) { return a.x0 < b.x0; });
    if (reads_as_row(words, xs, near.slack())) ++rows;
  }
  return rows > 0 && rows * 5 >= lines * 4;
}

int han_count(std::string_view text) {
  std::u32string characters = to_utf32(text);
  return static_cast<int>(std::count_if(characters.begin(), characters.end(), is_han));
}

/// True where every column of the span has words of its own in its middle, as headers have. 合 计 and 项 目, letter by
/// letter over several columns, are one word.
bool columns_have_headers(const Lattice& lattice, const Indices& pieces, const std::vector<double>& xs,
                          const Tolerances& near) {
  std::vector<Box> boxes(xs.size() - 1);
  for (std::uint32_t i : pieces) {
    const TextPiece& piece = lattice.pieces[i];
    int column = column_at(xs, piece.box.x0 + near.slack());
    if (column < 0 || column != column_at(xs, piece.box.x1 - near.slack()) || han_count(piece.text) < 2) return false;
    boxes[column] = united(boxes[column], piece.box);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    double width = xs[i + 1] - xs[i];
    if (boxes[i].empty() || std::abs(boxes[i].centre_x() - (xs[i] + xs[i + 1]) / 2) > 0.2 * width) return false;
    if (i > 0 && boxes[i].x0 - boxes[i - 1].x1 < near.em) return false;
  }
  return true;
}

/// The span becomes its first column; the others are added at the end. Returns the first of those.
int cut(Lattice& lattice, int index) {
  Span whole = lattice.spans[index];
  int added = static_cast<int>(lattice.spans.size());
  lattice.spans[index].columns = 1;
  lattice.guessed[index] = 1;
  for (int column = whole.column + 1; column < whole.column + whole.columns; ++column) {
    lattice.spans.push_back({whole.row, column, whole.rows, 1});
    lattice.guessed.push_back(1);
  }
  return added;
}

/// The words before a line's first figure are its label and stay together where they begin.
void spread(Lattice& lattice, int index, const Indices& pieces, const std::vector<double>& xs, const Tolerances& near) {
  int added = cut(lattice, index);
  int label = 0;
  double baseline = -1e9;
  bool in_label = false;
  for (std::uint32_t i : pieces) {
    TextPiece& piece = lattice.pieces[i];
    bool begins = piece.baseline - baseline >= near.same_baseline();
    if (begins) baseline = piece.baseline;
    int column = std::max(0, column_at(xs, piece.box.x0 + near.slack()));
    if (begins) label = column;
    in_label = (begins || in_label) && !is_figure(piece.text);
    if (in_label && column_at(xs, piece.box.x1 - near.slack()) != column) column = label;
    piece.span = column == 0 ? index : added + column - 1;
  }
}

}  // namespace

void divide_columns(Lattice& lattice, const Tolerances& near) {
  std::vector<Indices> pieces = pieces_of_wide_spans(lattice);
  bool divided = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].size() < 2) continue;
    std::vector<double> xs = edges_in(lattice, lattice.spans[i]);
    sort_by_line_and_place(lattice, pieces[i]);
    if (!lines_are_rows(lattice, pieces[i], xs, near) && !columns_have_headers(lattice, pieces[i], xs, near)) continue;
    spread(lattice, static_cast<int>(i), pieces[i], xs, near);
    divided = true;
  }
  if (divided) sort_spans(lattice);
}

}  // namespace gouji::lattice
