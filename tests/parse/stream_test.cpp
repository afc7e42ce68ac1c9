#include <doctest/doctest.h>

#include "tests/parse/drawn_page.h"

using namespace gouji;
using test::DrawnPage;
using test::picture;

namespace {

/// A body of four rows, figures set to the right at 200, 280 and 360.
DrawnPage& body(DrawnPage& drawn, double top) {
  const char* labels[] = {"Salaries", "Heating", "Repairs", "Total"};
  const char* figures[][3] = {{"120.50", "118.00", "2.50"},
                              {"8.40", "9.10", "-0.70"},
                              {"31.00", "22.00", "9.00"},
                              {"159.90", "149.10", "10.80"}};
  for (int row = 0; row < 4; ++row) {
    drawn.text(40, top + 14 * row, labels[row]);
    for (int column = 0; column < 3; ++column) {
      std::string_view figure = figures[row][column];
      drawn.text(200 + 80 * column - 5.0 * static_cast<double>(figure.size()), top + 14 * row, figure);
    }
  }
  return drawn;
}

const std::string body_picture =
    "Salaries|120.50|118.00|2.50\nHeating|8.40|9.10|-0.70\nRepairs|31.00|22.00|9.00\nTotal|159.90|149.10|10.80\n";

}  // namespace

TEST_CASE("a three-line table") {
  DrawnPage drawn;
  drawn.text(40, 80, "Table 2 Spending of the town office").h(90, 35, 365);
  drawn.text(40, 104, "Item")
      .text(165, 104, "Budget")
      .text(260, 104, "Actual")
      .text(320, 104, "Change")
      .h(110, 35, 365);
  body(drawn, 124).h(172, 35, 365);
  drawn.text(40, 190, "Source: accounts of the town office, kept in whole and half units");
  REQUIRE(drawn.grids().size() == 1);
  const Grid grid = drawn.grids()[0];
  CHECK(picture(grid) == "Item|Budget|Actual|Change\n" + body_picture);
  CHECK(grid.source == GridSource::stream);
  CHECK(!grid.cells[0].ruled);
  CHECK(grid.above.size() == 1);
  CHECK(grid.below.size() == 1);
}

TEST_CASE("a table without any rule; its headers wrap and span") {
  DrawnPage drawn;
  drawn.text(225, 80, "Thousands of crowns");
  drawn.text(165, 94, "Budget").text(260, 94, "Actual").text(325, 94, "Change");
  drawn.text(40, 104, "Item").text(170, 104, "2031").text(265, 104, "2031").text(322, 104, "on 2030");
  body(drawn, 124);
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "|Thousands of crowns|<|<\nItem|Budget 2031|Actual 2031|Change on 2030\n" + body_picture);
}

TEST_CASE("two tables under one another are two") {
  DrawnPage drawn;
  drawn.text(40, 104, "Item").text(165, 104, "Budget").text(260, 104, "Actual").text(320, 104, "Change");
  body(drawn, 124);
  drawn.text(120, 194, "The town library");
  drawn.text(40, 212, "Item").text(165, 212, "Budget").text(260, 212, "Actual").text(320, 212, "Change");
  body(drawn, 232);
  REQUIRE(drawn.grids().size() == 2);
  CHECK(picture(drawn.grids()[0]) == "Item|Budget|Actual|Change\n" + body_picture);
  CHECK(picture(drawn.grids()[1]) == "Item|Budget|Actual|Change\n" + body_picture);
  CHECK(drawn.grids()[1].above.size() == 1);
}

TEST_CASE("labels that wrap are joined, heads of groups are not") {
  DrawnPage drawn;
  drawn.text(40, 104, "Item").text(165, 104, "Budget").text(260, 104, "Actual").text(320, 104, "Change");
  body(drawn, 124);
  drawn.text(40, 180, "Schools");
  drawn.text(40, 194, "Repairs of roofs and").text(40, 208, "of the heating");
  drawn.text(175, 208, "12.00").text(255, 208, "12.00").text(340, 208, "0.00");
  drawn.text(40, 222, "Books").text(180, 222, "1.00").text(260, 222, "1.00").text(340, 222, "0.00");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) == "Item|Budget|Actual|Change\n" + body_picture +
                                         "Schools|||\nRepairs of roofs and of the heating|12.00|12.00|0.00\n"
                                         "Books|1.00|1.00|0.00\n");
}

