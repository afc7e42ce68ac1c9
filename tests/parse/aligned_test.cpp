#include "parse/aligned.h"

#include <doctest/doctest.h>

#include "parse/delimited.h"
#include "tests/parse/drawn_grid.h"

using namespace gouji;

namespace {

std::vector<Grid> grids_of(const std::vector<std::string>& lines) {
  Page page;
  page.origin = Origin::dump;
  page.dump_lines = lines;
  Diagnostics diagnostics;
  return find_delimited_grids(page, diagnostics);
}

std::string row_of(const Grid& grid, int row) {
  std::string out;
  for (int column = 0; column < grid.columns; ++column) {
    const Cell* cell = grid.at(row, column);
    if (column > 0) out.push_back('|');
    if (cell != nullptr && cell->column == column) out += cell->text;
  }
  return out;
}

}  // namespace

TEST_CASE("columns padded for the eye, a Han character as wide as two digits") {
  auto grids = grids_of({
      "科目编码  科目名称            合计       基本支出",
      "201       一般公共服务支出    1,234.00   1,000.00",
      "20103     政府办公厅          234.00     34.00",
      "合计                          1,234.00   1,000.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 1) == "201|一般公共服务支出|1,234.00|1,000.00");
  CHECK(row_of(grids[0], 3) == "合计||1,234.00|1,000.00");
}

TEST_CASE("columns padded by characters, a Han character counted as one") {
  auto grids = grids_of({
      "科目编码    科目名称          合计      基本支出",
      "201     一般公共服务支出    1,234.00  1,000.00",
      "20103   政府办公厅         234.00     34.00",
      "208     社会保障和就业支出  11,234.00          ",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 1) == "201|一般公共服务支出|1,234.00|1,000.00");
  CHECK(row_of(grids[0], 3) == "208|社会保障和就业支出|11,234.00|");
}

TEST_CASE("headers over columns without figures keep their places") {
  auto grids = grids_of({
      "科目编码  科目名称            合计       事业收入  其他收入",
      "201       一般公共服务支出    1,234.00",
      "208       社会保障支出        234.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 0) == "科目编码|科目名称|合计|事业收入|其他收入");
  CHECK(row_of(grids[0], 1) == "201|一般公共服务支出|1,234.00||");
}

TEST_CASE("a block is cut where a page break of the source moved its columns") {
  auto grids = grids_of({
      "科目名称                  合计             基本支出",
      "一般公共服务支出          52,816,430.62    31,762,802.00",
      "公共安全支出              27,350,914.58    7,350,914.58",
      "社会保障和就业支出        5,317,628.00     5,317,628.00",
      "",
      "城乡社区支出   31,746,077.39     6,205,038.41",
      "住房保障支出   1,293,604.00      1,293,604.00",
      "合计           128,605,914.07    29,406,517.00",
  });
  REQUIRE(grids.size() == 2);
  CHECK(row_of(grids[1], 2) == "合计|128,605,914.07|29,406,517.00");
}
