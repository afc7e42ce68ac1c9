#include "parse/stream/columns.h"

#include <algorithm>
#include <iterator>

#include "parse/stream/placing.h"

namespace gouji::stream {
namespace {

/// A column in the making, with the rows that have text in it, sorted.
struct Strip {
  double x0 = 0, x1 = 0;
  std::vector<int> rows;
};

struct Placed {
  const Segment* segment;
  int row;
};

std::vector<Placed> by_width(const std::vector<TextRow>& rows, std::size_t begin, std::size_t end) {
  std::vector<Placed> all;
  for (std::size_t row = begin; row < end; ++row) {
    if (rows[row].segments.size() < 2) continue;
    for (const Segment& segment : rows[row].segments) all.push_back({&segment, static_cast<int>(row)});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Placed& a, const Placed& b) { return a.segment->box.width() < b.segment->box.width(); });
  return all;
}

/// The first row with figures in several columns; 0 where there is none.
std::size_t first_figures(const std::vector<TextRow>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    auto figures = std::count_if(rows[row].segments.begin(), rows[row].segments.end(),
                                 [](const Segment& segment) { return segment.figure; });
    if (figures >= 2) return row;
  }
  return 0;
}

int common_rows(const Strip& a, const Strip& b) {
  int count = 0;
  auto left = a.rows.begin();
  auto right = b.rows.begin();
  while (left != a.rows.end() && right != b.rows.end()) {
    if (*left == *right) {
      ++count;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  return count;
}

void take_in(Strip& strip, const Strip& other) {
  strip.x0 = std::min(strip.x0, other.x0);
  strip.x1 = std::max(strip.x1, other.x1);
  std::vector<int> rows;
  std::set_union(strip.rows.begin(), strip.rows.end(), other.rows.begin(), other.rows.end(), std::back_inserter(rows));
  strip.rows = std::move(rows);
}

/// Strips from the left, kept apart.
class Strips {
 public:
  explicit Strips(const Tolerances& near) : near_(near) {}

  void add(const Placed& placed) {
    double slack = near_.overlap * placed.segment->size;
    auto [first, last] = overlapped(placed.segment->box.x0 + slack, placed.segment->box.x1 - slack);
    Strip own{placed.segment->box.x0, placed.segment->box.x1, {placed.row}};
    if (first == last) {
      strips_.insert(strips_.begin() + first, own);
      return;
    }
    if (last - first > 1 && !are_one(first, last)) {
      spans_.push_back({own.x0 + slack, own.x1 - slack, placed.row});
      return;
    }
    take_in(strips_[first], own);
    for (int i = first + 1; i < last; ++i) take_in(strips_[first], strips_[i]);
    strips_.erase(strips_.begin() + first + 1, strips_.begin() + last);
  }

  /// Joins neighbours that more texts cross than stand side by side in.
  void join_crossed() {
    for (std::size_t i = 0; i + 1 < strips_.size();) {
      int crossed = static_cast<int>(std::count_if(spans_.begin(), spans_.end(), [&](const Crossing& span) {
        return span.x0 < strips_[i].x1 && span.x1 > strips_[i + 1].x0;
      }));
      if (crossed > 2 * common_rows(strips_[i], strips_[i + 1])) {
        join(i);
      } else {
        ++i;
      }
    }
  }

  /// Joins neighbours that never stand side by side and are near, or where one
  /// has but texts over or under the other.
  void join_complements() {
    for (std::size_t i = 0; i + 1 < strips_.size();) {
      const Strip& left = strips_[i];
      const Strip& right = strips_[i + 1];
      double gap = right.x0 - left.x1;
      double left_gap = i > 0 ? left.x0 - strips_[i - 1].x1 : 1e9;
      double right_gap = i + 2 < strips_.size() ? strips_[i + 2].x0 - right.x1 : 1e9;
      bool small = left.rows.size() <= 2 ? gap <= left_gap : right.rows.size() <= 2 && gap <= right_gap;
      if (common_rows(left, right) == 0 && small) {
        join(i);
      } else {
        ++i;
      }
    }
  }

  std::vector<Column> columns() const {
    std::vector<Column> columns;
    for (const Strip& strip : strips_) columns.push_back({strip.x0, strip.x1});
    return columns;
  }

 private:
  struct Crossing {
    double x0, x1;
    int row;
  };

  std::pair<int, int> overlapped(double x0, double x1) const {
    auto first = std::lower_bound(strips_.begin(), strips_.end(), x0,
                                  [](const Strip& strip, double x) { return strip.x1 <= x; });
    auto last = first;
    while (last != strips_.end() && last->x0 < x1) ++last;
    return {static_cast<int>(first - strips_.begin()), static_cast<int>(last - strips_.begin())};
  }

  bool are_one(int first, int last) const {
    for (int i = first; i + 1 < last; ++i) {
      if (common_rows(strips_[i], strips_[i + 1]) > 0) return false;
    }
    return true;
  }

  void join(std::size_t i) {
    take_in(strips_[i], strips_[i + 1]);
    strips_.erase(strips_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }

  const Tolerances& near_;
  std::vector<Strip> strips_;
  std::vector<Crossing> spans_;
};

}  // namespace

std::vector<Column> find_columns(std::vector<TextRow>& rows, const Tolerances& near) {
  Strips strips(near);
  std::size_t header = first_figures(rows);
  for (const Placed& placed : by_width(rows, header, rows.size())) strips.add(placed);
  // From below: a header over two columns may be as narrow as one of them, and would make them one.
  for (std::size_t row = header; row-- > 0;) {
    if (row + 1 < header) strips.join_complements();
    for (const Placed& placed : by_width(rows, row, row + 1)) strips.add(placed);
  }
  strips.join_crossed();
  strips.join_complements();
  std::vector<Column> columns = strips.columns();
  if (!columns.empty()) place_segments(rows, columns, near);
  return columns;
}

}  // namespace gouji::stream
