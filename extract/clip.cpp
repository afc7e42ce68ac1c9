#include "extract/clip.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gouji {

Box bounds(std::initializer_list<std::pair<double, double>> points) {
  constexpr double far = std::numeric_limits<double>::max();
  Box box{far, far, -far, -far};
  for (auto [x, y] : points) {
    box = {std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
  }
  return box;
}

bool finite(const Box& b) {
  return std::isfinite(b.x0) && std::isfinite(b.y0) && std::isfinite(b.x1) && std::isfinite(b.y1);
}

bool clip_to(Box& box, const Box& clip) {
  box = intersected(box, clip);
  return finite(box) && box.x0 <= box.x1 && box.y0 <= box.y1;
}

double visible_share(const Box& box, const Box& clip) {
  auto share = [](double from, double to, double low, double high) {
    double seen = std::min(to, high) - std::max(from, low);
    return to > from ? std::clamp(seen / (to - from), 0.0, 1.0) : (seen >= 0 ? 1.0 : 0.0);
  };
  return share(box.x0, box.x1, clip.x0, clip.x1) * share(box.y0, box.y1, clip.y0, clip.y1);
}

bool is_ring(const Box& outer, const Box& inner, double thickest) {
  auto margin = [&](double m) { return m >= 0 && m <= thickest; };
  return margin(inner.x0 - outer.x0) && margin(inner.y0 - outer.y0) && margin(outer.x1 - inner.x1) &&
         margin(outer.y1 - inner.y1) && std::min(inner.width(), inner.height()) > 2 * thickest;
}

}  // namespace gouji
