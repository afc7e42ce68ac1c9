#include "parse/lattice/find_lattices.h"

#include <algorithm>
#include <numeric>

#include "parse/lattice/cell_text.h"
#include "parse/lattice/cut_words.h"
#include "parse/lattice/divide.h"
#include "parse/lattice/extend.h"
#include "parse/lattice/words.h"
#include "parse/stream/inner_columns.h"
#include "parse/word_use.h"

namespace gouji::lattice {
namespace {

/// Inner tables before the frames round them.
std::vector<std::size_t> from_small_to_large(const std::vector<Area>& areas) {
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto size = [&](std::size_t i) { return areas[i].box.width() * areas[i].box.height(); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) < size(b); });
  return order;
}

Grid grid_of(const Page& page, const Lattice& lattice, const Tolerances& near) {
  Grid grid;
  grid.page = page.number;
  grid.box = lattice.box();
  grid.source = GridSource::lattice;
  grid.origin = page.origin;
  grid.rows = lattice.rows();
  grid.columns = lattice.columns();
  grid.cells = cells_of(lattice, near);
  return grid;
}

void report_limit(const Page& page, const char* id, Diagnostics& diagnostics) {
  diagnostics.push_back({id, page.number, "本页表格线过多，未按表格线读取表格",
                         "too many ruling lines on this page; its tables are not read from them"});
}

/// One area as a table; no rows where it is none: a frame, a box, an underline.
Lattice read_area(const Page& page, const Area& area, const Tolerances& near, const std::vector<char>& taken) {
  Mesh mesh = mesh_of(area, near);
  if (mesh.rows() < 1 || mesh.columns() < 1) return {};
  Lattice lattice = lattice_of(mesh);
  if (lattice.spans.size() < 2) return {};
  place_words(page, taken, near, lattice);
  bring_back_cut_words(page, near, lattice);
  if (filled_cells(lattice) < 2) return {};
  drop_blank_tracks(lattice, near);
  stream::part_inner_columns(page, lattice);
  divide_columns(lattice, near);
  divide_rows(lattice, near);
  return lattice;
}

/// True where no table is: text in a frame, and a chart, whose texts stand within its lines and not along its sides.
bool is_drawing(const Lattice& lattice) {
  if (lattice.columns() < 2) return true;
  return lattice.rows() > 1 && std::none_of(lattice.pieces.begin(), lattice.pieces.end(), [&](const TextPiece& piece) {
           return lattice.spans[piece.span].row == 0 || lattice.spans[piece.span].column == 0;
         });
}

/// The words that stand in a drawing and in no table.
void leave_out(const Page& page, const std::vector<Box>& drawings, std::vector<char>& taken) {
  if (drawings.empty()) return;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Box& word = page.words[i].box;
    if (taken[i] == 0 && std::any_of(drawings.begin(), drawings.end(),
                                     [&](const Box& box) { return box.contains(word.centre_x(), word.centre_y()); })) {
      taken[i] = in_drawing;
    }
  }
}

/// A page that is all drawing has no tables.
std::vector<Grid> none_on_drawing(std::vector<char>& taken) {
  std::fill(taken.begin(), taken.end(), in_drawing);
  return {};
}

/// The table with its words marked as taken.
Grid take(const Page& page, const Lattice& lattice, const Tolerances& near, std::vector<char>& taken) {
  for (const TextPiece& piece : lattice.pieces) taken[piece.word] = in_table;
  return grid_of(page, lattice, near);
}

/// The lines between a table's columns, both sides included.
std::vector<double> columns_of(const Grid& grid) {
  std::vector<double> xs(grid.columns + 1, grid.box.x0);
  xs.back() = grid.box.x1;
  for (const Cell& cell : grid.cells) {
    xs[cell.column] = cell.box.x0;
    xs[cell.column + cell.columns] = cell.box.x1;
  }
  return xs;
}

bool by_top_and_left(const Grid& a, const Grid& b) {
  return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
}

}  // namespace

std::vector<Grid> find_lattices(const Page& page, std::vector<char>& taken, Diagnostics& diagnostics) {
  std::vector<Grid> grids;
  if (page.rulings.empty() || page.words.empty()) return grids;
  Limits limits;
  if (page.rulings.size() > limits.rulings) {
    report_limit(page, "too-many-rulings", diagnostics);
    return none_on_drawing(taken);
  }
  Tolerances near = tolerances_for(page);
  FoundAreas found = find_areas(joined_rulings(page.rulings, near), near);
  if (found.areas.size() > limits.areas) {
    report_limit(page, "too-many-ruled-areas", diagnostics);
    return none_on_drawing(taken);
  }
  extend_areas(page, found.loose, near, found.areas);
  std::vector<Box> drawings;
  for (std::size_t i : from_small_to_large(found.areas)) {
    Lattice lattice = read_area(page, found.areas[i], near, taken);
    if (filled_cells(lattice) < 2) continue;
    if (!is_drawing(lattice)) {
      grids.push_back(take(page, lattice, near, taken));
    } else if (lattice.columns() > 1) {
      drawings.push_back(lattice.box());
    }
  }
  leave_out(page, drawings, taken);
  std::stable_sort(grids.begin(), grids.end(), by_top_and_left);
  return grids;
}

std::vector<Grid> continue_lattice(const Page& page, const Grid& before, std::vector<char>& taken) {
  std::vector<Grid> grids;
  if (page.rulings.empty() || page.words.empty() || page.rulings.size() > Limits().rulings) return grids;
  Tolerances near = tolerances_for(page);
  FoundAreas found = find_areas(joined_rulings(page.rulings, near), near);
  Area area = continued_area(page, found.loose, columns_of(before), near);
  if (area.lines.horizontal.empty()) return grids;
  Lattice lattice = read_area(page, area, near, taken);
  if (filled_cells(lattice) < 2) return grids;
  std::fill(lattice.guessed.begin(), lattice.guessed.end(), 1);
  grids.push_back(take(page, lattice, near, taken));
  return grids;
}

}  // namespace gouji::lattice
