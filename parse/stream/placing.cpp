#include "parse/stream/placing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "parse/stream/figure.h"

namespace gouji::stream {
namespace {

/// The column that most of a text stands in, or the nearest.
int nearest(const std::vector<Column>& columns, double x) {
  int best = 0;
  double least = 1e300;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    double away = std::max({0.0, columns[i].x0 - x, x - columns[i].x1});
    if (away < least) {
      least = away;
      best = static_cast<int>(i);
    }
  }
  return best;
}

void place(Segment& segment, const std::vector<Column>& columns, double slack) {
  auto first = std::lower_bound(columns.begin(), columns.end(), segment.box.x0 + slack,
                                [](const Column& column, double x) { return column.x1 <= x; });
  auto last = first;
  while (last != columns.end() && last->x0 < segment.box.x1 - slack) ++last;
  if (first == last) {
    segment.column = nearest(columns, segment.box.centre_x());
    segment.columns = 1;
  } else {
    segment.column = static_cast<int>(first - columns.begin());
    segment.columns = static_cast<int>(last - first);
  }
}

/// The number of pieces before the figure at a segment's end that was cut off the name in its word; 0 where none was.
std::size_t cut_figure(const Segment& segment, const Column& right) {
  const std::size_t last = segment.pieces.size() - 1;
  const bool cut = last > 0 && segment.pieces[last - 1].word == segment.pieces[last].word;
  const Box& box = segment.pieces[last].box;
  return cut && is_figure(segment.pieces[last].text) && box.x0 < right.x1 && box.x1 > right.x0 ? last : 0;
}

/// The number of pieces before the line between two columns where it parts a
/// segment; 0 where it does not.
std::size_t parting_piece(const Segment& segment, const Column& left, const Column& right, const Tolerances& near) {
  double widest_other = 0, gap_here = 0;
  std::size_t here = 0;
  for (std::size_t i = 1; i < segment.pieces.size(); ++i) {
    double x0 = segment.pieces[i - 1].box.x1;
    double x1 = segment.pieces[i].box.x0;
    bool between = x1 > left.x1 - near.aligned * segment.size && x0 < right.x0 + near.aligned * segment.size;
    if (between && x1 - x0 > gap_here) {
      widest_other = std::max(widest_other, gap_here);
      gap_here = x1 - x0;
      here = i;
    } else {
      widest_other = std::max(widest_other, x1 - x0);
    }
  }
  if (here == 0) return 0;
  bool figure = std::all_of(segment.pieces.begin() + static_cast<std::ptrdiff_t>(here), segment.pieces.end(),
                            [](const auto& piece) { return is_figure(piece.text); });
  // A figure ends at its column's right side, where the next column's labels begin.
  const bool before_label =
      std::all_of(segment.pieces.begin(), segment.pieces.begin() + static_cast<std::ptrdiff_t>(here),
                  [](const auto& piece) { return is_figure(piece.text); }) &&
      is_han(to_utf32(segment.pieces[here].text).front());
  figure = figure || before_label;
  bool wide = gap_here >= near.column_space * segment.size && gap_here >= 1.3 * widest_other;
  return wide || (figure && gap_here >= widest_other) ? here : 0;
}

bool is_chinese_word(const lattice::TextPiece& piece) {
  std::u32string text = to_utf32(piece.text);
  return text.size() >= 2 && (is_han(text.front()) || is_han(text.back()));
}

/// The number of pieces before the line between two columns where Chinese words stand side by side, each over a column
/// of its own: headers that nearly touch. 0 where they do not.
std::size_t parting_word(const Segment& segment, const Column& left, const Column& right) {
  if (!std::all_of(segment.pieces.begin(), segment.pieces.end(), is_chinese_word)) return 0;
  for (std::size_t i = 1; i < segment.pieces.size(); ++i) {
    const Box &before = segment.pieces[i - 1].box, &behind = segment.pieces[i].box;
    bool apart = before.centre_x() < right.x0 && behind.centre_x() > left.x1;
    bool over = before.x1 > left.x0 && behind.x0 < right.x1;
    if (apart && over && behind.x0 > before.x1) return i;
  }
  return 0;
}

Segment segment_of(std::vector<lattice::TextPiece> pieces) {
  Segment segment;
  segment.figure = true;
  segment.baseline = pieces.front().baseline;
  segment.box = pieces.front().box;
  for (const auto& piece : pieces) {
    segment.box = united(segment.box, piece.box);
    segment.size = std::max(segment.size, piece.size);
    segment.figure = segment.figure && is_figure(piece.text);
  }
  segment.pieces = std::move(pieces);
  return segment;
}

/// Parts the words of two columns that stand so near to each other that they
/// seemed one text.
bool part(TextRow& row, std::size_t index, const std::vector<Column>& columns, const Tolerances& near) {
  Segment& whole = row.segments[index];
  for (int i = whole.column; i + 1 < whole.column + whole.columns; ++i) {
    std::size_t at = i + 2 == whole.column + whole.columns ? cut_figure(whole, columns[i + 1]) : 0;
    if (at == 0) at = parting_piece(whole, columns[i], columns[i + 1], near);
    if (at == 0) at = parting_word(whole, columns[i], columns[i + 1]);
    if (at == 0) continue;
    auto middle = whole.pieces.begin() + static_cast<std::ptrdiff_t>(at);
    Segment right = segment_of({middle, whole.pieces.end()});
    right.leader = whole.leader;
    whole = segment_of({whole.pieces.begin(), middle});
    row.segments.insert(row.segments.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(right));
    return true;
  }
  return false;
}

/// The columns between the neighbours of a segment in its row, from `first` on:
/// what it may span.
std::pair<int, int> free_columns(const TextRow& row, std::size_t index, int first, int columns) {
  int last = columns;
  if (index > 0) first = std::max(first, row.segments[index - 1].column + row.segments[index - 1].columns);
  if (index + 1 < row.segments.size()) last = std::min(last, row.segments[index + 1].column);
  return {first, last};
}

/// True where the labels' column has a header of its own among some rows.
bool labels_have_header(const std::vector<TextRow>& rows, std::size_t begin, std::size_t end) {
  return std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const TextRow& row) { return row.segments.front().column == 0; });
}