TEST_CASE("a budget schedule in three lines, Chinese") {
  DrawnPage drawn;
  drawn.h(90, 35, 405);
  drawn.text(60, 104, "科目编码").text(150, 104, "科目名称").text(270, 104, "合计").text(350, 104, "基本支出");
  drawn.h(110, 35, 405);
  drawn.text(60, 124, "201").text(130, 124, "一般公共服务支出").text(262, 124, "356.20").text(362, 124, "300.00");
  drawn.text(60, 138, "20103").text(140, 138, "政府办公厅（室）及").text(140, 150, "相关机构事务");
  drawn.text(262, 144, "356.20").text(362, 144, "300.00");
  drawn.text(60, 164, "208").text(130, 164, "社会保障和就业").text(267, 164, "24.00").text(367, 164, "24.00");
  drawn.text(60, 178, "合　　计").text(262, 178, "380.20").text(362, 178, "324.00").h(184, 35, 405);
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "科目编码|科目名称|合计|基本支出\n201|一般公共服务支出|356.20|300.00\n"
        "20103|政府办公厅（室）及相关机构事务|356.20|300.00\n208|社会保障和就业|24.00|24.00\n"
        "合　　计||380.20|324.00\n");
}

TEST_CASE("what is no table though texts stand side by side") {
  DrawnPage drawn;
  SUBCASE("contents with leaders") {
    for (int i = 0; i < 6; ++i) {
      drawn.text(40, 100 + 16 * i, "Chapter of the report ..............................");
      drawn.text(420, 100 + 16 * i, std::to_string(3 + 4 * i));
    }
  }
  SUBCASE("a list with numbers") {
    for (int i = 0; i < 6; ++i) {
      drawn.text(40, 100 + 16 * i, std::to_string(i + 1) + ".");
      drawn.text(70, 100 + 16 * i, "the town keeps its roads");
    }
  }
  SUBCASE("text in two columns") {
    for (int i = 0; i < 10; ++i) {
      drawn.text(40, 100 + 14 * i, "roads were mended in all of the town and paid");
      drawn.text(310, 100 + 14 * i, "for out of the reserve that was kept for it by");
    }
  }
  SUBCASE("a letter's end") {
    drawn.text(40, 100, "Drawn up by: the office").text(300, 100, "Seen by: the mayor");
    drawn.text(40, 116, "Date: 3 May").text(300, 116, "Date: 4 May");
  }
  SUBCASE("the ticks of a chart") {
    for (int i = 0; i < 6; ++i) drawn.text(40, 100 + 20 * i, std::to_string(600 - 100 * i));
    for (int i = 0; i < 5; ++i) drawn.text(70 + 60 * i, 216, std::to_string(2019 + i));
    drawn.text(120, 140, "income").text(190, 140, "spending");
  }
  CHECK(drawn.grids().empty());
}

TEST_CASE("the line with the unit is over the table; a label right behind a figure has its own column") {
  DrawnPage drawn;
  drawn.text(40, 84, "编制单位：云溪镇人民政府").text(340, 84, "单位：万元").h(90, 40, 400);
  drawn.text(105, 102, "收入").text(280, 102, "支出");
  drawn.text(75, 116, "项目").text(165, 116, "预算数").text(240, 116, "项目").text(350, 116, "预算数").h(122, 40, 400);
  const char* left[] = {"一、财政拨款收入", "二、事业收入", "三、其他收入", "收入总计"};
  const char* right[] = {"一、公共安全支出", "二、教育支出", "三、卫生健康支出", "支出总计"};
  for (int row = 0; row < 4; ++row) {
    double y = 136 + 14 * row;
    drawn.text(40, y, left[row]).text(160, y, "1,234.50").text(207, y, right[row]).text(360, y, "1,234.50");
  }
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "收入|<|支出|<\n项目|预算数|项目|预算数\n一、财政拨款收入|1,234.50|一、公共安全支出|1,234.50\n"
        "二、事业收入|1,234.50|二、教育支出|1,234.50\n三、其他收入|1,234.50|三、卫生健康支出|1,234.50\n"
        "收入总计|1,234.50|支出总计|1,234.50\n");
  CHECK(drawn.grids()[0].above.size() == 1);
}

