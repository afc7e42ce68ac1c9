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

TEST_CASE("the one row of figures of a captioned table, its headers beside its figures") {
  auto grids = grids_of({
      "                  2031年单位“三公”经费和机关运行经费预算表",
      "编制单位：云溪镇人民政府                                          单位:万元",
      "",
      "                               “三公”经费预算数",
      "                                                                              机关运行经费预算",
      "                                                公务用车购置及运行费",
      "                                                                                  数",
      "   合计           因公出国(境)费     公务接待费",
      "                                        小计          购置费          运行费",
      "",
      "",
      "        14.52         0.00       1.17       13.35         0.00        13.35        236.08",
  });
  REQUIRE(grids.size() == 1);
  const Grid& grid = grids[0];
  CHECK(row_of(grid, grid.rows - 1) == "14.52|0.00|1.17|13.35|0.00|13.35|236.08");
  const auto over = [&](int row, int column) { return grid.at(row, column) ? grid.at(row, column)->text : ""; };
  const int names = grid.rows - 2;
  CHECK(over(names, 2) == "公务接待费");
  CHECK(over(names, 3) == "小计");
  CHECK(over(names, 6) == "机关运行经费预算数");
  CHECK(over(0, 0) == "“三公”经费预算数");
  CHECK(over(0, 5) == "“三公”经费预算数");
  CHECK(over(0, 6) == "机关运行经费预算数");
  CHECK(over(2, 2) == "公务接待费");
  CHECK(over(2, 3) == "公务用车购置及运行费");
  CHECK(over(2, 5) == "公务用车购置及运行费");
}

TEST_CASE("one row of figures without a caption, or with a text in it, is no table") {
  CHECK(grids_of({"合计   基本支出   项目支出", "14.52   10.00   4.52"}).empty());
  CHECK(grids_of({"云溪镇部门预算表", "单位：万元", "合计   基本支出", "本年共   14.52"}).empty());
}

TEST_CASE("items without figures do not part a total from its table") {
  auto grids = grids_of({
      "项目                      预算数",
      "一、财政拨款收入          1,234.00",
      "1、一般公共预算资金       1,234.00",
      "",
      "二、事业收入",
      "",
      "三、事业单位经营收入",
      "",
      "四、上级补助收入",
      "五、其他收入",
      "",
      "",
      "",
      "",
      "收入总计                  1,234.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], grids[0].rows - 1) == "收入总计|1,234.00");
}

TEST_CASE("a name that begins with what looks like a whole one is put together") {
  auto grids = grids_of({
      "功能分类科目编码  科目名称            合计       事业单位    其他收入",
      "                                                 经营收入",
      "201               一般公共服务支出    1,234.00   10.00       0.00",
      "208               社会保障支出        234.00     0.00        0.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 1).find("事业单位经营收入") != std::string::npos);
}

TEST_CASE("figures above the names of their rows go down, as the whole table asks for") {
  auto grids = grids_of({
      "科目编码  科目名称            合计      基本支出    项目支出",
      "                                       1,000.00     234.00",
      "201       一般公共服务支出  1,234.00",
      "                                         800.00     100.00",
      "20103     政府办公厅          900.00",
      "20105     统计信息            334.00     200.00     134.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 1) == "201|一般公共服务支出|1,234.00|1,000.00|234.00");
  CHECK(row_of(grids[0], 2) == "20103|政府办公厅|900.00|800.00|100.00");
}

TEST_CASE("figures that could go up as well as down stay where they are") {
  auto grids = grids_of({
      "科目名称            合计      基本支出",
      "一般公共服务支出   1,234.00",
      "                              1,000.00",
      "政府办公厅           900.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows == 4);
  CHECK(row_of(grids[0], 2) == "||1,000.00");
}

TEST_CASE("what stands between blank lines is one row") {
  auto grids = grids_of({
      "科目编码    科目名称        决算数   科目编码    科目名称        决算数",
      "",
      "                            318.47                               24.36",
      "301    01                            302",
      "            基本工资                        01   办公费",
      "",
      "                          1,407.26",
      "                                                                  8.14",
      "301    02                            302",
      "            养老保险缴                      02   印刷费",
      "            费支出",
      "",
      "301    03                   152.93   302",
      "            奖金                            03   水费",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 1) == "301|01|基本工资|318.47|302|01|办公费|24.36");
  CHECK(row_of(grids[0], 2) == "301|02|养老保险缴费支出|1,407.26|302|02|印刷费|8.14");
  CHECK(row_of(grids[0], 3) == "301|03|奖金|152.93|302|03|水费|");
}

TEST_CASE("a page's number below the table is no row of it") {
  auto grids = grids_of({
      "科目名称            合计         基本支出",
      "一般公共服务支出    1,234.00     1,000.00",
      "公共安全支出          234.00       234.00",
      "",
      "",
      "                                                        — 15 —",
  });
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows == 3);
}

TEST_CASE(
    "figures that leave no free place between their columns, as they stand a little to the left and to the right") {
  auto grids = grids_of({
      "科目名称                    合计            基本支出         项目支出",
      "合计                   412,300,500.00 35,100,400.00 377,200,100.00",
      "一般公共服务             312,300,500.00 25,100,400.00 287,200,100.00",
      "人大事务                9,700,300.00   4,600,100.00   5,100,200.00",
      "行政运行               4,600,100.00   4,600,100.00",
      "代表工作               5,100,200.00                   5,100,200.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 0) == "科目名称|合计|基本支出|项目支出");
  CHECK(row_of(grids[0], 1) == "合计|412,300,500.00|35,100,400.00|377,200,100.00");
  CHECK(row_of(grids[0], 4) == "行政运行|4,600,100.00|4,600,100.00|");
  CHECK(row_of(grids[0], 5) == "代表工作|5,100,200.00||5,100,200.00");
}
