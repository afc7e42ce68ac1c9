#include "parse/stream/rules.h"

#include <algorithm>

namespace gouji::stream {

Rules::Rules(std::vector<Ruling> horizontal) : lines_(std::move(horizontal)) {
  std::stable_sort(lines_.begin(), lines_.end(), [](const Ruling& a, const Ruling& b) { return a.at < b.at; });
}

bool Rules::between(double y0, double y1, double x0, double x1, double share) const {
  return last_between(y0, y1, x0, x1, share) > y0;
}

double Rules::last_between(double y0, double y1, double x0, double x1, double share) const {
  auto line =
      std::upper_bound(lines_.begin(), lines_.end(), y0, [](double y, const Ruling& ruling) { return y < ruling.at; });
  double covered = 0;
  double found = y0;
  for (double last = y0; line != lines_.end() && line->at < y1; last = line->at, ++line) {
    if (line->at - last > 1) covered = 0;  // pieces of one line add up
    covered += std::max(0.0, std::min(line->to, x1) - std::max(line->from, x0));
    if (covered >= share * (x1 - x0)) found = line->at;
  }
  return found;
}

}  // namespace gouji::stream