TEST_CASE("one row of figures under headers of two levels") {
  DrawnPage drawn;
  drawn.text(250, 100, "公务用车购置及运行费");
  drawn.text(50, 106, "合计").text(130, 106, "公务接待费");
  drawn.text(230, 114, "小计").text(290, 114, "购置费").text(350, 114, "运行费");
  drawn.text(45, 132, "12.00")
      .text(140, 132, "2.00")
      .text(227, 132, "10.00")
      .text(295, 132, "4.00")
      .text(355, 132, "6.00");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "合计|公务接待费|公务用车购置及运行费|<|<\n<|<|小计|购置费|运行费\n12.00|2.00|10.00|4.00|6.00\n");
}

TEST_CASE("headers that wrap and nearly touch stand over their own columns, one without figures as well") {
  DrawnPage drawn;
  drawn.text(200, 100, "一般公共预").text(252, 100, "政府性基金");
  drawn.text(50, 106, "项目").text(160, 106, "合计");
  drawn.text(200, 112, "算拨款收入").text(252, 112, "预算拨款收").text(320, 106, "事业收入");
  drawn.text(272, 124, "入");
  for (int row = 0; row < 4; ++row) {
    const double y = 150 + 14 * row;
    drawn.text(40, y, "一般公共服务").text(155, y, "1,234.50").text(208, y, "1,234.50");
    if (row != 1) drawn.text(325, y, "234.50");
  }
  REQUIRE(drawn.grids().size() == 1);
  const std::string shown = picture(drawn.grids()[0]);
  CHECK(
      shown.starts_with("项目|合计|一般公共预算拨款收入|政府性基金预算拨款收入|事业收入\n"
                        "一般公共服务|1,234.50|1,234.50||234.50\n一般公共服务|1,234.50|1,234.50||\n"));
}

TEST_CASE("a common header over the middle one of its columns covers all of them") {
  DrawnPage drawn;
  drawn.text(218, 100, "本年支出");
  drawn.text(60, 114, "科目名称").text(160, 114, "小计").text(218, 114, "基本支出").text(290, 114, "项目支出");
  for (int row = 0; row < 4; ++row) {
    const double y = 132 + 14 * row;
    drawn.text(40, y, "一般公共服务支出").text(152, y, "1,234.50").text(224, y, "1,000.00").text(296, y, "1,034.50");
  }
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]).starts_with("科目名称|本年支出|<|<\n<|小计|基本支出|项目支出\n"));
}

TEST_CASE("the last digits of figures that a narrow column broke go on with them") {
  DrawnPage drawn;
  drawn.text(60, 104, "科目名称").text(160, 104, "合计").text(230, 104, "基本支出");
  drawn.text(40, 120, "行政运行").text(152, 120, "11,234.50").text(230, 120, "11,234.50");
  drawn.text(40, 136, "灾害防治及应急管").text(152, 136, "10,133.9").text(230, 136, "10,133.9");
  drawn.text(40, 148, "理支出").text(152, 148, "9").text(230, 148, "9");
  drawn.text(40, 164, "事业运行").text(152, 164, "11,234.50").text(230, 164, "11,234.50");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]).find("灾害防治及应急管理支出|10,133.99|10,133.99\n") != std::string::npos);
}