/// The columns round what stands in them below some row.
std::vector<Column> columns_below(const std::vector<TextRow>& rows, std::size_t row,
                                  const std::vector<Column>& columns) {
  std::vector<Column> below(columns.size(), {1e9, -1e9});
  for (std::size_t i = row + 1; i < rows.size(); ++i) {
    for (const Segment& segment : rows[i].segments) {
      if (segment.columns > 1) continue;
      Column& column = below[segment.column];
      column = {std::min(column.x0, segment.box.x0), std::max(column.x1, segment.box.x1)};
    }
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (below[i].x0 > below[i].x1) below[i] = columns[i];
  }
  return below;
}

/// A header that reaches over an edge of its columns spans more of them: those that it stands in the middle of.
void widen(TextRow& row, std::size_t index, int leftmost, const std::vector<Column>& columns, const Tolerances& near) {
  Segment& text = row.segments[index];
  auto [first, last] = free_columns(row, index, leftmost, static_cast<int>(columns.size()));
  int begin = text.column, end = text.column + text.columns;
  if (begin < first || end > last) return;
  double slack = near.sticks_out * text.size;
  bool left = text.box.x0 < columns[begin].x0 - slack;
  bool right = text.box.x1 > columns[end - 1].x1 + slack;
  auto away_from_middle = [&](int from, int to) {
    return std::abs((columns[from].x0 + columns[to - 1].x1) / 2 - text.box.centre_x());
  };
  double least = away_from_middle(begin, end) + near.centred * text.size;
  for (int from = left ? first : begin; from <= begin - (left ? 1 : 0); ++from) {
    for (int to = end + (right ? 1 : 0); to <= (right ? last : end); ++to) {
      double away = away_from_middle(from, to);
      if (away >= least) continue;
      least = away;
      text.column = from;
      text.columns = to - from;
    }
  }
}

}  // namespace

void widen_headers(std::vector<TextRow>& rows, std::size_t header, const std::vector<Column>& columns,
                   const Tolerances& near) {
  for (std::size_t i = 0; i + 1 < header; ++i) {
    if (rows[i].segments.size() >= columns.size()) continue;
    std::vector<Column> below = columns_below(rows, i, columns);
    int leftmost = labels_have_header(rows, i + 1, header) ? 0 : 1;
    for (std::size_t j = 0; j < rows[i].segments.size(); ++j) widen(rows[i], j, leftmost, below, near);
  }
}

void keep_heads_narrow(std::vector<TextRow>& rows, std::size_t header, const std::vector<Column>& columns,
                       const Tolerances& near) {
  for (std::size_t i = header; i < rows.size(); ++i) {
    Segment& text = rows[i].segments.front();
    bool label = std::abs(text.box.x0 - columns.front().x0) < near.indent * text.size;
    if (rows[i].segments.size() == 1 && label && text.column == 0) text.columns = 1;
  }
}

void part_segments(std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near) {
  for (TextRow& row : rows) {
    for (std::size_t i = 0; i < row.segments.size(); ++i) {
      if (row.segments[i].columns > 1) part(row, i, columns, near);
      place(row.segments[i], columns, near.overlap * row.segments[i].size);
    }
  }
}

void place_segments(std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near) {
  for (TextRow& row : rows) {
    for (Segment& segment : row.segments) place(segment, columns, near.overlap * segment.size);
  }
}

}  // namespace gouji::stream
