// An area's lines as a mesh: the rows and columns that they cut, and which pieces of the mesh's lines are ruled.
#pragma once

#include <vector>

#include "parse/lattice/areas.h"

namespace gouji::lattice {

/// A table area cut by all of its lines from end to end. Its boxes are elementary: a cell is one or more of them.
struct Mesh {
  std::vector<double> xs;         ///< the lines' places, left to right: one more than columns
  std::vector<double> ys;         ///< top to bottom
  std::vector<char> ruled_above;  ///< by line of ys, then column: whether that piece of the line is there
  std::vector<char> ruled_left;   ///< by row, then line of xs
  /// The outer lines that nothing was drawn for: the crossing lines just end together there.
  bool open_left = false, open_right = false, open_top = false, open_bottom = false;

  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int columns() const { return static_cast<int>(xs.size()) - 1; }
  bool above(int line, int column) const { return ruled_above[line * columns() + column] != 0; }
  bool left(int row, int line) const { return ruled_left[row * (columns() + 1) + line] != 0; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

/// A mesh of less than one row or column where the area has too few lines, or more boxes than `limits` allow.
Mesh mesh_of(const Area& area, const Tolerances& near, const Limits& limits = {});

}  // namespace gouji::lattice