TEST_CASE("a code close behind an amount begins the next column") {
  DrawnPage drawn;
  drawn.text(40, 104, "科目编码").text(90, 104, "科目名称").text(150, 104, "决算数");
  drawn.text(204, 104, "科目编码").text(250, 104, "科目名称").text(320, 104, "决算数");
  for (int row = 0; row < 4; ++row) {
    const double y = 120 + 14 * row;
    drawn.text(40, y, "30101").text(90, y, "基本工资").text(160, y, "5718.41");
    drawn.text(197, y, "30201").text(250, y, "办公费").text(330, y, "251.08");
  }
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0])
            .starts_with(
                "科目编码|科目名称|决算数|科目编码|科目名称|决算数\n30101|基本工资|5718.41|30201|办公费|251.08\n"));
}

TEST_CASE("labels and one column of figures are a table under the line with its unit") {
  DrawnPage drawn, without;
  for (DrawnPage* page : {&drawn, &without}) {
    page->text(40, 104, "项目").text(320, 104, "预算数");
    for (int row = 0; row < 5; ++row) page->text(40, 120 + 16 * row, "返还性收入").text(320, 120 + 16 * row, "566.71");
  }
  drawn.text(300, 88, "单位：万元");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]).starts_with("项目|预算数\n返还性收入|566.71\n"));
  CHECK(without.grids().empty());
}

TEST_CASE("a table goes on over the page with a row or two") {
  DrawnPage first, second;
  first.text(40, 104, "Item").text(165, 104, "Budget").text(260, 104, "Actual").text(320, 104, "Change");
  body(first, 124);
  second.text(40, 60, "Reserve").text(180, 60, "5.00").text(260, 60, "4.00").text(340, 60, "1.00");
  Document document = first.document();
  document.pages.push_back(second.page());
  document.pages[1].number = 2;
  Diagnostics diagnostics;
  std::vector<Grid> grids = find_grids(document, diagnostics);
  REQUIRE(grids.size() == 2);
  CHECK(picture(grids[1]) == "Reserve|5.00|4.00|1.00\n");
}

TEST_CASE("an amount that touches the label behind it stays in its own column") {
  DrawnPage drawn;
  drawn.text(60, 104, "项目").text(160, 104, "金额").text(240, 104, "项目").text(360, 104, "金额");
  const char* left[][2] = {{"一、拨款收入", "8620.00"}, {"二、事业收入", "41.50"}, {"收入总计", "8661.50"}};
  const char* right[][2] = {{"一、教育支出", "8000.00"}, {"（二）医疗", "661.50"}, {"支出总计", "8661.50"}};
  for (int row = 0; row < 3; ++row) {
    double y = 120 + 16 * row;
    drawn.text(40, y, left[row][0])
        .text(200 - 5.0 * static_cast<double>(std::string(left[row][1]).size()), y, left[row][1]);
    drawn.text(200, y, right[row][0])
        .text(400 - 5.0 * static_cast<double>(std::string(right[row][1]).size()), y, right[row][1]);
  }
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "项目|金额|项目|金额\n一、拨款收入|8620.00|一、教育支出|8000.00\n二、事业收入|41.50|（二）医疗|661.50\n"
        "收入总计|8661.50|支出总计|8661.50\n");
}

TEST_CASE("a label in two lines round its figures is one row, and leaves the row above alone") {
  DrawnPage drawn;
  drawn.text(40, 104, "编码").text(110, 104, "科目名称").text(215, 104, "合计").text(285, 104, "项目支出");
  auto row = [&](double y, const char* code, const char* name, const char* total, const char* project) {
    drawn.text(40, y, code).text(90, y, name);
    drawn.text(240 - 5.0 * static_cast<double>(std::string(total).size()), y, total);
    drawn.text(320 - 5.0 * static_cast<double>(std::string(project).size()), y, project);
  };
  row(120, "20129", "群众团体事务", "137.38", "137.38");
  row(134, "2012999", "其他群众团体事务支出", "137.38", "137.38");
  drawn.text(90, 148, "党委办公厅及相关机构");
  row(154, "20131", "", "1381.52", "1372.68");
  drawn.text(90, 160, "事务");
  row(174, "2013101", "行政运行", "862.61", "862.61");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "编码|科目名称|合计|项目支出\n20129|群众团体事务|137.38|137.38\n2012999|其他群众团体事务支出|137.38|137.38\n"
        "20131|党委办公厅及相关机构事务|1381.52|1372.68\n2013101|行政运行|862.61|862.61\n");
}

