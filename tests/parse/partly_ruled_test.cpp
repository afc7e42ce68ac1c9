#include <doctest/doctest.h>

#include "tests/parse/drawn_page.h"

using namespace gouji;
using test::DrawnPage;
using test::picture;

TEST_CASE("a body without column rules takes its header's columns") {
  DrawnPage drawn;
  drawn.frame(0, 0, 300, 80).h(20, 0, 300).h(40, 0, 300).h(60, 0, 300).v(100, 0, 20).v(200, 0, 20);
  drawn.text(20, 14, "项目").text(130, 14, "基本支出").text(230, 14, "项目支出");
  drawn.text(2, 34, "一般公共服务").text(140, 34, "1,234.50").text(240, 34, "20.00");
  drawn.text(2, 54, "其他 机关事业单位基本养老保险").text(240, 54, "3.00");
  drawn.text(40, 74, "合 计").text(140, 74, "1,234.50").text(240, 74, "23.00");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "项目|基本支出|项目支出\n一般公共服务|1,234.50|20.00\n其他 机关事业单位基本养老保险||3.00\n合 "
        "计|1,234.50|23.00\n");
  CHECK(!drawn.grids()[0].at(1, 1)->ruled);
}

TEST_CASE("a header without column rules takes its body's columns; merged ones stay merged") {
  DrawnPage drawn;
  drawn.frame(0, 0, 300, 60).h(20, 0, 300).h(40, 0, 300).v(100, 40, 60).v(200, 40, 60);
  drawn.text(2, 54, "行政运行").text(140, 54, "1.00").text(240, 54, "2.00");
  drawn.text(35, 34, "名称").text(130, 34, "基本支出").text(230, 34, "项目支出");
  SUBCASE("a merged header of one word") {
    drawn.text(130, 14, "合 计");
    CHECK(picture(drawn.grids()[0]) == "合 计|<|<\n名称|基本支出|项目支出\n行政运行|1.00|2.00\n");
  }
  SUBCASE("a note with a figure in it") {
    drawn.text(2, 14, "注：本表数据保留两位小数，单位为万元，共计 3.00 万元。");
    CHECK(drawn.grids()[0].at(0, 0)->columns == 3);
  }
}

TEST_CASE("rows that no rule parts") {
  DrawnPage drawn;
  drawn.mesh({0, 100, 200, 300}, {0, 20, 90});
  drawn.text(20, 14, "项目").text(130, 14, "基本支出").text(230, 14, "项目支出");
  SUBCASE("fall apart at their figures") {
    drawn.text(2, 34, "行政运行").text(140, 34, "1.00").text(240, 34, "2.00");
    drawn.text(2, 54, "购房补贴").text(140, 54, "3.00");
    drawn.text(2, 74, "合计").text(140, 74, "4.00").text(240, 74, "2.00");
    CHECK(picture(drawn.grids()[0]) == "项目|基本支出|项目支出\n行政运行|1.00|2.00\n购房补贴|3.00|\n合计|4.00|2.00\n");
  }
  SUBCASE("stay whole where a wrapped label has one figure") {
    drawn.text(2, 34, "机关事业单位基本").text(2, 54, "养老保险缴费").text(140, 44, "4.00").text(240, 44, "2.00");
    CHECK(picture(drawn.grids()[0]) == "项目|基本支出|项目支出\n机关事业单位基本养老保险缴费|4.00|2.00\n");
  }
}

TEST_CASE("a frame with nothing ruled but its header") {
  DrawnPage drawn;
  drawn.frame(0, 0, 300, 80).h(20, 0, 300).v(100, 0, 20).v(200, 0, 20);
  drawn.text(20, 14, "项目").text(130, 14, "基本支出").text(230, 14, "项目支出");
  drawn.text(2, 34, "行政运行").text(140, 34, "1.00").text(240, 34, "2.00");
  drawn.text(2, 54, "购房补贴").text(140, 54, "3.00").text(240, 54, "2.00");
  CHECK(picture(drawn.grids()[0]) == "项目|基本支出|项目支出\n行政运行|1.00|2.00\n购房补贴|3.00|2.00\n");
}

TEST_CASE("rows under horizontal lines alone belong to the table above them") {
  DrawnPage drawn;
  drawn.mesh({0, 100, 200, 300}, {0, 20}).h(40, 0, 300).h(60, 0, 300).h(90, 0, 300).h(700, 0, 300);
  drawn.text(20, 14, "项目").text(130, 14, "基本支出").text(230, 14, "项目支出");
  drawn.text(2, 34, "行政运行").text(140, 34, "1.00").text(240, 34, "2.00");
  drawn.text(2, 54, "购房补贴").text(140, 54, "3.00").text(240, 54, "2.00");
  drawn.text(2, 80, "注：以上数据来自决算报表，与公开的其他表格口径一致，不再另行说明。");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) == "项目|基本支出|项目支出\n行政运行|1.00|2.00\n购房补贴|3.00|2.00\n");
  CHECK(drawn.grids()[0].below.size() == 1);
}

TEST_CASE("a lone last row on the next page takes the columns of the page before") {
  DrawnPage first, second;
  first.mesh({0, 100, 200, 300}, {0, 20, 40});
  first.text(20, 14, "项目").text(130, 14, "基本支出").text(230, 14, "项目支出");
  first.text(2, 34, "行政运行").text(140, 34, "1.00").text(240, 34, "2.00");
  second.h(50, 0, 300).h(70, 0, 300).text(40, 64, "合计").text(140, 64, "1.00").text(240, 64, "2.00");
  Document document = first.document();
  document.pages.push_back(second.page());
  document.pages[1].number = 2;
  Diagnostics diagnostics;
  std::vector<Grid> grids = find_grids(document, diagnostics);
  REQUIRE(grids.size() == 2);
  CHECK(picture(grids[1]) == "合计|1.00|2.00\n");
  CHECK(!grids[1].cells[0].ruled);
}

TEST_CASE("a frame with one column rule holds more columns than two") {
  DrawnPage drawn;
  drawn.frame(0, 0, 300, 80).h(20, 0, 300).v(100, 0, 80);
  drawn.text(110, 14, "2029").text(180, 14, "2030").text(250, 14, "2031");
  const char* labels[] = {"Roads", "Parks", "Total"};
  for (int row = 0; row < 3; ++row) {
    double y = 34 + 20 * row;
    drawn.text(2, y, labels[row]).text(110, y, "11.50").text(180, y, "9.25").text(250, y, "20.75");
  }
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "|2029|2030|2031\nRoads|11.50|9.25|20.75\nParks|11.50|9.25|20.75\nTotal|11.50|9.25|20.75\n");
}

TEST_CASE("text within a chart's lines and text in a frame are no tables") {
  DrawnPage drawn;
  SUBCASE("a chart with a legend") {
    drawn.mesh({50, 150, 250, 350}, {0, 40, 80, 120});
    drawn.text(160, 64, "income").text(160, 104, "spending");
  }
  SUBCASE("a frame") {
    drawn.mesh({0, 300}, {0, 40, 80});
    drawn.text(10, 24, "The town keeps its roads").text(10, 64, "and its parks");
  }
  CHECK(drawn.grids().empty());
}
