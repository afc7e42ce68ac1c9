// The horizontal lines of a page, asked by height.
#pragma once

#include <vector>

#include "parse/lattice/rulings.h"

namespace gouji::stream {

class Rules {
 public:
  explicit Rules(std::vector<Ruling> horizontal);

  /// True where lines between two heights cover at least `share` of a width.
  bool between(double y0, double y1, double x0, double x1, double share = 0.5) const;

  /// The height of the lowest such line; y0 where there is none.
  double last_between(double y0, double y1, double x0, double x1, double share = 0.5) const;

 private:
  std::vector<Ruling> lines_;  ///< from the top
};

}  // namespace gouji::stream
