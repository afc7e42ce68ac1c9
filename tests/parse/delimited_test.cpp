// Tables among the lines of a dump.
#include "parse/delimited.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace gouji;

namespace {

std::vector<Grid> grids_of(const std::string& text) {
  Page page;
  page.origin = Origin::dump;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) page.dump_lines.push_back(line);
  Diagnostics diagnostics;
  return find_delimited_grids(page, diagnostics);
}

std::string row_of(const Grid& grid, int row) {
  std::string text;
  for (const Cell& cell : grid.cells)
    if (cell.row == row) text += cell.text + "/";
  return text;
}

std::vector<std::string> texts_of(const std::vector<PlacedText>& lines) {
  std::vector<std::string> texts;
  for (const PlacedText& line : lines) texts.push_back(line.text);
  return texts;
}

}  // namespace

TEST_CASE("tabs part cells, those at a line's end too") {
  auto grids = grids_of("2025年部门收入预算总表\n\n单位：元\n\n项目\t预算数\t\n合计\t1.00\t\n\n注：本表无其他数据。\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].source == GridSource::delimited);
  CHECK(grids[0].rows == 2);
  CHECK(grids[0].columns == 3);
  CHECK(row_of(grids[0], 1) == "合计/1.00//");
  CHECK(grids[0].first_line == 4);
  CHECK(grids[0].end_line == 6);
  CHECK(texts_of(grids[0].above) == std::vector<std::string>{"2025年部门收入预算总表", "单位：元"});
  CHECK(texts_of(grids[0].below) == std::vector<std::string>{"注：本表无其他数据。"});
}

TEST_CASE("a blank line ends a table; what goes on behind it has nothing above") {
  auto grids = grids_of("项目\t合计\n201\t2.00\n\n208\t3.00\t\n合计\t5.00\t\n");
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].columns == 2);
  CHECK(grids[1].columns == 3);
  CHECK(grids[1].above.empty());
}

TEST_CASE("where rows have no pipes around them, a pipe in front stands behind a blank") {
  auto grids = grids_of("收入|金额|支出|金额\n拨款|3.00|教育|1.00\n||卫生|2.00\n合计|3.00|合计|3.00\n");
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 2) == "//卫生/2.00/");
  auto fenced = grids_of("|收入|金额|支出|金额|\n|拨款|3.00|教育|1.00|\n|||卫生|2.00|\n");
  REQUIRE(fenced.size() == 1);
  CHECK(row_of(fenced[0], 2) == "//卫生/2.00/");
}

TEST_CASE("pipes part cells, and a rule under the header is no row") {
  auto grids = grids_of("| 项目 | 预算数 |\n|:---|---:|\n| 合计 | 1.00 |\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows == 2);
  CHECK(grids[0].columns == 2);
  CHECK(row_of(grids[0], 1) == "合计/1.00/");
}

TEST_CASE("tabs in running text make no table") {
  CHECK(grids_of("1.\t编制部门预算。\n2.\t管理公共事务。\n").empty());
  CHECK(grids_of("\t2025年云溪镇人民政府收入预算五千余万元，其中财政拨款收入占绝大部分。\n").empty());
}

TEST_CASE("a total torn off by a page break is a table of one row") {
  auto grids = grids_of("项目\t合计\n201\t2.00\n\n合计\t2.00\n");
  REQUIRE(grids.size() == 2);
  CHECK(row_of(grids[1], 0) == "合计/2.00/");
}

TEST_CASE("columns that stand under each other are cells") {
  auto grids = grids_of(
      "   项目              合计           基本支出\n"
      "一般公共服务支出     1,200.00         800.00\n"
      "社会保障和就业支出     300.00\n"
      "合计                 1,500.00         800.00\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].columns == 3);
  CHECK(row_of(grids[0], 2) == "社会保障和就业支出/300.00//");
  CHECK(row_of(grids[0], 3) == "合计/1,500.00/800.00/");
}

TEST_CASE("numbers under the headers tell of columns without figures") {
  auto grids = grids_of(
      "项目              本年收入合计  财政拨款收入  事业收入  其他收入\n"
      "栏次                   1             2           3         4\n"
      "一般公共服务支出      1,200.00      1,150.00               50.00\n"
      "社会保障和就业支出      300.00        300.00\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].columns == 5);
  CHECK(row_of(grids[0], 2) == "一般公共服务支出/1,200.00/1,150.00//50.00/");
}

TEST_CASE("a Han character is as wide as figures under each other say") {
  auto grids = grids_of(
      "项目         合计       基本支出\n"
      "教育支出     1,200.00     800.00\n"
      "社会保障和就业支出  3,300.00   2,300.00\n"
      "合计       4,500.00   3,100.00\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].columns == 3);
  CHECK(row_of(grids[0], 1) == "教育支出/1,200.00/800.00/");
  CHECK(row_of(grids[0], 2) == "社会保障和就业支出/3,300.00/2,300.00/");
}

TEST_CASE("a header that wraps over lines of its own stays with its table") {
  auto grids = grids_of(
      "2024年收入决算表\n"
      "单位：万元\n"
      "                    合计      基本支出\n"
      "功能分类\n"
      "科目名称\n"
      "教育支出          1,200.00     800.00\n"
      "合计              1,200.00     800.00\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows == 5);
  CHECK(texts_of(grids[0].above) == std::vector<std::string>{"2024年收入决算表", "单位：万元"});
}

TEST_CASE("one comma a line parts a label and its figure, but not two halves of a sentence") {
  auto grids = grids_of("项目,预算数\n名称,\n返还性收入,3.00\n其他收入,4.00\n合计,7.00\n");
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 4) == "合计/7.00/");
  CHECK(grids_of("In the year, the town\nhas built, as planned,\nthe road, 12\nand a school, too\n").empty());
}

TEST_CASE("whole amounts of a code's length are figures, and codes are not") {
  auto grids = grids_of(
      "类    款    科目名称          合计     基本支出    项目支出\n"
      "201         一般公共服务支出     907       907\n"
      "201   01    人大事务           907       907\n"
      "205         教育支出         12795                 12795\n"
      "205   02    普通教育         12795                 12795\n");
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 2) == "201/01/人大事务/907/907//");
  CHECK(row_of(grids[0], 4) == "205/02/普通教育/12795//12795/");
}

TEST_CASE("headers beside their figures, in their order, and headers of columns without a figure") {
  auto grids = grids_of(
      "   科目名称            合计       财政拨款收入        事业收入      经营收入      其他收入\n"
      "一般公共服务支出             2,712.86    2,706.66                            6.20\n"
      "教育支出                 1,112.86    1,106.66                            6.20\n"
      "卫生健康支出                 112.86      106.66                            6.20\n");
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 0) == "科目名称/合计/财政拨款收入/事业收入/经营收入/其他收入/");
  CHECK(row_of(grids[0], 1) == "一般公共服务支出/2,712.86/2,706.66///6.20/");
}

