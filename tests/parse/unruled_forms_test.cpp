// Figures and headers of Chinese tables without column rules that nearly touch.
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

/// A figure that ends at `right`.
void figure(DrawnPage& drawn, double right, double baseline, std::string_view text) {
  drawn.text(right - 5.0 * static_cast<double>(text.size()), baseline, text);
}

}  // namespace

TEST_CASE("a 0 ends its column before the label close behind it") {
  DrawnPage drawn;
  drawn.text(415, 84, "单位：元");
  drawn.text(100, 100, "项目").text(220, 100, "预算数").text(320, 100, "项目").text(440, 100, "预算数");
  const char* rows[][4] = {{"一、一般公共预算拨款收入", "38262944.00", "一、社会保障和就业支出", "30603478.00"},
                           {"二、政府性基金预算收入", "0", "二、卫生健康支出", "7659466.00"},
                           {"三、事业收入", "0", "三、住房保障支出", "0"}};
  for (int row = 0; row < 3; ++row) {
    const double y = 116 + 15 * row;
    drawn.text(40, y, rows[row][0]).text(259, y, rows[row][2]);
    figure(drawn, 255, y, rows[row][1]);
    figure(drawn, 485, y, rows[row][3]);
  }
  CHECK(only(drawn) ==
        "项目|预算数|项目|预算数\n一、一般公共预算拨款收入|38262944.00|一、社会保障和就业支出|30603478.00\n"
        "二、政府性基金预算收入|0|二、卫生健康支出|7659466.00\n三、事业收入|0|三、住房保障支出|0\n");
}

TEST_CASE("columns of nothing but 0 are under the headers in the middle of their columns") {
  DrawnPage drawn(800, 600);
  drawn.text(700, 60, "单位：元");
  drawn.text(45, 98, "科目编码").text(150, 98, "科目名称").text(300, 94, "合计").text(380, 94, "上年结转");
  drawn.text(460, 94, "一般公共预算").text(555, 88, "国有资本经营").text(570, 99, "预算收入").text(665, 94, "事业收入");
  for (int row = 0; row < 4; ++row) {
    const double y = 118 + 16 * row;
    drawn.text(45, y, row == 0 ? "208" : "2080" + std::to_string(row)).text(100, y, "民政管理事务");
    figure(drawn, 345, y, "4839269.00");
    figure(drawn, 440, y, "0");
    figure(drawn, 535, y, "4839269.00");
    figure(drawn, 630, y, "0");
    figure(drawn, 725, y, "0");
  }
  CHECK(
      only(drawn).starts_with("科目编码|科目名称|合计|上年结转|一般公共预算|国有资本经营预算收入|事业收入\n"
                              "208|民政管理事务|4839269.00|0|4839269.00|0|0\n"));
}

TEST_CASE("headers that nearly touch below others are header too, however long they are together") {
  DrawnPage drawn(800, 600);
  drawn.text(640, 84, "单位：元");
  drawn.text(170, 100, "收入").text(540, 100, "支出");
  drawn.text(450, 115, "一般公共预算财政拨").text(545, 115, "政府性基金预算财政").text(640, 115, "国有资本经营预算财");
  drawn.text(100, 121, "项目").text(220, 121, "预算数").text(310, 121, "项目").text(400, 121, "合计");
  drawn.text(485, 127, "款").text(575, 127, "拨款").text(670, 127, "政拨款");
  for (int row = 0; row < 4; ++row) {
    const double y = 145 + 15 * row;
    drawn.text(40, y, "一般公共预算资金").text(270, y, "教育支出");
    figure(drawn, 260, y, "1,200.50");
    figure(drawn, 440, y, "1,200.50");
    figure(drawn, 535, y, "1,000.00");
    figure(drawn, 630, y, "200.50");
  }
  CHECK(only(drawn).find(
            "项目|预算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款\n") !=
        std::string::npos);
}

