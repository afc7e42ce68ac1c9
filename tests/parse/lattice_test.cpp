#include <doctest/doctest.h>

#include "tests/parse/drawn_page.h"

using namespace gouji;
using test::DrawnPage;
using test::picture;

TEST_CASE("a ruled table with merged header cells") {
  DrawnPage drawn;
  drawn.frame(0, 0, 300, 80).h(20, 100, 300).h(40, 0, 300).h(60, 0, 300).v(100, 0, 80).v(200, 20, 80);
  drawn.text(20, 24, "项目").text(160, 14, "支出预算").text(130, 34, "基本支出").text(230, 34, "项目支出");
  drawn.text(2, 54, "一般公共服务").text(140, 54, "1,234.50").text(240, 54, "20.00");
  drawn.text(40, 74, "合计").text(140, 74, "1,234.50").text(240, 74, "20.00");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  CHECK(picture(grids[0]) ==
        "项目|支出预算|<\n<|基本支出|项目支出\n一般公共服务|1,234.50|20.00\n合计|1,234.50|20.00\n");
}

TEST_CASE("boxes and frames are no tables") {
  SUBCASE("a box round a paragraph") {
    CHECK(DrawnPage().frame(0, 0, 300, 50).text(10, 20, "说明").text(10, 40, "本表为空表").grids().empty());
  }
  SUBCASE("underlines and a page border") {
    CHECK(DrawnPage().frame(5, 5, 595, 795).h(30, 20, 200).text(20, 28, "预算").text(20, 60, "说明").grids().empty());
  }
  SUBCASE("an empty table") {
    CHECK(DrawnPage().mesh({0, 50, 100}, {0, 20, 40}).text(0, 90, "注").grids().empty());
  }
}

TEST_CASE("a table in a frame is the table, and the frame's text stands outside") {
  DrawnPage drawn;
  drawn.frame(0, 0, 400, 200).mesh({20, 100, 200}, {50, 70, 90});
  drawn.text(150, 30, "收支总表").text(30, 64, "项目").text(120, 64, "金额").text(30, 84, "合计").text(120, 84, "5.00");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  CHECK(picture(grids[0]) == "项目|金额\n合计|5.00\n");
  REQUIRE(grids[0].above.size() == 1);
  CHECK(grids[0].above[0].text == "收支总表");
}

TEST_CASE("tables side by side are two, each with its own title") {
  DrawnPage drawn;
  drawn.mesh({0, 50, 100}, {50, 70, 90}).mesh({200, 250, 300}, {50, 70, 90});
  drawn.text(20, 40, "收入表 支出表");
  drawn.text(2, 64, "甲").text(52, 64, "1").text(2, 84, "乙").text(52, 84, "2");
  drawn.text(202, 64, "丙").text(252, 64, "3").text(202, 84, "丁").text(252, 84, "4");
  drawn.text(220, 30, "支出表");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 2);
  CHECK(picture(grids[0]) == "甲|1\n乙|2\n");
  CHECK(picture(grids[1]) == "丙|3\n丁|4\n");
  CHECK(title_of(grids[1]) == "支出表");
}

TEST_CASE("text between two tables is below the one and above the other") {
  DrawnPage drawn;
  drawn.mesh({0, 50, 100}, {50, 70, 90}).mesh({0, 50, 100}, {150, 170, 190});
  drawn.text(0, 20, "收入预算总表").text(0, 40, "单位：元").text(0, 105, "注：略").text(0, 130, "支出预算总表");
  for (double y : {64.0, 84.0, 164.0, 184.0}) drawn.text(2, y, "甲").text(52, y, "1");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].above.size() == 2);
  CHECK(grids[0].below.size() == 2);
  CHECK(grids[1].above.size() == 2);
  CHECK(grids[1].below.empty());
  CHECK(title_of(grids[0]) == "收入预算总表");
  CHECK(title_of(grids[1]) == "支出预算总表");
}

