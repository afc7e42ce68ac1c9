// Where text stands on a sheet: lines of cells and stretches of lines of text, found by their ink alone.
#pragma once

#include <vector>

#include "ocr/rules.h"
#include "ocr/upright.h"

namespace gouji::ocr {

/// Ink that stands together on one line, within one cell of the ruling lines.
struct Chunk {
  Area box;
  unsigned region = 0;     ///< of the sheet's parts that the rules cut; 0 is none
  std::vector<Area> inks;  ///< its connected components, from the left
};

struct Layout {
  std::vector<Rule> rules;
  PixPtr mask;  ///< the rules, drawn a little wider
  std::vector<Chunk> chunks;
  double em = 0;   ///< height of most characters, pixels; 0 where there are none
  int specks = 0;  ///< ink too small for any character
};

Layout layout_of(const Sheet& sheet);

}  // namespace gouji::ocr
