// A page as a picture.
#pragma once

#include <cstdint>
#include <vector>

namespace gouji {

/// Grey levels, 0 black to 255 white, row by row from the top, no padding.
struct Picture {
  int width = 0;
  int height = 0;
  double dpi = 0;  ///< pixels an inch
  std::vector<std::uint8_t> grey;

  bool empty() const { return grey.empty(); }
};

}  // namespace gouji
