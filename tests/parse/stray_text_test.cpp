// Marks beside and between the rows of a table without rules.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "tests/parse/drawn_page.h"

using namespace gouji;
using test::DrawnPage;
using test::picture;

namespace {

/// Text that ends at `x1`.
void right(DrawnPage& drawn, double x1, double baseline, std::string_view text) {
  drawn.text(x1 - 5.0 * static_cast<double>(text.size()), baseline, text);
}

/// Eight coded lines of two amounts, 14 apart, under a header.
DrawnPage coded_table() {
  DrawnPage drawn;
  drawn.text(40, 100, "科目编码").text(100, 100, "科目名称").text(240, 100, "合计").text(310, 100, "基本支出");
  const std::pair<const char*, const char*> lines[] = {
      {"205", "教育支出"},   {"20502", "普通教育"},   {"2050201", "学前教育"}, {"212", "城乡社区支出"},
      {"21201", "城管事务"}, {"2120104", "城管执法"}, {"213", "农林水支出"},   {"21301", "农业农村"}};
  double y = 120;
  for (const auto& [code, name] : lines) {
    drawn.text(40, y, code).text(100, y, name);
    right(drawn, 270, y, "120.50");
    right(drawn, 350, y, "120.50");
    y += 14;
  }
  return drawn;
}

std::string only(const DrawnPage& drawn) {
  const std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  return picture(grids.front());
}

}  // namespace

TEST_CASE("a figure beyond all columns, which no header names, is in none of them") {
  const std::string clean = only(coded_table());
  DrawnPage marked = coded_table();
  marked.text(420, 100, "302");
  CHECK(only(marked) == clean);
  DrawnPage below = coded_table();
  below.text(420, 148, "302");
  CHECK(only(below) == clean);
}

TEST_CASE("a figure beyond the others under a header of its own is in a column") {
  DrawnPage drawn = coded_table();
  drawn.text(405, 100, "项目支出");
  right(drawn, 445, 148, "30.00");
  CHECK(only(drawn).find("2050201|学前教育|120.50|120.50|30.00\n") != std::string::npos);
}

TEST_CASE("a mark between two rows does not make one of them") {
  DrawnPage drawn = coded_table();
  drawn.text(405, 100, "项目支出");
  right(drawn, 445, 127, "21302");
  const std::string shown = only(drawn);
  CHECK(shown.find("|教育支出|120.50|120.50|") != std::string::npos);
  CHECK(shown.find("|普通教育|120.50|120.50|") != std::string::npos);
}
