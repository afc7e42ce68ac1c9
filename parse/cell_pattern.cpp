#include "parse/cell_pattern.h"

#include <algorithm>

#include "parse/code.h"

namespace gouji {
namespace {

constexpr int most_labels = 4, most_figures = 14;
constexpr int most_side_labels = 2, most_side_figures = 5;
/// A pattern is chosen by so many tokens; the rest then follows it or does not.
constexpr int tokens_looked_at = 400;

bool may_be_label(const Token& token) {
  return token.sort != TokenSort::figure;
}

bool may_be_figure(const Token& token) {
  return token.sort == TokenSort::figure || token.sort == TokenSort::code || token.sort == TokenSort::blank;
}

bool is_worded(const Token& token) {
  return token.sort == TokenSort::text || token.sort == TokenSort::total;
}

class Matcher {
 public:
  Matcher(const std::vector<Token>& tokens, int end, RowPattern pattern)
      : tokens_(tokens), end_(end), pattern_(pattern) {}

  CellRows from(int first) const {
    CellRows found;
    found.pattern = pattern_;
    found.first = found.end = first;
    for (int at = first; at < end_;) {
      std::vector<int> row = row_at(at);
      if (row.empty()) break;
      at = row.back() + 1;
      found.end = at;
      found.figures += figures_in(row);
      found.rows.push_back(std::move(row));
    }
    return found;
  }

 private:
  std::vector<int> row_at(int at) const {
    if (tokens_[at].sort == TokenSort::total && pattern_.labels[0] > 1)
      for (bool followed : {true, false})
        if (std::vector<int> row = total_row(at, followed); !row.empty()) return row;
    return row_of(at, pattern_.labels[0]);
  }

  /// A row whose 合计 is one cell for some of the labels' columns: `followed` by a whole row, or by what may begin one.
  std::vector<int> total_row(int at, bool followed) const {
    for (int labels = 1; labels < pattern_.labels[0]; ++labels) {
      std::vector<int> row = row_of(at, labels);
      if (row.empty()) continue;
      const int next = row.back() + 1;
      if (followed ? next < end_ && !row_of(next, pattern_.labels[0]).empty() : ends_well(next)) return row;
    }
    return {};
  }

  /// Figures in their places, less the codes that stand in such places.
  int figures_in(const std::vector<int>& row) const {
    int figures = 0;
    for (int column = 0; column < static_cast<int>(row.size()); ++column) {
      int token = row[static_cast<std::size_t>(column)];
      if (token < 0) continue;
      figures += tokens_[token].sort == TokenSort::figure;
      bool code =
          tokens_[token].sort == TokenSort::code && level_of_code(tokens_[token].text) > 0 && precedes_words(token);
      figures -= code && !holds_label(column);
    }
    return figures;
  }

  /// True where the next cell that is not blank has words, as behind a code and the blanks of the levels below it.
  bool precedes_words(int token) const {
    int next = token + 1;
    while (next < end_ && tokens_[next].sort == TokenSort::blank) ++next;
    return next < end_ && is_worded(tokens_[next]);
  }

  bool holds_label(int column) const {
    int side = pattern_.labels[0] + pattern_.figures[0];
    return column < side ? column < pattern_.labels[0] : column < side + pattern_.labels[1];
  }

  /// True where a new row may begin.
  bool ends_well(int at) const { return at >= end_ || tokens_[at].sort != TokenSort::figure; }

  /// The tokens of a row with so many cells for the labels of the first side; empty where they are none.
  std::vector<int> row_of(int at, int first_labels) const {
    std::vector<int> row;
    for (int side = 0; side < 2; ++side) {
      int labels = side == 0 ? first_labels : pattern_.labels[1];
      if (at + labels + pattern_.figures[side] > end_) return {};
      bool worded = labels == 0, blank = true;
      for (int i = 0; i < labels; ++i, ++at) {
        if (!may_be_label(tokens_[at])) return {};
        worded = worded || is_worded(tokens_[at]);
        // (行次 is printed of rows that hold nothing else)
        blank = blank && (tokens_[at].sort == TokenSort::blank || (i > 0 && tokens_[at].sort == TokenSort::code));
        row.push_back(at);
      }
      for (int i = side == 0 ? labels : pattern_.labels[1]; i < pattern_.labels[side]; ++i) row.push_back(-1);
      bool filled = false;
      for (int i = 0; i < pattern_.figures[side]; ++i, ++at) {
        if (!may_be_figure(tokens_[at])) return {};
        filled = filled || tokens_[at].sort != TokenSort::blank;
        row.push_back(at);
      }
      bool empty_side = blank && !filled && pattern_.labels[1] > 0;
      if (!worded && !empty_side) return {};
    }
    return row;
  }

  const std::vector<Token>& tokens_;
  int end_;
  RowPattern pattern_;
};

/// True where as many cells stand before the rows as they have columns: their header.
bool has_header(const std::vector<Token>& tokens, const CellRows& found) {
  auto blank = [](const Token& token) { return token.sort == TokenSort::blank; };
  return found.first - std::count_if(tokens.begin(), tokens.begin() + found.first, blank) == found.pattern.columns();
}

/// True where the first row has words before 合计, which begins a row: the header's last names.
bool begins_in_header(const std::vector<Token>& tokens, const CellRows& found) {
  const auto first = tokens.begin() + found.first;
  const auto end = first + std::min(found.pattern.labels[0], static_cast<int>(tokens.end() - first));
  const auto total = std::find_if(first, end, [](const Token& t) { return t.sort == TokenSort::total; });
  return total != first && total != end &&
         std::all_of(first, total, [](const Token& t) { return t.sort == TokenSort::text; });
}

bool comes_first(const std::vector<Token>& tokens, const CellRows& one, const CellRows& other) {
  if (begins_in_header(tokens, one) != begins_in_header(tokens, other)) return begins_in_header(tokens, other);
  if (has_header(tokens, one) != has_header(tokens, other)) return has_header(tokens, one);
  return one.pattern.columns() < other.pattern.columns();
}

std::vector<RowPattern> patterns() {
  std::vector<RowPattern> list;
  for (int labels = 1; labels <= most_labels; ++labels)
    for (int figures = 1; figures <= most_figures; ++figures) list.push_back({{labels, 0}, {figures, 0}});
  for (int left = 1; left <= most_side_labels; ++left)
    for (int right = 1; right <= most_side_labels; ++right)
      for (int a = 1; a <= most_side_figures; ++a)
        for (int b = 1; b <= most_side_figures; ++b) list.push_back({{left, right}, {a, b}});
  return list;
}

}  // namespace

std::vector<CellRows> rows_by_pattern(const std::vector<Token>& tokens) {
  auto first = std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.sort == TokenSort::figure; });
  int figure = static_cast<int>(first - tokens.begin());
  int size = static_cast<int>(tokens.size()), looked_at = std::min(size, figure + tokens_looked_at);
  std::vector<CellRows> best;
  for (const RowPattern& pattern : patterns())
    for (int start = std::max(0, figure - pattern.columns()); start <= figure; ++start) {
      CellRows found = Matcher(tokens, looked_at, pattern).from(start);
      if (found.rows.size() < 2 || (!best.empty() && found.figures < best.front().figures)) continue;
      if (!best.empty() && found.figures > best.front().figures) best.clear();
      best.push_back(std::move(found));
    }
  std::stable_sort(best.begin(), best.end(),
                   [&](const CellRows& one, const CellRows& other) { return comes_first(tokens, one, other); });
  for (CellRows& rows : best) rows = Matcher(tokens, size, rows.pattern).from(rows.first);
  return best;
}

}  // namespace gouji
