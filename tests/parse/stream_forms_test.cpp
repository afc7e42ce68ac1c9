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

/// The header of a list of projects.
DrawnPage project_list() {
  DrawnPage drawn;
  drawn.text(40, 100, "序号")
      .text(100, 100, "项目名称")
      .text(200, 100, "项目单位")
      .text(305, 100, "合计")
      .text(385, 100, "本年");
  return drawn;
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
  DrawnPage drawn = project_list();
  project(drawn, 118, "1", "河道保洁");
  project(drawn, 133, "2", "道路养护");
  project(drawn, 148, "3", "民兵训练");
  drawn.text(40, 163, "4").text(80, 163, "老旧小区改造和背街小巷松溪镇政府", 10, 10, 11);
  drawn.text(300, 163, "120.50").text(380, 163, "120.50");
  CHECK(only(drawn).find("4|老旧小区改造和背街小巷|松溪镇政府|120.50|120.50\n") != std::string::npos);
}

TEST_CASE("a name that fills its column up to its amount is parted from it") {
  DrawnPage drawn;
  drawn.text(40, 100, "科目编码").text(100, 100, "科目名称").text(200, 100, "决算数");
  auto line = [&](double y, const char* code, const char* name, const char* amount) {
    drawn.text(40, y, code).text(100, y, name).text(200, y, amount);
  };
  line(118, "302", "商品和服务支出", "61.50");
  line(133, "30201", "办公费", "20.00");
  line(148, "30217", "公务接待费", "11.50");
  drawn.text(40, 163, "30231").text(100, 163, "公务用车日常运行维护14.00");
  drawn.text(40, 178, "30299").text(100, 178, "其他 商品和服务支出16.00", 10, 5, 10);
  const std::string shown = only(drawn);
  CHECK(shown.find("30231|公务用车日常运行维护|14.00\n") != std::string::npos);
  CHECK(shown.find("30299|其他 商品和服务支出|16.00\n") != std::string::npos);
}

TEST_CASE("the last label's lower lines belong to it") {
  DrawnPage drawn = project_list();
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
  DrawnPage drawn = project_list();
  project(drawn, 118, "1", "农村公益事业建设补助");
  drawn.text(80, 133, "农村公益事业建设");
  drawn.text(40, 139, "2").text(200, 139, "松溪镇政府").text(300, 139, "120.50").text(380, 139, "120.50");
  drawn.text(80, 145, "（275期）");
  project(drawn, 160, "3", "民兵训练");
  CHECK(only(drawn).find("2|农村公益事业建设（275期）|松溪镇政府|") != std::string::npos);
}

TEST_CASE("the parts of a code that never stand side by side are in columns of their own") {
  DrawnPage drawn;
  drawn.text(55, 100, "类")
      .text(90, 100, "款")
      .text(125, 100, "项")
      .text(200, 100, "科目名称")
      .text(330, 100, "预算数");
  drawn.text(150, 115, "合计").text(325, 115, "38.50");
  drawn.text(45, 130, "212").text(150, 130, "城乡社区支出").text(325, 130, "38.50");
  drawn.text(80, 145, "08").text(150, 145, "出让收入安排的支出").text(325, 145, "38.50");
  drawn.text(115, 160, "04").text(150, 160, "农村基础设施").text(325, 160, "38.50");
  CHECK(only(drawn) ==
        "类|款|项|科目名称|预算数\n|||合计|38.50\n212|||城乡社区支出|38.50\n|08||出让收入安排的支出|38.50\n"
        "||04|农村基础设施|38.50\n");
}

TEST_CASE("whole numbers behind labels are amounts where no figure has a point") {
  DrawnPage drawn;
  drawn.text(40, 80, "单位：万元");
  drawn.text(60, 100, "支出经济分类").text(200, 100, "预算数").text(70, 112, "科目名称");
  drawn.text(90, 127, "合计").text(215, 127, "556");
  drawn.text(40, 142, "501机关工资").text(215, 142, "511");
  drawn.text(40, 157, "502机关商品").text(220, 157, "45");
  drawn.text(40, 172, "503机关资本").text(225, 172, "0").text(40, 187, "509个人补助").text(225, 187, "0");
  CHECK(only(drawn).starts_with("支出经济分类科目名称|预算数\n合计|556\n501机关工资|511\n502机关商品|45\n"));
}

