#include "parse/stream/cells.h"

#include <algorithm>

#include "parse/lattice/cell_text.h"

namespace gouji::stream {
namespace {

using lattice::Lattice;

/// The lines between neighbours, and round them all.
std::vector<double> lines_between(const std::vector<Column>& columns) {
  std::vector<double> lines{columns.front().x0};
  for (std::size_t i = 1; i < columns.size(); ++i) lines.push_back((columns[i - 1].x1 + columns[i].x0) / 2);
  lines.push_back(columns.back().x1);
  return lines;
}

std::vector<double> heights(const std::vector<TextRow>& rows, const TableRows& table) {
  std::vector<double> ys{rows.front().box.y0};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (table.of[i] != table.of[i - 1]) ys.push_back((rows[i - 1].box.y1 + rows[i].box.y0) / 2);
  }
  ys.push_back(rows.back().box.y1);
  return ys;
}

/// Fills the lattice's spans: wide ones where texts span columns, single cells
/// elsewhere.
class Cells {
 public:
  explicit Cells(Lattice& lattice)
      : lattice_(lattice), owner_(static_cast<std::size_t>(lattice.rows()) * lattice.columns(), -1) {}

  void add(const Segment& segment, int row) {
    int span = at(row, segment.column);
    if (span < 0) span = open(row, segment.column, room(row, segment));
    for (lattice::TextPiece piece : segment.pieces) {
      piece.span = span;
      lattice_.pieces.push_back(std::move(piece));
    }
  }

  void add(const HeadCell& cell) {
    const int span = open(cell.span);
    for (lattice::TextPiece piece : cell.head.pieces) {
      piece.span = span;
      lattice_.pieces.push_back(std::move(piece));
    }
  }

  void fill_blanks() {
    for (int row = 0; row < lattice_.rows(); ++row) {
      for (int column = 0; column < lattice_.columns(); ++column) {
        if (at(row, column) < 0) open(row, column, 1);
      }
    }
    lattice_.guessed.assign(lattice_.spans.size(), 1);
    lattice::sort_spans(lattice_);
  }

 private:
  int& at(int row, int column) { return owner_[static_cast<std::size_t>(row) * lattice_.columns() + column]; }

  int room(int row, const Segment& segment) {
    int columns = 1;
    while (columns < segment.columns && at(row, segment.column + columns) < 0) ++columns;
    return columns;
  }

  int open(int row, int column, int columns) { return open({row, column, 1, columns}); }

  int open(const lattice::Span& span) {
    lattice_.spans.push_back(span);
    const int index = static_cast<int>(lattice_.spans.size()) - 1;
    for (int row = span.row; row < span.row + span.rows; ++row)
      for (int column = span.column; column < span.column + span.columns; ++column) at(row, column) = index;
    return index;
  }

  Lattice& lattice_;
  std::vector<int> owner_;
};

/// The heights of the header's rows, which share the room above the body.
std::vector<double> header_heights(const HanHeader& header, double top, double bottom) {
  std::vector<double> ys;
  ys.reserve(static_cast<std::size_t>(header.tree.rows));
  for (int row = 0; row < header.tree.rows; ++row) ys.push_back(top + (bottom - top) * row / header.tree.rows);
  return ys;
}

}  // namespace

Lattice lattice_of(const Block& block, const std::vector<Column>& columns, const TableRows& table,
                   const HanHeader* header) {
  Lattice lattice;
  lattice.xs = header == nullptr ? lines_between(columns) : header->edges;
  lattice.ys = heights(block.rows, table);
  const int first = header == nullptr ? 0 : header->tree.rows;
  if (header != nullptr) {
    double top = lattice.ys.front();
    for (const HeadCell& cell : header->tree.cells) top = std::min(top, cell.head.box.y0);
    const std::vector<double> ys = header_heights(*header, top, lattice.ys.front());
    lattice.ys.insert(lattice.ys.begin(), ys.begin(), ys.end());
  }
  Cells cells(lattice);
  if (header != nullptr)
    for (const HeadCell& cell : header->tree.cells) cells.add(cell);
  // Single texts first: they hold their places against those that span.
  for (bool wide : {false, true}) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      for (const Segment& segment : block.rows[i].segments) {
        if ((segment.columns > 1) == wide) cells.add(segment, first + table.of[i]);
      }
    }
  }
  cells.fill_blanks();
  return lattice;
}

Grid grid_of(const Page& page, const Lattice& lattice) {
  Grid grid;
  grid.page = page.number;
  grid.box = lattice.box();
  grid.source = GridSource::stream;
  grid.guessed = true;
  grid.origin = page.origin;
  grid.rows = lattice.rows();
  grid.columns = lattice.columns();
  grid.cells = lattice::cells_of(lattice, lattice::tolerances_for(page));
  return grid;
}

}  // namespace gouji::stream