namespace {

/// Four projects under headers of five columns, the second's name on three lines round its figures.
DrawnPage projects(double first_top) {
  DrawnPage drawn;
  drawn.h(first_top - 28, 35, 480);
  drawn.text(40, first_top - 16, "序号").text(120, first_top - 16, "项目名称");
  drawn.text(240, first_top - 16, "项目单位").text(345, first_top - 16, "合计").text(435, first_top - 16, "本年");
  drawn.h(first_top - 10, 35, 480);
  return drawn;
}

DrawnPage& project(DrawnPage& drawn, double y, std::string_view number, std::string_view figure) {
  return drawn.text(40, y, number).text(240, y, "松溪镇政府").text(340, y, figure).text(430, y, figure);
}

}  // namespace

TEST_CASE("a name in the middle of its row takes the lines above and below the figures") {
  DrawnPage drawn = projects(130);
  project(drawn, 130, "1", "120.50").text(80, 130, "道路养护");
  drawn.text(80, 145, "老旧小区改造和背街小");
  project(drawn, 158, "2", "118.00").text(80, 158, "巷整治以及配套管网维");
  drawn.text(80, 171, "修经费");
  project(drawn, 186, "3", "131.00").text(80, 186, "河道保洁");
  drawn.text(80, 201, "农村公益事业建设（三");
  project(drawn, 207.5, "4", "122.00");
  drawn.text(80, 214, "期）");
  project(drawn, 229, "5", "159.90").text(80, 229, "民兵训练").h(236, 35, 480);
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "序号|项目名称|项目单位|合计|本年\n"
        "1|道路养护|松溪镇政府|120.50|120.50\n"
        "2|老旧小区改造和背街小巷整治以及配套管网维修经费|松溪镇政府|118.00|118.00\n"
        "3|河道保洁|松溪镇政府|131.00|131.00\n"
        "4|农村公益事业建设（三期）|松溪镇政府|122.00|122.00\n"
        "5|民兵训练|松溪镇政府|159.90|159.90\n");
}

TEST_CASE("the first name's first line is no header") {
  DrawnPage drawn = projects(130);
  drawn.text(80, 131, "老旧小区改造和背街小");
  project(drawn, 144, "1", "118.00").text(80, 144, "巷整治以及配套管网维");
  drawn.text(80, 157, "修经费");
  project(drawn, 172, "2", "131.00").text(80, 172, "河道保洁");
  project(drawn, 187, "3", "120.50").text(80, 187, "道路养护");
  project(drawn, 202, "4", "159.90").text(80, 202, "民兵训练").h(209, 35, 480);
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "序号|项目名称|项目单位|合计|本年\n"
        "1|老旧小区改造和背街小巷整治以及配套管网维修经费|松溪镇政府|118.00|118.00\n"
        "2|河道保洁|松溪镇政府|131.00|131.00\n"
        "3|道路养护|松溪镇政府|120.50|120.50\n"
        "4|民兵训练|松溪镇政府|159.90|159.90\n");
}

TEST_CASE("without rules too, the first name's first line is no header") {
  DrawnPage drawn;
  drawn.text(40, 100, "序号").text(120, 100, "项目名称").text(240, 100, "项目单位");
  drawn.text(345, 100, "合计").text(435, 100, "本年");
  drawn.text(80, 117, "老旧小区改造和背街小");
  project(drawn, 130, "1", "118.00").text(80, 130, "巷整治以及配套管网维");
  drawn.text(80, 143, "修经费");
  project(drawn, 158, "2", "131.00").text(80, 158, "河道保洁");
  project(drawn, 173, "3", "120.50").text(80, 173, "道路养护");
  project(drawn, 188, "4", "159.90").text(80, 188, "民兵训练");
  REQUIRE(drawn.grids().size() == 1);
  CHECK(picture(drawn.grids()[0]) ==
        "序号|项目名称|项目单位|合计|本年\n"
        "1|老旧小区改造和背街小巷整治以及配套管网维修经费|松溪镇政府|118.00|118.00\n"
        "2|河道保洁|松溪镇政府|131.00|131.00\n"
        "3|道路养护|松溪镇政府|120.50|120.50\n"
        "4|民兵训练|松溪镇政府|159.90|159.90\n");
}