TEST_CASE("an amount of one decimal falls apart from the label that a little space parts it from") {
  DrawnPage drawn;
  drawn.text(70, 100, "项目").text(150, 100, "预算数").text(220, 100, "项目").text(330, 100, "预算数");
  auto line = [&](double y, std::string_view left, std::string_view right) {
    drawn.text(40, y, left).text(140, y, right, 10, 2, 8).text(320, y, "402017.0");
  };
  line(116, "一、本级收入", "241210.2一、本级支出");
  line(131, "二、补助收入", "119776.9二、上解支出");
  line(146, "三、结转收入", "218011.5三、还本支出");
  drawn.text(40, 161, "四、调入资金").text(160, 161, "2166四、国防支出").text(320, 161, "402017.0");
  CHECK(
      only(drawn).ends_with("二、补助收入|119776.9|二、上解支出|402017.0\n三、结转收入|218011.5|三、还本支出|402017.0\n"
                            "四、调入资金|2166|四、国防支出|402017.0\n"));
}

TEST_CASE("a column of dashes for nothing has its header") {
  DrawnPage drawn;
  drawn.text(60, 100, "科目名称")
      .text(150, 100, "小计")
      .text(210, 100, "人员经费")
      .text(285, 100, "公用经费")
      .text(370, 100, "项目支出");
  for (auto [row, name] : {std::pair{0, "住房公积金"}, {1, "消防救援"}, {2, "应急管理"}}) {
    const double y = 116 + 15 * row;
    drawn.text(40, y, name).text(160, y, "649.60").text(233, y, "649.60").text(340, y, "—").text(390, y, "649.60");
  }
  CHECK(only(drawn).starts_with("科目名称|小计|人员经费|公用经费|项目支出\n住房公积金|649.60|649.60|—|649.60\n"));
}

TEST_CASE("amounts whose ends nearly touch the next one's are two") {
  DrawnPage drawn;
  drawn.text(60, 100, "科目名称").text(140, 100, "合计").text(195, 100, "上年结转").text(250, 100, "本年拨款");
  for (int row : {0, 1, 2}) {
    const double y = 116 + 15 * row;
    drawn.text(40, y, "其他生活救助")
        .text(125, y, "7,144,263.36")
        .text(199, y, "86,679.25")
        .text(246, y, "7,057,584.11");
  }
  CHECK(only(drawn).find("其他生活救助|7,144,263.36|86,679.25|7,057,584.11\n") != std::string::npos);
}

TEST_CASE("a code and figures that narrow cells broke go on together") {
  DrawnPage drawn;
  drawn.text(40, 100, "科目编码").text(100, 100, "科目名称").text(200, 100, "合计").text(270, 100, "本年拨款");
  for (int row : {0, 1, 2})
    drawn.text(40, 116 + 15 * row, "20805")
        .text(90, 116 + 15 * row, "养老支出")
        .text(180, 116 + 15 * row, "11,404,012.80")
        .text(265, 116 + 15 * row, "11,404,012.80");
  drawn.text(40, 163, "208050")
      .text(90, 163, "机关事业单位职业")
      .text(185, 163, "14,871,402.5")
      .text(270, 163, "14,871,402.5");
  drawn.text(40, 175, "6").text(90, 175, "年金").text(240, 175, "5").text(325, 175, "5");
  CHECK(only(drawn).ends_with("2080506|机关事业单位职业年金|14,871,402.55|14,871,402.55\n"));
}

TEST_CASE("an item without figures is no rest of the label above it") {
  DrawnPage drawn;
  drawn.text(60, 100, "项目").text(200, 100, "合计").text(290, 100, "一般公共预算");
  drawn.text(40, 116, "（一）社会保障支出").text(195, 116, "51.70").text(310, 116, "51.70");
  drawn.text(40, 131, "（二）资源勘探工业").text(40, 143, "信息支出").text(195, 137, "61.96").text(310, 137, "61.96");
  drawn.text(40, 158, "（三）其他各类支出").text(195, 158, "51.90").text(310, 158, "51.90");
  drawn.text(40, 173, "二、结转下年");
  drawn.text(40, 188, "支出总计").text(190, 188, "165.56").text(305, 188, "165.56");
  CHECK(
      only(drawn).ends_with("（二）资源勘探工业信息支出|61.96|61.96\n（三）其他各类支出|51.90|51.90\n二、结转下年||"
                            "\n支出总计|165.56|165.56\n"));
}

