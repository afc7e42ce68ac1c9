// Header cells of scans that took the first figure below them.
#include "parse/scan_split.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gouji;

namespace {

struct Scan {
  Document document;
  std::vector<Grid> grids;

  Scan() {
    document.pages.emplace_back();
    document.pages[0].number = 1;
    Grid grid;
    grid.page = 1;
    grid.origin = Origin::ocr;
    grid.rows = 3;
    grid.columns = 2;
    grids = {grid};
  }

  /// A cell of 100 by 20 points for each row, with its words one below the other.
  void cell(int row, int column, int rows, const std::vector<std::string>& lines) {
    Cell cell;
    cell.row = row;
    cell.column = column;
    cell.rows = rows;
    const double x = 100.0 * column, y = 20.0 * row;
    cell.box = {x, y, x + 100, y + 20.0 * rows};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double top = y + 20.0 * (static_cast<double>(i) + rows - static_cast<double>(lines.size()));
      Word word;
      word.text = lines[i];
      word.box = {x + 10, top + 4, x + 60, top + 16};
      document.pages[0].words.push_back(word);
      cell.text += lines[i];
    }
    grids[0].cells.push_back(cell);
  }
};

}  // namespace

TEST_CASE("a header's cell that reaches over the first row of figures is cut above it") {
  Scan scan;
  scan.cell(0, 0, 1, {"合计"});
  scan.cell(0, 1, 2, {"其他收入", "15.55"});
  scan.cell(1, 0, 1, {"120.00"});
  split_swallowed_figures(scan.document, scan.grids);
  const Grid& grid = scan.grids[0];
  REQUIRE(grid.cells.size() == 4);
  CHECK(grid.at(0, 1)->text == "其他收入");
  CHECK(grid.at(0, 1)->rows == 1);
  CHECK(grid.at(1, 1)->text == "15.55");
  CHECK(grid.at(1, 1)->box.y0 == 20);
}

TEST_CASE("a cell of text that holds a number, or stands beside no figures, is whole") {
  Scan scan;
  scan.cell(0, 0, 1, {"合计"});
  scan.cell(0, 1, 2, {"公用经费", "合计"});
  scan.cell(1, 0, 1, {"120.00"});
  split_swallowed_figures(scan.document, scan.grids);
  CHECK(scan.grids[0].cells.size() == 3);
  Scan header;
  header.cell(0, 0, 1, {"项目"});
  header.cell(0, 1, 2, {"预算数", "2025"});
  header.cell(1, 0, 1, {"名称"});
  split_swallowed_figures(header.document, header.grids);
  CHECK(header.grids[0].cells.size() == 3);
}
