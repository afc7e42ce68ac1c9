// Headers and forms of Chinese tables without rules.
#include <doctest/doctest.h>

#include "tests/parse/drawn_page.h"

using namespace gouji;
using test::DrawnPage;
using test::picture;

namespace {

std::string only(const DrawnPage& drawn) {
  const std::vector<Grid> grids = drawn.grids();
  REQUIRE(grids.size() == 1);
  return picture(grids.front());
}

/// Text in the middle of a cell.
void centred(DrawnPage& drawn, double middle, double baseline, std::string_view text, double width) {
  drawn.text(middle - width / 2, baseline, text);
}

/// 三公 of two years: six columns each, 60 wide, from 40.
void three_public_header(DrawnPage& drawn) {
  for (int half : {0, 1}) {
    const double x = 40 + 360 * half;
    centred(drawn, x + 180, 100, half == 0 ? "预算数" : "决算数", 30);
    centred(drawn, x + 210, 114, "公务用车购置及运行", 90);
    for (auto [column, text] : {std::pair{0, "合计"}, {5, "接待费"}})
      centred(drawn, x + 30 + 60 * column, 121, text, column == 0 ? 20 : 30);
    centred(drawn, x + 90, 121, "因公出国", 40);
    for (auto [column, text] : {std::pair{2, "小计"}, {3, "购置"}, {4, "运行"}})
      centred(drawn, x + 30 + 60 * column, 128, text, 20);
  }
}

void project(DrawnPage& drawn, double y, std::string_view number, std::string_view name) {
  drawn.text(40, y, number).text(80, y, name).text(200, y, "松溪镇政府").text(300, y, "120.50").text(380, y, "120.50");
}

}  // namespace

TEST_CASE("a common header covers the headers that stand as low as those under it") {
  DrawnPage drawn(800, 600);
  three_public_header(drawn);
  for (int column = 0; column < 12; ++column) drawn.text(70 + 60 * column, 146, "12.50");
  CHECK(only(drawn).starts_with("预算数|<|<|<|<|<|决算数|<|<|<|<|<\n"));
}

TEST_CASE("the numbers of columns that stand at their left side are in them") {
  DrawnPage drawn(800, 600);
  three_public_header(drawn);
  for (int column = 0; column < 12; ++column) {
    drawn.text(42 + 60 * column, 146, std::to_string(column + 1));
    if (column != 1) drawn.text(73 + 60 * column, 160, "12.50");
  }
  const std::string shown = only(drawn);
  CHECK(shown.find("\n1|2|3|4|5|6|7|8|9|10|11|12\n12.50||12.50|12.50|") != std::string::npos);
}

TEST_CASE("a project's form is read entry by entry") {
  DrawnPage drawn;
  drawn.text(40, 100, "项目名称").text(140, 100, "河道保洁");
  drawn.text(40, 115, "主管部门及代码")
      .text(140, 115, "松溪镇政府")
      .text(300, 115, "实施单位")
      .text(420, 115, "松溪镇政府");
  drawn.text(140, 130, "年度资金总额").text(470, 130, "12.50");
  drawn.text(40, 145, "项目资金（元）").text(140, 145, "其中：财政拨款").text(470, 145, "12.50");
  drawn.text(140, 160, "其他资金");
  drawn.text(40, 175, "年度总体目标").text(140, 175, "河道常年整洁");
  drawn.text(140, 190, "一级指标").text(220, 190, "二级指标").text(300, 190, "三级指标").text(420, 190, "指标值");
  drawn.text(40, 205, "绩效指标")
      .text(140, 205, "产出指标")
      .text(220, 205, "数量指标")
      .text(300, 205, "保洁河道")
      .text(420, 205, "12条");
  const std::string shown = only(drawn);
  CHECK(shown.starts_with("项目名称|河道保洁|"));
  CHECK(shown.find("\n主管部门及代码|松溪镇政府|") != std::string::npos);
  CHECK(shown.find("\n|年度资金总额|") != std::string::npos);
  CHECK(shown.find("\n项目资金（元）|其中：财政拨款|") != std::string::npos);
  CHECK(shown.find("\n|其他资金|") != std::string::npos);
}

TEST_CASE("labels of two columns that touch are parted where the second column begins") {
  DrawnPage drawn;
  drawn.text(40, 100, "序号")
      .text(100, 100, "项目名称")
      .text(200, 100, "项目单位")
      .text(305, 100, "合计")
      .text(385, 100, "本年");
  project(drawn, 118, "1", "河道保洁");
  project(drawn, 133, "2", "道路养护");
  project(drawn, 148, "3", "民兵训练");
  drawn.text(40, 163, "4").text(80, 163, "老旧小区改造和背街小巷松溪镇政府", 10, 10, 11);
  drawn.text(300, 163, "120.50").text(380, 163, "120.50");
  CHECK(only(drawn).find("4|老旧小区改造和背街小巷|松溪镇政府|120.50|120.50\n") != std::string::npos);
}

TEST_CASE("the last label's lower lines belong to it") {
  DrawnPage drawn;
  drawn.text(40, 100, "序号")
      .text(100, 100, "项目名称")
      .text(200, 100, "项目单位")
      .text(305, 100, "合计")
      .text(385, 100, "本年");
  project(drawn, 118, "1", "河道保洁");
  drawn.text(80, 133, "老旧小区改造和背街小");
  drawn.text(40, 139, "2").text(200, 139, "松溪镇政府").text(300, 139, "120.50").text(380, 139, "120.50");
  drawn.text(80, 145, "巷整治");
  project(drawn, 160, "3", "民兵训练");
  drawn.text(80, 175, "农村公益事业建设补助");
  drawn.text(40, 181, "4").text(200, 181, "松溪镇政府").text(300, 181, "120.50").text(380, 181, "120.50");
  drawn.text(80, 187, "（三期）");
  const std::string shown = only(drawn);
  CHECK(shown.find("2|老旧小区改造和背街小巷整治|松溪镇政府|") != std::string::npos);
  CHECK(shown.ends_with("4|农村公益事业建设补助（三期）|松溪镇政府|120.50|120.50\n"));
}

TEST_CASE("what no line parts has to fit for a label to end before it") {
  DrawnPage drawn;
  drawn.text(40, 100, "序号")
      .text(100, 100, "项目名称")
      .text(200, 100, "项目单位")
      .text(305, 100, "合计")
      .text(385, 100, "本年");
  project(drawn, 118, "1", "农村公益事业建设补助");
  drawn.text(80, 133, "农村公益事业建设");
  drawn.text(40, 139, "2").text(200, 139, "松溪镇政府").text(300, 139, "120.50").text(380, 139, "120.50");
  drawn.text(80, 145, "（275期）");
  project(drawn, 160, "3", "民兵训练");
  CHECK(only(drawn).find("2|农村公益事业建设（275期）|松溪镇政府|") != std::string::npos);
}
