#include "parse/lattice/areas.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "parse/lattice/union_find.h"

namespace gouji::lattice {
namespace {

/// The vertical lines that a sweep from the top has met and not yet left, by x.
class ActiveLines {
 public:
  ActiveLines(const std::vector<Ruling>& vertical, double touch) : vertical_(vertical), touch_(touch) {
    order_.resize(vertical.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return vertical[a].from < vertical[b].from; });
  }

  void advance_to(double y) {
    for (; next_ < order_.size() && vertical_[order_[next_]].from - touch_ <= y; ++next_) {
      active_.insert({vertical_[order_[next_]].at, order_[next_]});
    }
  }

  /// Calls `met` with every active line that `horizontal` touches; forgets those that ended above it.
  template <class F>
  void for_each_touching(const Ruling& horizontal, F met) {
    auto at = active_.lower_bound({horizontal.from - touch_, 0});
    while (at != active_.end() && at->first <= horizontal.to + touch_) {
      if (vertical_[at->second].to + touch_ < horizontal.at) {
        at = active_.erase(at);
      } else {
        met((at++)->second);
      }
    }
  }

 private:
  const std::vector<Ruling>& vertical_;
  double touch_;
  std::vector<std::size_t> order_;
  std::size_t next_ = 0;
  std::set<std::pair<double, std::size_t>> active_;
};

void unite_crossing(const RuleLines& lines, const Tolerances& near, UnionFind& sets) {
  ActiveLines active(lines.vertical, near.touch());
  for (std::size_t i = 0; i < lines.horizontal.size(); ++i) {
    active.advance_to(lines.horizontal[i].at);
    active.for_each_touching(lines.horizontal[i], [&](std::size_t v) { sets.unite(i, lines.horizontal.size() + v); });
  }
}

Box box_of(const RuleLines& lines) {
  const Ruling& h = lines.horizontal.front();
  Box box{h.from, h.at, h.to, h.at};
  auto take_in = [&](double x0, double y0, double x1, double y1) {
    box = {std::min(box.x0, x0), std::min(box.y0, y0), std::max(box.x1, x1), std::max(box.y1, y1)};
  };
  for (const Ruling& line : lines.horizontal) take_in(line.from, line.at, line.to, line.at);
  for (const Ruling& line : lines.vertical) take_in(line.at, line.from, line.at, line.to);
  return box;
}

bool by_top_and_left(const Area& a, const Area& b) {
  return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
}

}  // namespace

FoundAreas find_areas(const RuleLines& lines, const Tolerances& near) {
  std::size_t horizontals = lines.horizontal.size();
  UnionFind sets(horizontals + lines.vertical.size());
  unite_crossing(lines, near, sets);
  std::vector<Area> by_root(horizontals);  // a set with lines of both directions is named by a horizontal one
  for (std::size_t i = 0; i < horizontals; ++i) by_root[sets.root(i)].lines.horizontal.push_back(lines.horizontal[i]);
  for (std::size_t i = 0; i < lines.vertical.size(); ++i) {
    std::size_t root = sets.root(horizontals + i);
    if (root < horizontals) by_root[root].lines.vertical.push_back(lines.vertical[i]);
  }
  FoundAreas found;
  for (Area& area : by_root) {
    if (area.lines.horizontal.empty()) continue;
    if (area.lines.vertical.empty()) {
      found.loose.push_back(area.lines.horizontal.front());
    } else {
      area.box = box_of(area.lines);
      found.areas.push_back(std::move(area));
    }
  }
  std::stable_sort(found.areas.begin(), found.areas.end(), by_top_and_left);
  return found;
}

}  // namespace gouji::lattice
