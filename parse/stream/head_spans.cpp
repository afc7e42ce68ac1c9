#include "parse/stream/head_spans.h"

#include <algorithm>
#include <cmath>

#include "parse/header_name.h"
#include "parse/stream/tolerances.h"

namespace gouji::stream {
namespace {

constexpr double never = 1e9;
constexpr double lower_by = 0.7;       // em: a child's baseline below its parent's
constexpr double uncovered = 0.3;      // in em of distance: a child that could be covered and is not
constexpr double uneven = 0.5;         // the same: a child that does not stand in one row with the others
constexpr double most_uneven = 1.0;    // the same: all of them
constexpr double same_row = 0.4;       // em between the middles of a row's headers
constexpr double other_name = 1.0;     // in em of distance: one column alone under what does not go on in its name
constexpr double between_both = 0.25;  // em from the middle between a header and the lowest line under it
constexpr double reaches_over = 1.0;   // in em of distance: a child that begins as high as its parent
constexpr double twice_common = 4.0;   // the same: a common header over another's columns and no others
constexpr double same_level = 0.8;     // em between the baselines of a level

class Tree {
 public:
  Tree(const std::vector<HeadedColumn>& columns, const std::vector<Head>& heads)
      : count_(static_cast<int>(columns.size())), edges_(column_edges(columns, heads)), above_(columns.size(), 0) {
    for (int c = 0; c < count_; ++c) {
      const int head = columns[c].head;
      top_.push_back(static_cast<int>(cells_.size()));
      cells_.push_back({head < 0 ? Head{} : heads[head], {0, c, 1, 1}});
    }
  }

  /// Places heads of one level, from the left.
  bool add(const std::vector<Head>& level) {
    const std::size_t n = level.size();
    const std::size_t width = static_cast<std::size_t>(count_) + 1;
    std::vector<double> costs((n + 1) * width, never);
    std::vector<int> begin(costs.size(), -1);
    costs[0] = 0;
    const double floor = level.front().baseline + lower_by * level.front().size;
    const double low = lowest_under(level.front(), floor);
    for (std::size_t k = 0; k <= n; ++k) {
      for (int end = 0; end <= count_; ++end) {
        const std::size_t at = k * width + static_cast<std::size_t>(end);
        if (costs[at] >= never) continue;
        if (end < count_) {
          const double sum = costs[at] + (top(end).baseline > floor && middle(top(end)) > low ? uncovered : 0);
          if (sum < costs[at + 1]) costs[at + 1] = sum, begin[at + 1] = -1;
        }
        for (int to = end + 1; k < n && to <= count_; ++to) {
          const double sum = costs[at] + cost(level[k], end, to);
          const std::size_t next = (k + 1) * width + static_cast<std::size_t>(to);
          if (sum < costs[next]) costs[next] = sum, begin[next] = end;
        }
      }
    }
    if (costs.back() >= never) return false;
    place(level, begin);
    return true;
  }

  HeadTree take() {
    HeadTree tree;
    tree.rows = 1 + *std::max_element(above_.begin(), above_.end());
    std::vector<int> free(above_.size(), 0);  // by column: the first row that no common header has
    for (auto cell = cells_.begin() + count_; cell != cells_.end(); ++cell) {
      cell->span.row = above_[static_cast<std::size_t>(cell->span.column)] - cell->span.row;
      for (int c = cell->span.column; c < cell->span.column + cell->span.columns; ++c)
        free[static_cast<std::size_t>(c)] = std::max(free[static_cast<std::size_t>(c)], cell->span.row + 1);
    }
    for (int c = 0; c < count_; ++c) {
      lattice::Span& span = cells_[static_cast<std::size_t>(c)].span;
      span.row = free[static_cast<std::size_t>(c)];
      span.rows = tree.rows - span.row;
    }
    for (HeadCell& cell : cells_)
      if (!cell.head.pieces.empty()) tree.cells.push_back(std::move(cell));
    return tree;
  }

 private:
  static double middle(const Head& head) { return (head.baseline + head.last_baseline) / 2; }

  /// How high the middle of a header may stand that is under none of a level: one that reaches over all rows, from the
  /// level's own down, is in the middle of them, and one under the level in the middle of the rows below it.
  double lowest_under(const Head& level, double floor) const {
    double first = never, last = level.last_baseline;
    for (int c = 0; c < count_; ++c) {
      if (top(c).pieces.empty()) continue;
      if (top(c).baseline > floor) first = std::min(first, top(c).baseline);
      last = std::max(last, lowest_line(c));
    }
    return first >= never ? never : (level.baseline + first) / 4 + last / 2;
  }