TEST_CASE("narrow labels of two sides leave their table whole") {
  DrawnPage drawn;
  drawn.text(50, 100, "项目").text(110, 100, "预算数").text(180, 100, "项目").text(250, 100, "预算数");
  auto side = [&](double x, double middle, std::initializer_list<std::string_view> lines, std::string_view figure) {
    double y = middle - 6.0 * static_cast<double>(lines.size() - 1);
    for (std::string_view line : lines) {
      drawn.text(x, y, line);
      y += 12;
    }
    drawn.text(x + 70, middle, figure);
  };
  side(40, 128, {"一、政", "府性基", "金预算"}, "41.50");
  side(180, 128, {"一、公", "共支出"}, "23.50");
  side(40, 176, {"二、国", "有资本", "经营预", "算拨款", "收入"}, "40.30");
  side(180, 176, {"二、教", "育支出"}, "58.30");
  side(40, 230, {"三、上", "年结转"}, "36.60");
  side(180, 230, {"三、文", "化旅游", "体育支"}, "36.60");
  CHECK(only(drawn) ==
        "项目|预算数|项目|预算数\n一、政府性基金预算|41.50|一、公共支出|23.50\n"
        "二、国有资本经营预算拨款收入|40.30|二、教育支出|58.30\n三、上年结转|36.60|三、文化旅游体育支|36.60\n");
}

TEST_CASE("the header of the page before shows that a lone total below it is its table's") {
  auto page = [](std::initializer_list<std::string_view> names) {
    DrawnPage drawn;
    drawn.text(60, 100, "项目").text(140, 100, "预算数").text(230, 100, "项目").text(310, 100, "预算数");
    drawn.text(50, 85, "收入合计口径").text(220, 85, "支出合计口径");
    double y = 116;
    for (std::string_view name : names) {
      drawn.text(40, y, name).text(145, y, "165.50").text(210, y, "本年支出").text(315, y, "165.50");
      y += 15;
    }
    return drawn;
  };
  Document document = page({"一、本年收入", "二、上年结转", "三、调入资金", "四、其他收入"}).document();
  document.pages.push_back(page({"收入总计"}).page());
  document.pages.back().number = 2;
  Diagnostics diagnostics;
  const std::vector<Grid> grids = find_grids(document, diagnostics);
  REQUIRE(grids.size() == 2);
  CHECK(picture(grids[1]).ends_with("收入总计|165.50|本年支出|165.50\n"));
}

TEST_CASE("a page without the header has the columns of the page before, by where its amounts end") {
  DrawnPage headed, bare;
  const double middles[] = {215, 275, 335, 395};
  const std::string_view names[] = {"合计", "财政拨款", "小计", "教育收费"};
  headed.text(60, 100, "科目编码").text(125, 100, "科目名称");
  for (int column = 0; column < 4; ++column)
    centred(headed, middles[column], 100, names[column], column % 2 == 0 ? 20 : 40);
  for (int row = 0; row < 4; ++row) {
    headed.text(55, 116 + 15 * row, "20101")
        .text(110, 116 + 15 * row, "人大事务")
        .text(213, 116 + 15 * row, "172.50")
        .text(273, 116 + 15 * row, "172.50");
    bare.text(55, 60 + 15 * row, "20101")
        .text(110, 60 + 15 * row, "交通运输")
        .text(213, 60 + 15 * row, "172.50")
        .text(273, 60 + 15 * row, "171.20");
  }
  bare.text(343, 60, "1.30");
  const std::vector<Grid> grids = test::grids_over({&headed, &bare});
  REQUIRE(grids.size() == 2);
  CHECK(picture(grids[1]).starts_with("20101|交通运输|172.50|171.20|1.30|\n20101|交通运输|172.50|171.20||\n"));
}