TEST_CASE("an item without figures close below a total is no rest of it") {
  DrawnPage drawn;
  drawn.text(415, 84, "单位：元");
  drawn.text(110, 97, "收入").text(350, 97, "支出");
  drawn.text(80, 110, "项目").text(220, 110, "预算数").text(330, 110, "项目").text(440, 110, "预算数");
  const char* rows[][4] = {{"国有资本经营预算拨款收入", "38262944.00", "灾害防治及应急管理支出", "30603478.00"},
                           {"事业收入", "", "卫生健康支出", "7659466.00"},
                           {"其他收入", "", "", ""},
                           {"          本年收入合计", "38262944.00", "        本年支出合计", "38262944.00"},
                           {"上年结转", "", "结转下年", ""},
                           {"            收入总计", "38262944.00", "          支出总计", "38262944.00"}};
  for (int row = 0; row < 6; ++row) {
    const double y = 123 + 13 * row;
    drawn.text(40, y, rows[row][0]).text(280, y, rows[row][2]);
    figure(drawn, 255, y, rows[row][1]);
    figure(drawn, 485, y, rows[row][3]);
  }
  CHECK(only(drawn).find("\n上年结转||结转下年|\n") != std::string::npos);
}

TEST_CASE("a page that goes on with groups and items has the columns of the page before, the class's blank") {
  DrawnPage headed, bare;
  headed.text(45, 100, "类").text(85, 100, "款").text(110, 100, "项").text(165, 100, "科目名称");
  headed.text(255, 100, "合计").text(315, 100, "财政拨款").text(395, 100, "事业收入");
  auto row = [](DrawnPage& page, double x, double y, std::string_view code, std::string_view figures) {
    page.text(x, y, code).text(135, y, "住房公积金").text(250, y, figures).text(320, y, figures);
  };
  row(headed, 42, 115, "221", "172.50");
  row(headed, 84, 130, "02", "172.50");
  row(headed, 109, 145, "01", "172.50");
  row(headed, 84, 160, "03", "120.50");
  row(bare, 84, 60, "04", "172.50");
  row(bare, 109, 75, "01", "120.00");
  row(bare, 109, 90, "02", "152.50");
  const std::vector<Grid> grids = test::grids_over({&headed, &bare});
  REQUIRE(grids.size() == 2);
  CHECK(picture(grids[1]).starts_with("|04||住房公积金|172.50|172.50|\n||01|住房公积金|120.00|120.00|\n"));
}

TEST_CASE("headers in the middle of their cells head the figures at the cells' left sides") {
  DrawnPage drawn;
  drawn.text(480, 84, "单位：元");
  drawn.text(300, 100, "公务用车购置及运行费");
  drawn.text(55, 109, "“三公”经费合").text(147, 109, "因公出国（境）").text(490, 118, "公务接待费");
  drawn.text(325, 119, "公务用车购").text(403, 119, "公务用车运行");
  drawn.text(85, 124, "计").text(177, 124, "费").text(264, 127, "小计");
  drawn.text(340, 134, "置费").text(428, 134, "费");
  drawn.text(50, 160, "1,367,462.06").text(140, 160, "0.00").text(238, 160, "1,109,450.35");
  drawn.text(312, 160, "0.00").text(395, 160, "1,109,450.35").text(485, 160, "258,011.71");
  CHECK(only(drawn) ==
        "“三公”经费合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费\n"
        "<|<|小计|公务用车购置费|公务用车运行费|<\n"
        "1,367,462.06|0.00|1,109,450.35|0.00|1,109,450.35|258,011.71\n");
}

TEST_CASE("headers of narrow columns have their lines at many heights") {
  struct Narrow {
    double first;  // the baseline of its first line
    std::vector<const char*> lines;
  };
  const std::vector<Narrow> headers = {{184, {"合计"}},
                                       {170, {"因公出", "国（境）", "费"}},
                                       {202, {"小计"}},
                                       {181, {"公务", "用车", "购置", "费"}},
                                       {174, {"公务", "用车", "运行", "维护", "费"}},
                                       {170, {"公务", "接待", "费"}}};
  DrawnPage drawn;
  drawn.text(520, 106, "单位：元");
  double x = 40;
  for (const char* half : {"预算数", "决算数"}) {
    drawn.text(x + 115, 122, half).text(x + 100, 138, "公务用车购置及运行").text(x + 130, 152, "维护费");
    for (const Narrow& header : headers) {
      double y = header.first;
      for (const char* line : header.lines) {
        drawn.text(x + 20 - 5.0 * static_cast<double>(to_utf32(line).size()), y, line);
        y += 14;
      }
      drawn.text(x + 5, 250, "12.50");
      x += 45;
    }
  }
  CHECK(only(drawn).starts_with(
      "预算数|<|<|<|<|<|决算数|<|<|<|<|<\n"
      "合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|<|<"
      "|公务接待费\n"
      "<|<|小计|公务用车购置费|公务用车运行维护费|<|<|<|小计|公务用车购置费|公务用车运行维护费|<\n"));
}
