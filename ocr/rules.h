// The ruling lines of a sheet.
#pragma once

#include <vector>

#include "ocr/upright.h"

namespace gouji::ocr {

/// A straight line in pixels; `at` is its middle.
struct Rule {
  bool horizontal = true;
  double at = 0;
  double from = 0, to = 0;
  double width = 0;
  double inked = 0;  ///< how much of its length shows ink

  double length() const { return to - from; }
};

/// Long thin ink: horizontal rules first, from the top; then upright ones, from the left.
std::vector<Rule> rules_of(const Sheet& sheet);

/// A 1-bit picture of the sheet's size with the rules drawn, each wider by `margin` pixels on both sides.
PixPtr drawn(const Sheet& sheet, const std::vector<Rule>& rules, int margin);

}  // namespace gouji::ocr
