#include "parse/pairs_in_order.h"

#include <limits>

namespace gouji {
namespace {

enum class Step : char { start, pair, no_head, no_column };

}  // namespace

std::vector<int> pairs_in_order(std::size_t columns, std::size_t heads, const PairingCosts& costs) {
  const std::size_t width = heads + 1;
  std::vector<int> cost((columns + 1) * width, std::numeric_limits<int>::max() / 2);
  std::vector<Step> steps(cost.size(), Step::start);
  cost[0] = 0;
  auto reach = [&](std::size_t place, int sum, Step step) {
    if (sum >= cost[place]) return;
    cost[place] = sum;
    steps[place] = step;
  };
  for (std::size_t c = 0; c <= columns; ++c)
    for (std::size_t h = 0; h < width; ++h) {
      const std::size_t at = c * width + h;
      if (c < columns) reach(at + width, cost[at] + costs.lone_column(c), Step::no_head);
      if (h < heads) reach(at + 1, cost[at] + costs.lone_head(h), Step::no_column);
      if (c < columns && h < heads) reach(at + width + 1, cost[at] + costs.pair(c, h), Step::pair);
    }
  std::vector<int> head_of(columns, -1);
  for (std::size_t c = columns, h = heads; c > 0 || h > 0;) {
    const Step step = steps[c * width + h];
    if (step != Step::no_column) --c;
    if (step != Step::no_head) --h;
    if (step == Step::pair) head_of[c] = static_cast<int>(h);
  }
  return head_of;
}

}  // namespace gouji