  /// The last line of a column's own header.
  double lowest_line(int column) const { return cells_[static_cast<std::size_t>(column)].head.last_baseline; }

  /// What speaks against headers of single columns side by side under one, if they do not stand in one row: those under
  /// the same one reach over the same rows.
  double unevenness(int from, int to) const {
    double low = 0, sum = 0;
    for (int c = from; c < to; ++c)
      if (!top(c).common) low = std::max(low, middle(top(c)));
    for (int c = from; c < to; ++c)
      if (!top(c).common) sum += low - middle(top(c)) > same_row * top(c).size ? uneven : 0;
    return std::min(sum, most_uneven);
  }

  const Head& top(int column) const { return cells_[static_cast<std::size_t>(top_[column])].head; }

  double cost(const Head& head, int from, int to) const {
    for (int c = from; c < to; ++c) {
      if (!top(c).pieces.empty() && top(c).baseline < head.baseline + lower_by * head.size) return never;
    }
    auto is_cut = [&](int edge) { return edge > 0 && edge < count_ && top_[edge - 1] == top_[edge]; };
    if (is_cut(from) || is_cut(to)) return never;
    double sum = std::abs((edges_[from] + edges_[to]) / 2 - head.box.centre_x()) / head.size;
    const bool single = top_[from] == top_[to - 1];
    if (single && !head.ruled && !goes_on(head.name, top(from).name))
      sum += top(from).common ? twice_common : other_name;
    return sum + unevenness(from, to) + overreach(head, from, to);
  }

  /// What speaks against headers of single columns that stand in the middle between one and the lowest line under it:
  /// they begin as high as it does.
  double overreach(const Head& head, int from, int to) const {
    double low = head.last_baseline, sum = 0;
    for (int c = from; c < to; ++c) low = std::max(low, lowest_line(c));
    for (int c = from; c < to; ++c) {
      const bool lies_higher = low - middle(top(c)) > same_row * top(c).size;
      const double off = std::abs(middle(top(c)) - (head.baseline + low) / 2);
      if (!top(c).common && lies_higher && off < between_both * top(c).size) sum += reaches_over;
    }
    return sum;
  }

  void place(const std::vector<Head>& level, const std::vector<int>& begin) {
    const std::size_t width = static_cast<std::size_t>(count_) + 1;
    int end = count_;
    for (std::size_t k = level.size(); k > 0;) {
      const int from = begin[k * width + static_cast<std::size_t>(end)];
      if (from < 0) {
        --end;
        continue;
      }
      --k;
      put(level[k], from, end);
      end = from;
    }
  }

  void put(const Head& head, int from, int to) {
    const bool single = top_[from] == top_[to - 1] && !top(from).pieces.empty();
    if (single && !head.ruled && !stands_alone(top(from).name)) {
      put_before(cells_[static_cast<std::size_t>(top_[from])].head, head);
      return;
    }
    const int height = 1 + *std::max_element(above_.begin() + from, above_.begin() + to);
    for (int c = from; c < to; ++c) {
      above_[c] = height;
      top_[c] = static_cast<int>(cells_.size());
    }
    cells_.push_back({head, {height, from, 1, to - from}});
  }

  int count_;
  std::vector<double> edges_;
  std::vector<HeadCell> cells_;  ///< the columns' own first; the common ones count rows from below
  std::vector<int> above_;       ///< by column: how many levels stand over it
  std::vector<int> top_;         ///< by column: the uppermost cell
};

}  // namespace

std::optional<HeadTree> head_tree(const std::vector<HeadedColumn>& columns, const std::vector<Head>& heads) {
  Tree tree(columns, heads);
  auto first = std::find_if(heads.begin(), heads.end(), [](const Head& head) { return head.common; });
  while (first != heads.end()) {
    auto last = std::find_if(first, heads.end(), [&](const Head& head) {
      return first->last_baseline - head.last_baseline > same_level * head.size;
    });
    std::vector<Head> level(first, last);
    std::sort(level.begin(), level.end(), [](const Head& a, const Head& b) { return a.box.x0 < b.box.x0; });
    if (!tree.add(level)) return std::nullopt;
    first = last;
  }
  return tree.take();
}

}  // namespace gouji::stream