namespace {

/// Headers that wrap close beside each other, in one, two and three lines.
DrawnPage wrapped_headers() {
  DrawnPage drawn(842, 595);
  drawn.h(42, 45, 796).h(73, 45, 796);
  const auto head = [&](double x, std::initializer_list<std::string_view> lines) {
    double y = 61 - 4.6 * static_cast<double>(lines.size() - 1);
    for (std::string_view line : lines) {
      drawn.text(x - 4.5 * static_cast<double>(line.size()) / 3, y, line, 9);
      y += 9.2;
    }
  };
  head(61, {"类"});
  head(94, {"款"});
  head(128, {"项"});
  head(196, {"科目名称"});
  head(273, {"合计"});
  head(323, {"上年结转"});
  head(373, {"一般公共预", "算拨款收入"});
  head(423, {"政府性基金", "预算拨款收", "入"});
  head(472, {"国有资本经", "营预算拨款", "收入"});
  head(522, {"财政专户管", "理资金收入"});
  head(572, {"事业收入"});
  head(622, {"上级补助收", "入"});
  head(672, {"附属单位上", "缴收入"});
  head(722, {"事业单位经", "营收入"});
  head(772, {"其他收入"});
  return drawn;
}

/// A row with figures in some columns, which end at 298, 348, …
void funded(DrawnPage& drawn, double y, std::string_view name, const std::vector<std::string_view>& figures) {
  drawn.text(46, y, "213", 9).text(79, y, "01", 9).text(112, y, "04", 9).text(146, y, name, 9);
  double end = 298;
  for (std::string_view figure : figures) {
    const std::size_t cut = figure.size() > 10 ? 10 : figure.size();  // the cell's width
    drawn.text(end - 4.5 * static_cast<double>(cut), y - (cut < figure.size() ? 5 : 0), figure.substr(0, cut), 9);
    if (cut < figure.size())
      drawn.text(end - 4.5 * static_cast<double>(figure.size() - cut), y + 5, figure.substr(cut), 9);
    end += 49.8;
  }
}

}  // namespace

TEST_CASE("a page with figures in few columns has the columns of the page before, whose header it repeats") {
  DrawnPage full = wrapped_headers(), sparse = wrapped_headers();
  const std::vector<std::string_view> all = {"15,164,078.50", "2.10", "15,164,078.00", "3.00", "12.00", "1.00",
                                             "4.20",          "3.10", "1.70",          "1.90", "17.00"};
  const std::vector<std::string_view> few = {"15,164,077.94", "", "15,164,077.94", "", "", "", "", "", "", "", ""};
  for (double y : {87.0, 109.0, 131.0, 153.0}) funded(full, y, "教育支出", all);
  for (double y : {87.0, 109.0, 131.0, 153.0}) funded(sparse, y, "住房支出", few);
  Document document = full.document();
  document.pages.push_back(sparse.page());
  document.pages.back().number = 2;
  Diagnostics diagnostics;
  const std::vector<Grid> grids = find_grids(document, diagnostics);
  REQUIRE(grids.size() == 2);
  const std::string header =
      "类|款|项|科目名称|合计|上年结转|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|"
      "财政专户管理资金收入|"
      "事业收入|上级补助收入|附属单位上缴收入|事业单位经营收入|其他收入\n";
  const std::string row = "213|01|04|住房支出|15,164,077.94||15,164,077.94||||||||\n";
  CHECK(picture(grids[0]).starts_with(header));
  CHECK(picture(grids[1]) == header + row + row + row + row);
}
