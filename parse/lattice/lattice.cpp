#include "parse/lattice/lattice.h"

#include <algorithm>
#include <numeric>

namespace gouji::lattice {
namespace {

/// One direction of a lattice: its lines and where spans begin and end among them.
struct Axis {
  std::vector<double>& lines;
  int Span::*begin;
  int Span::*count;
};

Axis columns_of(Lattice& lattice) {
  return {lattice.xs, &Span::column, &Span::columns};
}

Axis rows_of(Lattice& lattice) {
  return {lattice.ys, &Span::row, &Span::rows};
}

/// Takes out the lines that are not kept; what began or ended there begins or ends at the kept line before. The first
/// line is always kept.
void keep_lines(Lattice& lattice, Axis axis, const std::vector<char>& keep) {
  std::vector<int> moved(keep.size());
  int last = -1;
  std::vector<double> lines;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (keep[i] || i == 0) {
      lines.push_back(axis.lines[i]);
      ++last;
    }
    moved[i] = last;
  }
  for (Span& span : lattice.spans) {
    int end = moved[span.*axis.begin + span.*axis.count];
    span.*axis.begin = moved[span.*axis.begin];
    span.*axis.count = end - span.*axis.begin;
  }
  axis.lines = std::move(lines);
}

/// Takes out spans that have lost all their rows or columns.
void drop_empty_spans(Lattice& lattice) {
  std::vector<int> moved(lattice.spans.size(), -1);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lattice.spans.size(); ++i) {
    if (lattice.spans[i].rows < 1 || lattice.spans[i].columns < 1) continue;
    moved[i] = static_cast<int>(kept);
    lattice.spans[kept] = lattice.spans[i];
    lattice.guessed[kept++] = lattice.guessed[i];
  }
  lattice.spans.resize(kept);
  lattice.guessed.resize(kept);
  for (TextPiece& piece : lattice.pieces) piece.span = moved[piece.span];
}

void drop_unused_lines(Lattice& lattice, Axis axis) {
  std::vector<char> used(axis.lines.size(), 0);
  for (const Span& span : lattice.spans) used[span.*axis.begin] = used[span.*axis.begin + span.*axis.count] = 1;
  if (std::find(used.begin(), used.end(), 0) != used.end()) keep_lines(lattice, axis, used);
}

/// By row or column: whether text stands in a cell that is no larger than it.
std::vector<char> filled_tracks(const Lattice& lattice, Axis axis) {
  std::vector<char> filled(axis.lines.size() - 1, 0);
  for (const TextPiece& piece : lattice.pieces) {
    const Span& span = lattice.spans[piece.span];
    if (span.*axis.count == 1) filled[span.*axis.begin] = 1;
  }
  return filled;
}

/// A cell with text that is made of nothing but tracks to be dropped keeps its last line.
void keep_filled_spans(const Lattice& lattice, Axis axis, std::vector<char>& keep) {
  for (const TextPiece& piece : lattice.pieces) {
    const Span& span = lattice.spans[piece.span];
    const auto first = keep.begin() + span.*axis.begin + 1, end = first + span.*axis.count;
    if (std::find(first, end, 1) == end) *(end - 1) = 1;
  }
}

void drop_tracks(Lattice& lattice, Axis axis, bool open_before, bool open_after, double thinnest) {
  std::size_t tracks = axis.lines.size() - 1;
  std::vector<char> filled = filled_tracks(lattice, axis);
  std::vector<char> keep(axis.lines.size(), 1);
  for (std::size_t i = 0; i < tracks && tracks > 1; ++i) {
    bool thin = axis.lines[i + 1] - axis.lines[i] < thinnest;
    bool open = (i == 0 && open_before) || (i + 1 == tracks && open_after);
    if (!filled[i] && (thin || open)) keep[i + 1] = 0;
  }
  keep_filled_spans(lattice, axis, keep);
  if (std::find(keep.begin(), keep.end(), 0) == keep.end()) return;
  double first = open_before && !keep[1] && axis.lines.size() > 2 ? axis.lines[1] : axis.lines[0];
  keep_lines(lattice, axis, keep);
  axis.lines[0] = first;
}

bool by_row_and_column(const Span& a, const Span& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

void mark_open_spans(Lattice& lattice) {
  for (std::size_t i = 0; i < lattice.spans.size(); ++i) {
    const Span& span = lattice.spans[i];
    lattice.guessed[i] = (lattice.open_left && span.column == 0) || (lattice.open_top && span.row == 0) ||
                         (lattice.open_right && span.column + span.columns == lattice.columns()) ||
                         (lattice.open_bottom && span.row + span.rows == lattice.rows());
  }
}

}  // namespace

Lattice lattice_of(const Mesh& mesh) {
  Lattice lattice;
  lattice.xs = mesh.xs;
  lattice.ys = mesh.ys;
  lattice.spans = spans_of(mesh);
  lattice.guessed.assign(lattice.spans.size(), 0);
  lattice.open_left = mesh.open_left;
  lattice.open_right = mesh.open_right;
  lattice.open_top = mesh.open_top;
  lattice.open_bottom = mesh.open_bottom;
  if (lattice.spans.empty()) return lattice;
  drop_unused_lines(lattice, columns_of(lattice));
  drop_unused_lines(lattice, rows_of(lattice));
  mark_open_spans(lattice);
  return lattice;
}

void drop_blank_tracks(Lattice& lattice, const Tolerances& near) {
  drop_tracks(lattice, columns_of(lattice), lattice.open_left, lattice.open_right, near.thinnest());
  drop_tracks(lattice, rows_of(lattice), lattice.open_top, lattice.open_bottom, near.thinnest());
  drop_empty_spans(lattice);
  sort_spans(lattice);
}

void sort_spans(Lattice& lattice) {
  if (std::is_sorted(lattice.spans.begin(), lattice.spans.end(), by_row_and_column)) return;
  std::vector<int> order(lattice.spans.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return by_row_and_column(lattice.spans[a], lattice.spans[b]); });
  std::vector<int> moved(order.size());
  std::vector<Span> spans(order.size());
  std::vector<char> guessed(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    moved[order[i]] = static_cast<int>(i);
    spans[i] = lattice.spans[order[i]];
    guessed[i] = lattice.guessed[order[i]];
  }
  lattice.spans = std::move(spans);
  lattice.guessed = std::move(guessed);
  for (TextPiece& piece : lattice.pieces) piece.span = moved[piece.span];
}

int filled_cells(const Lattice& lattice) {
  std::vector<char> filled(lattice.spans.size(), 0);
  for (const TextPiece& piece : lattice.pieces) filled[piece.span] = 1;
  return static_cast<int>(std::count(filled.begin(), filled.end(), 1));
}

}  // namespace gouji::lattice