TEST_CASE("where lines part the rows, what stands between two lines is one row") {
  DrawnPage drawn;
  drawn.text(50, 100, "项目").text(110, 100, "预算数").text(180, 100, "项目").text(260, 100, "预算数");
  double top = 106;
  for (int row = 0; row < 3; ++row) {
    drawn.h(top, 35, 330);
    drawn.text(40, top + 12, "（一）")
        .text(40, top + 24, "一般公")
        .text(40, top + 36, "共预算")
        .text(40, top + 48, "拨款");
    drawn.text(180, top + 24, "（一）一般公").text(180, top + 36, "共服务支出");
    drawn.text(110, top + 30, "400,809.01").text(260, top + 30, "558,430.22");
    top += 54;
  }
  drawn.h(top, 35, 330);
  CHECK(only(drawn).find("（一）一般公共预算拨款|400,809.01|（一）一般公共服务支出|558,430.22\n") != std::string::npos);
}

TEST_CASE("headers that nearly touch under the line with the unit are no running text") {
  DrawnPage drawn;
  drawn.text(400, 80, "单位：万元");
  drawn.text(160, 96, "一般公共预算拨款")
      .text(244, 96, "政府性基金预算拨")
      .text(328, 96, "国有资本经营预算")
      .text(412, 96, "财政专户管理");
  drawn.text(60, 102, "科目名称");
  drawn.text(190, 108, "收入").text(269, 108, "款收入").text(348, 108, "拨款收入").text(424, 108, "资金收入");
  for (int row = 0; row < 4; ++row)
    drawn.text(40, 126 + 15 * row, "人大事务")
        .text(210, 126 + 15 * row, "38.80")
        .text(294, 126 + 15 * row, "59.66")
        .text(378, 126 + 15 * row, "11.70")
        .text(442, 126 + 15 * row, "21.70");
  CHECK(only(drawn).starts_with(
      "科目名称|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|财政专户管理资金收入\n"));
}

TEST_CASE("a whole number close before a label ends its column") {
  DrawnPage drawn;
  drawn.text(320, 84, "单位：万元");
  drawn.text(70, 100, "项目").text(150, 100, "预算数").text(200, 100, "项目").text(330, 100, "预算数");
  for (int row = 0; row < 4; ++row) {
    const bool last = row == 3;
    drawn.text(40, 116 + 15 * row, "本级收入").text(last ? 157 : 160, 116 + 15 * row, last ? "485480" : "4854");
    drawn.text(190, 116 + 15 * row, "支出总计").text(340, 116 + 15 * row, "48548");
  }
  CHECK(only(drawn).ends_with("本级收入|4854|支出总计|48548\n本级收入|485480|支出总计|48548\n"));
}

TEST_CASE("a header whose first lines are single texts under the table's rule is no text above the table") {
  DrawnPage drawn;
  drawn.h(50, 35, 420);
  drawn.text(320, 62, "财政").text(320, 74, "专户");
  drawn.text(60, 80, "科目名称")
      .text(175, 80, "合计")
      .text(240, 80, "本年拨款")
      .text(320, 86, "收入")
      .text(380, 80, "其他");
  drawn.h(95, 35, 420).text(40, 106, "位养老支出").h(112, 35, 420);
  for (int row = 0; row < 3; ++row) {
    drawn.text(40, 124 + 18 * row, "行政单位离退休")
        .text(165, 124 + 18 * row, "181,189.35")
        .text(240, 124 + 18 * row, "181,189.35");
    drawn.h(130 + 18 * row, 35, 420);
  }
  CHECK(only(drawn).find(
            "科目名称|合计|本年拨款|财政专户收入|其他\n位养老支出||||\n行政单位离退休|181,189.35|181,189.35||\n") !=
        std::string::npos);
}