TEST_CASE("open sides") {
  DrawnPage drawn;
  SUBCASE("left and right") {
    drawn.h(0, 0, 150).h(20, 0, 150).h(40, 0, 150).v(50, 0, 40).v(100, 0, 40);
    drawn.text(2, 14, "名称").text(52, 14, "数量").text(102, 14, "金额");
    drawn.text(2, 34, "合计").text(52, 34, "3").text(102, 34, "9.00");
    REQUIRE(drawn.grids().size() == 1);
    CHECK(picture(drawn.grids()[0]) == "名称|数量|金额\n合计|3|9.00\n");
    CHECK(!drawn.grids()[0].cells[0].ruled);
  }
  SUBCASE("bottom") {
    drawn.h(0, 0, 100).h(20, 0, 100).v(0, 0, 40).v(50, 0, 40).v(100, 0, 40);
    drawn.text(2, 14, "名称").text(52, 14, "金额").text(2, 34, "合计").text(52, 34, "9.00");
    REQUIRE(drawn.grids().size() == 1);
    CHECK(picture(drawn.grids()[0]) == "名称|金额\n合计|9.00\n");
  }
}

TEST_CASE("a word that crosses a ruling") {
  DrawnPage drawn;
  drawn.mesh({0, 60, 120}, {0, 20, 40, 60});
  drawn.text(2, 14, "项目").text(70, 14, "金额");
  SUBCASE("two glued figures are parted at the ruling") {
    drawn.text(1, 34, "1,208,064.371,208,064.37");
    CHECK(picture(drawn.grids()[0]) == "项目|金额\n1,208,064.37|1,208,064.37\n|\n");
  }
  SUBCASE("a label that runs over stays in the cell where it begins") {
    drawn.text(2, 34, "其他政府办公厅支出");
    CHECK(picture(drawn.grids()[0]) == "项目|金额\n其他政府办公厅支出|\n|\n");
  }
  SUBCASE("a label that reaches its figure is parted from it") {
    drawn.text(2, 34, "国有资本经营12,345.67");
    CHECK(picture(drawn.grids()[0]) == "项目|金额\n国有资本经营|12,345.67\n|\n");
  }
  SUBCASE("a right-aligned figure wider than its cell stays with its cell") {
    drawn.text(55, 34, "1,097,073.4300");
    CHECK(picture(drawn.grids()[0]) == "项目|金额\n|1,097,073.4300\n|\n");
  }
  SUBCASE("two headers wider than their cells are parted where their letters are") {
    drawn.text(-3, 34, "政府性基金预国有资本经营预", 10, 1.5, 6);
    CHECK(picture(drawn.grids()[0]) == "项目|金额\n政府性基金预|国有资本经营预\n|\n");
  }
}

TEST_CASE("headers wider than their cells") {
  DrawnPage drawn;
  drawn.mesh({0, 20, 80, 140}, {0, 20, 40});
  drawn.text(2, 34, "类").text(30, 34, "行政运行").text(90, 34, "1.00");
  SUBCASE("hang over on both sides") {
    drawn.text(10, 14, "功能分类科目名称");
    CHECK(picture(drawn.grids()[0]) == "|功能分类科目名称|\n类|行政运行|1.00\n");
  }
  SUBCASE("and stand next to one another") {
    drawn.text(22, 14, "政府性基金支").text(85, 14, "国有资本经");
    CHECK(picture(drawn.grids()[0]) == "|政府性基金支|国有资本经\n类|行政运行|1.00\n");
  }
  SUBCASE("a label of several words runs over as a whole") {
    drawn.text(22, 14, "其他政府办公厅 室");
    CHECK(picture(drawn.grids()[0]) == "|其他政府办公厅 室|\n类|行政运行|1.00\n");
  }
}

TEST_CASE("wrapped text is one cell's text") {
  DrawnPage drawn;
  drawn.mesh({0, 60, 120}, {0, 30, 60});
  drawn.text(2, 12, "机关事业单").text(2, 26, "位基本养老").text(62, 12, "83,605,914.3").text(112, 26, "5");
  drawn.text(2, 50, "合 计").text(62, 50, "1");
  CHECK(picture(drawn.grids()[0]) == "机关事业单位基本养老|83,605,914.35\n合 计|1\n");
}

