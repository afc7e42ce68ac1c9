#include "parse/lattice/spans.h"

#include "parse/lattice/union_find.h"

namespace gouji::lattice {
namespace {

/// The set of each box, by row, then column.
std::vector<std::uint32_t> sets_of(const Mesh& mesh) {
  int columns = mesh.columns();
  UnionFind sets(static_cast<std::size_t>(mesh.rows()) * columns);
  for (int row = 0; row < mesh.rows(); ++row) {
    for (int column = 0; column < columns; ++column) {
      std::size_t box = static_cast<std::size_t>(row) * columns + column;
      if (column > 0 && !mesh.left(row, column)) sets.unite(box - 1, box);
      if (row > 0 && !mesh.above(row, column)) sets.unite(box - columns, box);
    }
  }
  std::vector<std::uint32_t> roots(static_cast<std::size_t>(mesh.rows()) * columns);
  for (std::size_t i = 0; i < roots.size(); ++i) roots[i] = sets.root(i);
  return roots;
}

/// Grows rectangles inside the sets: to the right as far as the set goes, then down while the whole row belongs to it.
class Rectangles {
 public:
  Rectangles(const std::vector<std::uint32_t>& sets, int rows, int columns)
      : sets_(sets), rows_(rows), columns_(columns), taken_(sets.size(), 0) {}

  std::vector<Span> all() {
    std::vector<Span> spans;
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        if (!taken_[index(row, column)]) spans.push_back(take(row, column));
      }
    }
    return spans;
  }

 private:
  std::size_t index(int row, int column) const { return static_cast<std::size_t>(row) * columns_ + column; }

  bool is_free(int row, int column, std::uint32_t set) const {
    return !taken_[index(row, column)] && sets_[index(row, column)] == set;
  }

  bool row_is_free(int row, const Span& span, std::uint32_t set) const {
    for (int column = span.column; column < span.column + span.columns; ++column) {
      if (!is_free(row, column, set)) return false;
    }
    return true;
  }

  Span take(int row, int column) {
    std::uint32_t set = sets_[index(row, column)];
    Span span{row, column, 1, 1};
    while (column + span.columns < columns_ && is_free(row, column + span.columns, set)) ++span.columns;
    while (row + span.rows < rows_ && row_is_free(row + span.rows, span, set)) ++span.rows;
    for (int r = row; r < row + span.rows; ++r) {
      for (int c = column; c < column + span.columns; ++c) taken_[index(r, c)] = 1;
    }
    return span;
  }

  const std::vector<std::uint32_t>& sets_;
  int rows_, columns_;
  std::vector<char> taken_;
};

}  // namespace

std::vector<Span> spans_of(const Mesh& mesh) {
  if (mesh.rows() < 1 || mesh.columns() < 1) return {};
  std::vector<std::uint32_t> sets = sets_of(mesh);
  return Rectangles(sets, mesh.rows(), mesh.columns()).all();
}

std::vector<int> owners_of(const std::vector<Span>& spans, int rows, int columns) {
  std::vector<int> owners(static_cast<std::size_t>(rows) * columns, -1);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Span& span = spans[i];
    for (int row = span.row; row < span.row + span.rows; ++row) {
      for (int column = span.column; column < span.column + span.columns; ++column) {
        owners[static_cast<std::size_t>(row) * columns + column] = static_cast<int>(i);
      }
    }
  }
  return owners;
}

}  // namespace gouji::lattice