TEST_CASE("a line parts a header from the one under it that it has alone") {
  DrawnPage drawn;
  drawn.h(90, 40, 500).h(104, 280, 500).h(118, 40, 500).h(134, 40, 500).h(150, 40, 500);
  drawn.text(90, 108, "科目名称").text(220, 108, "合计");
  drawn.text(310, 101, "基本支出").text(430, 101, "项目支出");
  drawn.text(320, 115, "小计").text(440, 115, "小计");
  drawn.text(45, 130, "合计").text(220, 130, "38.50").text(320, 130, "30.00").text(440, 130, "8.50");
  drawn.text(45, 146, "教育支出").text(220, 146, "38.50").text(320, 146, "30.00").text(440, 146, "8.50");
  CHECK(only(drawn).starts_with("科目名称|合计|基本支出|项目支出\n<|<|小计|小计\n合计|38.50|30.00|8.50\n"));
}

TEST_CASE("the page's number close under the last row is no row") {
  DrawnPage drawn(800, 600);
  drawn.text(45, 480, "科目名称").text(320, 480, "合计").text(520, 480, "基本支出").text(700, 480, "项目支出");
  for (int row = 0; row < 5; ++row) {
    const double y = 496 + 16 * row;
    drawn.text(45, y, "教育支出").text(320, y, "38.50").text(520, y, "30.00").text(700, y, "8.50");
  }
  drawn.text(380, 578, "-").text(395, 578, "14").text(415, 578, "-");
  CHECK(only(drawn).ends_with("\n教育支出|38.50|30.00|8.50\n"));
}

TEST_CASE("an item's number that touches the amount before it begins the next column") {
  DrawnPage drawn;
  drawn.text(60, 100, "项目").text(180, 100, "金额").text(300, 100, "项目").text(420, 100, "金额");
  drawn.text(40, 115, "一、财政拨款")
      .text(200, 115, "1,120.50")
      .text(250, 115, "一、基本支出")
      .text(420, 115, "496.82");
  drawn.text(40, 130, "二、事业收入").text(210, 130, "496.821、工资福利支出").text(420, 130, "220.50");
  drawn.text(40, 145, "三、其他收入")
      .text(220, 145, "0.50")
      .text(250, 145, "2、商品和服务支出")
      .text(420, 145, "276.32");
  CHECK(only(drawn).find("二、事业收入|496.82|1、工资福利支出|220.50\n") != std::string::npos);
}

TEST_CASE("a header over one column is not over those beside it that begin as high") {
  DrawnPage drawn;
  drawn.text(415, 80, "单位：万元").h(90, 40, 500);
  drawn.text(50, 108, "科目编码").text(160, 108, "科目名称").text(290, 108, "合计").text(440, 108, "项目支出");
  drawn.text(360, 100, "基本支出").text(370, 117, "小计");
  for (int row = 0; row < 4; ++row) {
    const double y = 134 + 16 * row;
    drawn.text(45, y, row == 0 ? "205" : "2050" + std::to_string(row)).text(120, y, "教育管理事务");
    drawn.text(285, y, "38.50").text(375, y, "30.00").text(450, y, "8.50");
  }
  CHECK(only(drawn).starts_with("科目编码|科目名称|合计|基本支出|项目支出\n<|<|<|小计|<\n205|"));
}

TEST_CASE("a whole number parted by thousands ends before the label close behind it") {
  DrawnPage drawn;
  drawn.text(100, 100, "项目").text(220, 100, "决算数").text(320, 100, "项目").text(450, 100, "决算数");
  const char* rows[][4] = {{"本年收入合计", "2,077,062", "本年支出合计", "7,724,745"},
                           {"上级补助收入", "5,654,153", "上解上级支出", "17,241"},
                           {"上年结余", "13,892", "年终结余", "3,121"}};
  for (int row = 0; row < 3; ++row) {
    const double y = 116 + 15 * row;
    for (int side : {0, 1}) {
      const std::string_view figure = rows[row][2 * side + 1];
      drawn.text(40 + 219 * side, y, rows[row][2 * static_cast<std::size_t>(side)]);
      drawn.text(255 + 230 * side - 5.0 * static_cast<double>(figure.size()), y, figure);
    }
  }
  CHECK(
      only(drawn).ends_with("本年收入合计|2,077,062|本年支出合计|7,724,745\n"
                            "上级补助收入|5,654,153|上解上级支出|17,241\n上年结余|13,892|年终结余|3,121\n"));
}
