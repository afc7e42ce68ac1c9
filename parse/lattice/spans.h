// Cells of a mesh: elementary boxes that no ruling separates are one cell.
#pragma once

#include <vector>

#include "parse/lattice/mesh.h"

namespace gouji::lattice {

/// A cell's place in the mesh.
struct Span {
  int row = 0, column = 0;
  int rows = 1, columns = 1;

  bool operator==(const Span&) const = default;
};

/// Every box of the mesh in exactly one span, by row and column. Boxes that a gap in the rules joins to no rectangle are
/// cut into rectangles.
std::vector<Span> spans_of(const Mesh& mesh);

/// Which span covers each box: by row, then column.
std::vector<int> owners_of(const std::vector<Span>& spans, int rows, int columns);

}  // namespace gouji::lattice
