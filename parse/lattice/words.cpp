#include "parse/lattice/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/decimal.h"
#include "parse/lattice/split.h"

namespace gouji::lattice {
namespace {

/// The track of `lines` that holds a place; places just outside belong to the outer tracks. -1 farther out.
int track_of(const std::vector<double>& lines, double at, double slack) {
  if (at < lines.front() - slack || at > lines.back() + slack) return -1;
  auto next = std::upper_bound(lines.begin(), lines.end(), at) - lines.begin();
  return static_cast<int>(std::clamp<std::ptrdiff_t>(next - 1, 0, std::ssize(lines) - 2));
}

class Placing {
 public:
  Placing(const Page& page, const Tolerances& near, Lattice& lattice)
      : page_(page),
        near_(near),
        lattice_(lattice),
        owners_(owners_of(lattice.spans, lattice.rows(), lattice.columns())) {}

  void place(std::uint32_t index) {
    const Word& word = page_.words[index];
    int row = track_of(lattice_.ys, word.box.centre_y(), near_.slack());
    if (row < 0 || track_of(lattice_.xs, word.box.centre_x(), near_.slack()) < 0) return;
    row_ = row;
    TextPiece whole{word.text, word.box, word.baseline, word.size, word.confidence, index, -1, false};
    if (word.glyph_count > 0) {
      divide(std::move(whole), {word.first_glyph, word.glyph_count});
    } else {
      settle(std::move(whole));
    }
  }

 private:
  int owner(int column) const { return owners_[static_cast<std::size_t>(row_) * lattice_.columns() + column]; }

  int column_of(double x) const { return track_of(lattice_.xs, x, 1e9); }

  /// The edges of this row's cells that the piece crosses, from the left.
  std::vector<double> crossed_edges(const Box& box) const {
    std::vector<double> edges;
    int first = column_of(box.x0 + near_.slack());
    int last = column_of(box.x1 - near_.slack());
    for (int column = first + 1; column <= last; ++column) {
      if (owner(column - 1) != owner(column)) edges.push_back(lattice_.xs[column]);
    }
    return edges;
  }

  TextPiece part(const TextPiece& whole, GlyphRun run) const {
    TextPiece piece = whole;
    piece.text = text_of(page_, run);
    Box box = gouji::lattice::box_of(page_, run);
    piece.box.x0 = box.x0;
    piece.box.x1 = box.x1;
    return piece;
  }

  /// Splits the piece at the edges where two texts meet, and settles the parts.
  void divide(TextPiece piece, GlyphRun run) {
    for (double edge : crossed_edges(piece.box)) {
      std::uint32_t count = split_at(page_, run, edge, near_);
      if (count == 0) continue;
      settle(part(piece, {run.first, count}));
      run = {run.first + count, run.count - count};
      piece = part(piece, run);
    }
    settle(std::move(piece));
  }

  Box cell_at(int column) const { return lattice_.box_of(lattice_.spans[owner(column)]); }

  /// How much of the piece stands in the cell of a column.
  double share(const Box& box, int column) const {
    Box cell = cell_at(column);
    return std::min(box.x1, cell.x1) - std::max(box.x0, cell.x0);
  }

  int roomiest_column(const Box& box) const {
    int best = column_of(box.centre_x());
    for (int column = column_of(box.x0); column <= column_of(box.x1); ++column) {
      if (share(box, column) > share(box, best)) best = column;
    }
    return best;
  }

  /// A header wider than its cell that hangs over it on both sides alike.
  bool hangs_over_evenly(const Box& box, const Box& cell) const {
    double left = cell.x0 - box.x0;
    double right = box.x1 - cell.x1;
    return std::min(left, right) > near_.slack() && std::abs(left - right) < 0.5 * near_.em;
  }

  /// Text that runs over an edge: a label belongs where it begins if it begins at its cell's edge, all else where most
  /// of it stands.
  int column_for(const TextPiece& piece) const {
    int start = column_of(piece.box.x0 + near_.slack());
    if (owner(start) == owner(column_of(piece.box.x1 - near_.slack()))) return start;
    int roomiest = roomiest_column(piece.box);
    if (piece.number || hangs_over_evenly(piece.box, cell_at(roomiest))) return roomiest;
    return piece.box.x0 - cell_at(start).x0 <= near_.indent() ? start : roomiest;
  }

  /// True where the piece stands in the middle of a cell of its own, or fills it.
  bool has_own_cell(const Box& box) const {
    Box cell = cell_at(column_of(box.centre_x()));
    return box.width() > 0.6 * cell.width() || std::abs(box.centre_x() - cell.centre_x()) < 0.1 * cell.width();
  }

  /// Words that go on after a label that has run over an edge run over with it.
  bool continues_overrun(const TextPiece& piece) const {
    if (piece.number || lattice_.pieces.empty()) return false;
    const TextPiece& last = lattice_.pieces.back();
    bool follows = last.word + 1 == piece.word && std::abs(last.baseline - piece.baseline) < near_.same_baseline() &&
                   piece.box.x0 - last.box.x1 < 0.6 * near_.em && piece.box.x0 >= last.box.x1 - near_.slack();
    return follows && last.box.x1 > lattice_.box_of(lattice_.spans[last.span]).x1 + near_.slack() &&
           !has_own_cell(piece.box);
  }

  void settle(TextPiece piece) {
    piece.number = parse_decimal(piece.text).has_value();
    piece.span = continues_overrun(piece) ? lattice_.pieces.back().span : owner(column_for(piece));
    lattice_.pieces.push_back(std::move(piece));
  }

  const Page& page_;
  const Tolerances& near_;
  Lattice& lattice_;
  std::vector<int> owners_;
  int row_ = 0;
};

}  // namespace

void place_words(const Page& page, const std::vector<char>& taken, const Tolerances& near, Lattice& lattice) {
  if (lattice.spans.empty()) return;
  Placing placing(page, near, lattice);
  for (const Line& line : page.lines) {
    if (line.box.y1 < lattice.ys.front() - near.em || line.box.y0 > lattice.ys.back() + near.em) continue;
    for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i) {
      if (!taken[i]) placing.place(i);
    }
  }
}

}  // namespace gouji::lattice
