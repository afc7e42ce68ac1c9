#include "parse/header.h"

#include <doctest/doctest.h>

#include "parse/layout.h"
#include "parse/reading.h"
#include "tests/parse/drawn_grid.h"

using namespace gouji;
using test::drawn;
using test::dumped;

namespace {

std::string paths_of(const Grid& grid) {
  GridView view(grid);
  std::string out;
  for (const HeaderPath& path : header_paths(view, header_rows(view, {0, grid.rows}))) out += path.path() + "|";
  out.pop_back();
  return out;
}

std::string lanes_of(const Grid& grid) {
  GridView view(grid);
  Reading reading = read_part(view, {0, grid.rows});
  std::string out;
  for (const Lane& lane : reading.lanes) {
    out.push_back('[');
    for (int column : lane.labels) out += std::to_string(column);
    out.push_back(':');
    for (int column : lane.figures) out += std::to_string(column);
    out.push_back(']');
  }
  return out;
}

}  // namespace

TEST_CASE("paths of merged headers leave the label area's headers out") {
  CHECK(paths_of(drawn({{}, R"(
    项目 | < | < | < | 支出预算 | < | <
    功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项 | ^ | ^ | ^ | ^
    201 | | | 一般公共服务支出 | 5 | 5 |
  )"})) == "||||支出预算/合计|支出预算/基本支出|支出预算/项目支出");
}

TEST_CASE("小计 alone in a row beside headers of two rows is a header") {
  CHECK(paths_of(drawn({{}, R"(
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    ^ | ^ | ^ | 小计 | ^
    小计 | | 8 | 5 | 3
    201 | 一般公共服务支出 | 8 | 5 | 3
  )"})) == "||合计|基本支出/小计|项目支出");
}

TEST_CASE("blank header cells of a dump belong to the text before them while headers go on below") {
  CHECK(paths_of(dumped({{},
                         "项目\t\t\t收入预算\t\n"
                         "功能分类科目编码\t\t功能分类科目名称\t合计\t财政拨款收入\n"
                         "类\t款\t\t\t\n"
                         "201\t\t一般公共服务支出\t5.00\t5.00\n"})) == "|||收入预算/合计|收入预算/财政拨款收入");
  CHECK(paths_of(dumped({{},
                         "2023年“三公”经费预算数\t\t\t\t\t\t2023年机关运行经费预算数\t\n"
                         "合计\t因公出国(境)费\t公务接待费\t公务用车购置及运行费\t\t\t\t\n"
                         "\t\t\t小计\t购置费\t运行费\t\t\n"
                         "1.36\t\t1.36\t\t\t\t\t\n"})) ==
        "2023年“三公”经费预算数/合计|2023年“三公”经费预算数/因公出国(境)费|2023年“三公”经费预算数/公务接待费|"
        "2023年“三公”经费预算数/公务用车购置及运行费/小计|2023年“三公”经费预算数/公务用车购置及运行费/购置费|"
        "2023年“三公”经费预算数/公务用车购置及运行费/运行费|2023年机关运行经费预算数|");
}

TEST_CASE("rows that number the columns are no headers") {
  CHECK(paths_of(drawn({{}, R"(
    项目 | < | 本年支出合计 | 基本支出 | 项目支出
    科目编码 | 科目名称 | ^ | ^ | ^
    栏次 | < | 1 | 2 | 3
    合计 | < | 9.00 | 5.00 | 4.00
  )"})) == "||本年支出合计|基本支出|项目支出");
}

TEST_CASE("body rows") {
  struct Case {
    const char* row;
    bool body;
  };
  const Case cases[] = {
      {"项目 | 预算数 | 项目 | 预算数", false},
      {"合计 | 因公出国（境）费 | 公务接待费", false},
      {"小计 | 购置费 | 运行费", false},
      {"合计 | | | 合计 | 基本支出 | 项目支出", false},
      {"栏次 | 1 | 2 | 3", false},
      {"| 1 | 2 | 3", false},
      {"类 | 款 | 项 | 合计 | 3,821.60", true},
      {"合计 | | |", true},
      {"一、外交支出 | | 二、国防支出 |", true},
      {"收入总计 | | 支出总计 |", true},
      {"201 | 03 | 政府办公厅 |", true},
      {"… | |", true},
  };
  for (const Case& c : cases) {
    Grid grid = drawn({{}, c.row});
    CHECK_MESSAGE(is_body_row(GridView(grid), 0) == c.body, c.row);
  }
}

TEST_CASE("two halves are two lanes") {
  CHECK(lanes_of(drawn({{}, R"(
    收入 | < | < | 支出 | < | <
    项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
    一、财政拨款收入 | 1 | 10.00 | 一、外交支出 | 20 | 10.00
  )"})) == "[0:2][3:5]");
  CHECK(lanes_of(drawn({{}, R"(
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 10.00 | 302 | 商品和服务支出 | 5.00
  )"})) == "[01:2][34:5]");
}

TEST_CASE("remarks are no figures and a table without labels is one lane") {
  CHECK(lanes_of(drawn({{}, R"(
    项目 | 预算数 | 备注
    办公费 | 10.00 | 按季支付
  )"})) == "[0:1]");
  CHECK(lanes_of(drawn({{}, R"(
    合计 | 因公出国费 | 公务接待费
    1.00 | | 1.00
  )"})) == "[:012]");
}