TEST_CASE("the rest of a header's name, far to the right on a line of its own, does not end the table") {
  auto grids = grids_of(
      "科目编码      科目名称           合计      基本支出      项目支出    对附属单位补助支\n"
      "                                                                                        出\n"
      "201        一般公共服务支出      2,712.86    2,706.66        6.20\n"
      "205        教育支出          1,112.86    1,106.66        6.20\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].columns == 6);
  CHECK(row_of(grids[0], 0) == "科目编码/科目名称/合计/基本支出/项目支出/对附属单位补助支出/");
}

TEST_CASE("a name in lines round its figures, as many above as below, is one row") {
  auto grids = grids_of(
      "科目编码      科目名称             合计      基本支出      项目支出\n"
      "201        一般公共服务支出       2,712.86    2,706.66        6.20\n"
      "           政府办公厅（室）\n"
      "20103                          1,112.86    1,106.66        6.20\n"
      "           及相关机构事务\n"
      "           机关事业单位基本\n"
      "2080505    养老保险缴费支出         112.86      106.66        6.20\n"
      "           （试行）\n"
      "210        卫生健康支出             12.86        6.66        6.20\n");
  REQUIRE(grids.size() == 1);
  REQUIRE(grids[0].rows == 5);
  CHECK(row_of(grids[0], 2) == "20103/政府办公厅（室）及相关机构事务/1,112.86/1,106.66/6.20/");
  CHECK(row_of(grids[0], 3) == "2080505/机关事业单位基本养老保险缴费支出（试行）/112.86/106.66/6.20/");
}

TEST_CASE("lines round figures that do not come out even stay as they are") {
  auto grids = grids_of(
      "科目编码      科目名称             合计      基本支出      项目支出\n"
      "201        一般公共服务支出       2,712.86    2,706.66        6.20\n"
      "           政府办公厅（室）\n"
      "20103                          1,112.86    1,106.66        6.20\n"
      "           及相关机构事务\n"
      "           其他事务\n"
      "210        卫生健康支出             12.86        6.66        6.20\n"
      "221        住房保障支出             11.86        5.66        6.20\n");
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows == 8);
}

TEST_CASE("names that break below their first line are no centred ones") {
  auto grids = grids_of(
      "科目编码      科目名称             合计      基本支出      项目支出\n"
      "20103      政府办公厅（室）       1,112.86    1,106.66        6.20\n"
      "           及相关机构事务\n"
      "2080505    机关事业单位基本         112.86      106.66        6.20\n"
      "           养老保险缴费支出\n"
      "210        卫生健康支出             12.86        6.66        6.20\n");
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 3) == "2080505/机关事业单位基本/112.86/106.66/6.20/");
}

TEST_CASE("a unit that every project names is a column of its own, wherever the names before it end") {
  auto grids = grids_of(
      "序号   项目名称       项目单位           合计       财政拨款\n"
      "1    道路养护项目经费 云溪镇人民政府         330.28     330.28\n"
      "2    镇区绿化与环境综合整治经费 云溪镇人民政府    123.18     123.18\n"
      "3    普查活动经费 云溪镇人民政府           106.51     106.51\n");
  REQUIRE(grids.size() == 1);
  CHECK(row_of(grids[0], 2) == "2/镇区绿化与环境综合整治经费/云溪镇人民政府/123.18/123.18/");
}