TEST_CASE("a code that its cell broke is one, and so is its row") {
  DrawnPage drawn;
  drawn.mesh({0, 40, 130, 200}, {0, 20, 40, 80});
  drawn.text(2, 14, "编码").text(42, 14, "名称").text(140, 14, "合计");
  drawn.text(2, 34, "20103").text(42, 34, "政府办公厅事务").text(140, 34, "80.00");
  drawn.text(2, 52, "201039").text(2, 76, "9").text(140, 64, "80.00");
  drawn.text(42, 52, "其他政府办公厅（").text(42, 64, "室）及相关机构事").text(42, 76, "务支出");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  CHECK(picture(grids[0]) ==
        "编码|名称|合计\n20103|政府办公厅事务|80.00\n2010399|其他政府办公厅（室）及相关机构事务支出|80.00\n");
}

TEST_CASE("figures one above the other with as many labels stay as many rows") {
  DrawnPage drawn;
  drawn.mesh({0, 40, 130, 200}, {0, 20, 60});
  drawn.text(2, 14, "编码").text(42, 14, "名称").text(140, 14, "合计");
  drawn.text(2, 34, "201").text(2, 54, "203").text(42, 34, "一般公共服务").text(42, 54, "国防");
  drawn.text(140, 34, "80.00").text(140, 54, "5.00");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  CHECK(picture(grids[0]) == "编码|名称|合计\n201|一般公共服务|80.00\n203|国防|5.00\n");
}

TEST_CASE("double rules add no row or column") {
  DrawnPage drawn;
  drawn.mesh({0, 60, 120}, {0, 20, 40}).frame(-4, -4, 124, 44).h(21.5, 0, 120).v(61.5, 0, 40);
  drawn.text(2, 14, "项目").text(70, 14, "金额").text(2, 34, "合计").text(70, 34, "1.00");
  CHECK(picture(drawn.grids()[0]) == "项目|金额\n合计|1.00\n");
}

TEST_CASE("a cell with text keeps a row where all that it is made of are too thin") {
  DrawnPage drawn;
  drawn.frame(0, 0, 200, 48).v(100, 0, 48).h(20, 0, 200).h(24, 100, 200).h(28, 0, 200);
  drawn.text(20, 14, "项目").text(130, 14, "金额").text(20, 27, "小计").text(20, 44, "合计").text(130, 44, "5.00");
  std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  CHECK(picture(grids[0]) == "项目|金额\n小计|\n合计|5.00\n");
}

TEST_CASE("a line that its cell's clip has cut comes back from the neighbour's cell") {
  DrawnPage drawn;
  drawn.mesh({0, 100, 200}, {0, 20, 36, 56});
  drawn.text(2, 13, "行政运行").text(102, 13, "1.00").text(102, 32, "2.00").text(2, 50, "合计").text(102, 50, "3.00");
  drawn.text(2, 22, "其他城乡社区管").text(2, 33, "理事务支出及相").text(2, 42, "关支出");
  Document document = drawn.document();
  for (Word& word : document.pages[0].words) word.cut = word.text.starts_with("其他") || word.text == "关支出";
  Diagnostics diagnostics;
  std::vector<Grid> grids = find_grids(document, diagnostics);
  REQUIRE(grids.size() == 1);
  CHECK(picture(grids[0]) == "行政运行|1.00\n其他城乡社区管理事务支出及相关支出|2.00\n合计|3.00\n");
}

TEST_CASE("a drawing of thousands of boxes is given up in time") {
  DrawnPage drawn(2000, 2000);
  for (int i = 0; i < 5000; ++i) {
    double x = i % 70 * 28, y = i / 70 * 28;
    drawn.frame(x, y, x + 20, y + 20).v(x + 10, y, y + 20).text(x + 1, y + 12, "1 2");
  }
  Diagnostics diagnostics;
  CHECK(find_grids(drawn.document(), diagnostics).empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].id == "too-many-ruled-areas");
}
