// Where tables may be: groups of lines that cross or touch each other.
#pragma once

#include <vector>

#include "base/box.h"
#include "parse/lattice/rulings.h"

namespace gouji::lattice {

struct Area {
  RuleLines lines;
  Box box;  ///< round all of its lines
};

struct FoundAreas {
  std::vector<Area> areas;    ///< groups with at least one line of each direction, from the top down
  std::vector<Ruling> loose;  ///< horizontal lines that no vertical one touches, from the top down
};

FoundAreas find_areas(const RuleLines& lines, const Tolerances& near);

}  // namespace gouji::lattice
