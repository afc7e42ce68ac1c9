#include <doctest/doctest.h>

#include <algorithm>

#include "parse/schedule.h"
#include "tests/parse/drawn_grid.h"

using namespace gouji;
using test::drawn;
using test::dumped;
using test::read_as_text;

namespace {

std::vector<Schedule> recognise(const std::vector<Grid>& grids) {
  std::vector<bool> used;
  Diagnostics diagnostics;
  return recognise_schedules(grids, used, diagnostics);
}

Schedule only(const Grid& grid) {
  auto schedules = recognise({grid});
  REQUIRE(schedules.size() == 1);
  return schedules.front();
}

const char* function_table = R"(
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  201 | 一般公共服务支出 | 9.00 | 5.00 | 4.00
  合计 | < | 9.00 | 5.00 | 4.00
)";

}  // namespace

TEST_CASE("kinds are told by titles in many words") {
  struct Case {
    const char* title;
    ScheduleKind kind;
    bool final_accounts;
  };
  const Case cases[] = {
      {"2023年部门支出预算总表", ScheduleKind::expenditure, false},
      {"部门支出总体情况表", ScheduleKind::expenditure, false},
      {"支出决算表", ScheduleKind::expenditure, true},
      {"2025年预算单位一般公共预算支出功能分类预算表", ScheduleKind::general_public, false},
      {"一般公共预算支出表", ScheduleKind::general_public, false},
      {"一般公共预算财政拨款支出决算表", ScheduleKind::general_public, true},
      {"政府性基金预算支出表", ScheduleKind::government_fund, false},
      {"政府性基金预算财政拨款收入支出决算表", ScheduleKind::government_fund, true},
      {"国有资本经营预算支出表", ScheduleKind::state_capital, false},
      {"国有资本经营预算财政拨款支出决算表", ScheduleKind::state_capital, true},
      {"政府采购预算表", ScheduleKind::other, false},
      {"一般公共预算转移支付表", ScheduleKind::transfers, false},
      {"机关运行经费支出情况表", ScheduleKind::other, false},
      {"青石县国有资产监督管理委员会2024年度支出决算表", ScheduleKind::expenditure, true},
      {"2024年青石县政府采购中心一般公共预算支出表", ScheduleKind::general_public, false},
  };
  for (const Case& c : cases) {
    Schedule schedule = only(drawn({{c.title, "单位：万元"}, function_table}));
    CHECK_MESSAGE(schedule.kind == c.kind, c.title);
    CHECK_MESSAGE(schedule.final_accounts == c.final_accounts, c.title);
    CHECK(schedule.title == c.title);
    CHECK(schedule.unit == Unit::ten_thousand_yuan);
  }
}

TEST_CASE("on a scan a figure over several columns is in doubt, and what the others hold is not known") {
  Grid grid = drawn({{"支出决算表", "单位：万元"}, R"(
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    201 | 一般公共服务支出 | 5.00 | < | 4.00
    208 | 社会保障和就业支出 | 3.00 | 2.00 | 1.00
    合计 | < | 12.00 | 7.00 | 5.00
  )"});
  SUBCASE("but not where a filing prints it so") {
    const Schedule printed = only(grid);
    CHECK(printed.lines[0].figures[0].confidence == 1);
    CHECK(!printed.lines[0].holds_words);
  }
  grid.origin = Origin::ocr;
  const Schedule schedule = only(grid);
  CHECK(schedule.lines[0].figures[0].confidence < 0.9F);
  CHECK(schedule.lines[0].figures[1].confidence == 1);
  CHECK(schedule.lines[0].holds_words);
  CHECK(schedule.lines[1].figures[0].confidence == 1);
  CHECK(!schedule.lines[1].holds_words);
  CHECK(!schedule.lines[2].holds_words);
}

TEST_CASE(
    "codes and names under one header that says neither, as where a rule between its cells was lost, are labels") {
  CHECK(read_as_text({drawn({{"支出决算表", "单位：万元"}, R"(
    项目 | < | 合计 | 基本支出
    科目编科目名称码 | < | ^ | ^
    201 | 一般公共服务支出 | 9.00 | 5.00
    20103 | 政府办公厅事务 | 9.00 | 5.00
  )"})}) == "201 一般公共服务支出 合计=9.00 基本支出=5.00\n20103 政府办公厅事务 合计=9.00 基本支出=5.00\n");
  SUBCASE("and on a scan codes under a header that was misread beside others") {
    Grid grid = drawn({{"支出决算表", "单位：万元"}, R"(
      汪2 | 款 | 科目名称 | 合计 | 基本支出
      201 |  | 一般公共服务支出 | 9.00 | 5.00
      201 | 03 | 政府办公厅事务 | 9.00 | 5.00
    )"});
    grid.origin = Origin::ocr;
    CHECK(read_as_text({grid}) ==
          "201 一般公共服务支出 合计=9.00 基本支出=5.00\n20103 政府办公厅事务 合计=9.00 基本支出=5.00\n");
  }
  SUBCASE("and names under a figure's header open the table's other side") {
    const Schedule schedule = only(drawn({{"收入支出决算总表", "单位：万元"}, R"(
      项目 | 金额项日 | < | 决算数
      一、财政拨款收入 | 9.00 | 一、一般公共服务支出 | 5.00
      二、事业收入 |  | 二、教育支出 | 4.00
      三、其他收入 |  | 三、科学技术支出 |
    )"}));
    CHECK(schedule.lines[1].name == "一、一般公共服务支出");
    CHECK(schedule.lines[1].figures.size() == 1);
  }
}

TEST_CASE("a table whose title is lost is told by its headers") {
  Schedule schedule = only(drawn({{}, R"(
    项目 | < | 收入预算 | < | <
    科目编码 | 科目名称 | 合计 | 财政拨款收入 | 事业收入
    201 | 一般公共服务支出 | 9 | 9 |
  )"}));
  CHECK(schedule.kind == ScheduleKind::revenue);
  CHECK(schedule.unit == Unit::none);
  CHECK_FALSE(schedule.lines.front().figures.front().amount);
}

TEST_CASE("a table of another kind and one without headers are no schedules") {
  CHECK(recognise({drawn({{}, "第一季度 | 审价\n第二季度 | 审计"})}).empty());
  CHECK(recognise({drawn({{}, "甲 | 3\n乙 | 4"})}).empty());
}

TEST_CASE("codes in three cells, in one, before the name, unpadded") {
  CHECK(read_as_text({drawn({{"2023年部门支出预算总表"}, R"(
    项目 | < | < | < | 支出预算 | < | <
    功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项 | ^ | ^ | ^ | ^
    201 | | | 一般公共服务支出 | 1, 537.40 | 1,500.00 | 37.40
    201 | 3 | | 政府办公厅事务 | 1,537.40 | — | -
    201 | 03 | | 01 行政运行 | 0.00 | |
    2080505机关事业单位养老支出 | < | < | < | -5.20 | |
    合计 | < | < | < | 1,537.40 | |
  )"})}) ==
        "201 一般公共服务支出 支出预算/合计=1,537.40 支出预算/基本支出=1,500.00 支出预算/项目支出=37.40\n"
        "20103 政府办公厅事务 支出预算/合计=1,537.40\n"
        "2010301 行政运行 支出预算/合计=0.00\n"
        "2080505 机关事业单位养老支出 支出预算/合计=-5.20\n"
        "合计 支出预算/合计=1,537.40\n");
}

TEST_CASE("codes that are not repeated hang on to the classes above them") {
  CHECK(read_as_text({drawn({{"支出决算表"}, R"(
    支出功能分类科目编码 | < | < | 科目名称 | 本年支出合计
    类 | 款 | 项 | 合计 | 9.00
    208 | | | 社会保障和就业支出 | 9.00
    | 05 | | 行政事业单位养老支出 | 9.00
    | | 05 | 基本养老保险缴费支出 | 6.00
    | | 06 | 职业年金缴费支出 | 3.00
  )"})}) ==
        "合计 本年支出合计=9.00\n208 社会保障和就业支出 本年支出合计=9.00\n"
        "20805 行政事业单位养老支出 本年支出合计=9.00\n2080505 基本养老保险缴费支出 本年支出合计=6.00\n"
        "2080506 职业年金缴费支出 本年支出合计=3.00\n");
}

TEST_CASE("each side of a two-sided schedule makes a line of its own") {
  Grid grid = drawn({{"收入支出决算总表", "公开01表", "金额单位：万元"}, R"(
    收入 | < | < | 支出 | < | <
    项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
    栏次 | | 1 | 栏次 | | 2
    一、一般公共预算财政拨款收入 | 1 | 10.00 | 一、一般公共服务支出 | 14 | 8.00
    二、事业收入 | 2 | | 二、外交支出 | 15 |
    本年收入合计 | 3 | 10.00 | 本年支出合计 | 16 | 8.00
    年初结转和结余 | 4 | 1.00 | 年末结转和结余 | 17 | 3.00
    总计 | 5 | 11.00 | 总计 | 18 | 11.00
  )"});
  CHECK(read_as_text({grid}) ==
        "一、一般公共预算财政拨款收入 收入/决算数=10.00\n一、一般公共服务支出 支出/决算数=8.00\n"
        "二、事业收入\n二、外交支出\n"
        "本年收入合计 收入/决算数=10.00\n本年支出合计 支出/决算数=8.00\n"
        "年初结转和结余 收入/决算数=1.00\n年末结转和结余 支出/决算数=3.00\n"
        "总计 收入/决算数=11.00\n总计 支出/决算数=11.00\n");
  Schedule schedule = only(grid);
  CHECK(schedule.kind == ScheduleKind::summary);
  CHECK(schedule.columns[0].measure == "amount");
  CHECK(schedule.line_of("general_public")->lane == 0);
  CHECK(schedule.line_of("class")->lane == 1);
  CHECK(schedule.line_of("opening")->figures.size() == 1);
  CHECK(schedule.line_of("income_total", 0) != nullptr);
  CHECK(schedule.line_of("expenditure_total", 1) != nullptr);
}

TEST_CASE("the national form of the appropriation summary") {
  Schedule schedule = only(drawn({{"财政拨款收支总体情况表", "单位：万元"}, R"(
    收入 | < | 支出 | < | < | <
    项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
    一、本年收入 | 10.00 | 一、本年支出 | 10.00 | 10.00 |
    （一）一般公共预算拨款 | 10.00 | （一）外交支出 | 10.00 | 10.00 |
    （二）政府性基金预算拨款 | | （二）国防支出 | | |
    二、上年结转 | 2.00 | 二、结转下年 | 2.00 | 2.00 |
    （一）一般公共预算拨款 | 2.00 | | | |
    收入总计 | 12.00 | 支出总计 | 12.00 | 12.00 |
  )"}));
  CHECK(schedule.kind == ScheduleKind::appropriation_summary);
  std::vector<std::string> roles;
  for (const ScheduleLine& line : schedule.lines) roles.push_back(line.role);
  CHECK(roles == std::vector<std::string>{"current_income", "current_expenditure", "general_public", "class",
                                          "government_fund", "class", "opening", "closing", "opening_general_public",
                                          "income_total", "expenditure_total"});
  CHECK(schedule.columns[1].measure == "total");
  CHECK(schedule.columns[2].measure == "general_public");
}

TEST_CASE("personnel and operating expenditure side by side") {
  CHECK(read_as_text({drawn({{"一般公共预算财政拨款基本支出决算表", "单位：万元"}, R"(
    人员经费 | < | < | 公用经费 | < | <
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 20.00 | 302 | 商品和服务支出 | 5.00
    30101 | 基本工资 | 20.00 | 30201 | 办公费 | 5.00
    | | | 310 | 资本性支出 |
    人员经费合计 | < | 20.00 | 公用经费合计 | < | 5.00
  )"})}) ==
        "301 工资福利支出 人员经费/决算数=20.00\n302 商品和服务支出 公用经费/决算数=5.00\n"
        "30101 基本工资 人员经费/决算数=20.00\n30201 办公费 公用经费/决算数=5.00\n310 资本性支出\n"
        "人员经费合计 人员经费/决算数=20.00\n公用经费合计 公用经费/决算数=5.00\n");
}

TEST_CASE("a total's label over more than one side belongs to the figure behind it") {
  CHECK(read_as_text({drawn({{"一般公共预算财政拨款基本支出决算表"}, R"(
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 20.00 | 302 | 商品和服务支出 | 5.00 | 310 | 资本性支出 | 1.00
    人员经费合计 | < | 20.00 | 公用经费合计 | < | < | < | < | 6.00
  )"})}) ==
        "301 工资福利支出 决算数=20.00\n302 商品和服务支出 决算数=5.00\n310 资本性支出 决算数=1.00\n"
        "人员经费合计 决算数=20.00\n公用经费合计 决算数=6.00\n");
}

TEST_CASE("without rules, a total's label over more than one side belongs to the figure behind it") {
  CHECK(read_as_text({drawn({{"一般公共预算财政拨款基本支出决算表"}, R"(
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 20.00 | 302 | 商品和服务支出 | 5.00 | 310 | 资本性支出 | 1.00
    人员经费合计 | < | 20.00 | 公用经费合计 | | | | | 6.00
  )"})}) ==
        "301 工资福利支出 决算数=20.00\n302 商品和服务支出 决算数=5.00\n310 资本性支出 决算数=1.00\n"
        "人员经费合计 决算数=20.00\n公用经费合计 决算数=6.00\n");
}

TEST_CASE("three-public: one row under three levels of headers") {
  Schedule schedule = only(drawn({{"财政拨款“三公”经费支出决算表", "单位：万元"}, R"(
    预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
    合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^
    1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
    9.50 | | 8.50 | | 8.50 | 1.00 | 8.00 | | 7.50 | | 7.50 | 0.50
  )"}));
  CHECK(schedule.kind == ScheduleKind::three_public);
  REQUIRE(schedule.lines.size() == 1);
  const ScheduleLine& line = schedule.lines.front();
  CHECK(line.name.empty());
  CHECK(line.in(schedule.column_of("total@budget"))->text == "9.50");
  CHECK(line.in(schedule.column_of("vehicle@final"))->text == "7.50");
  CHECK(line.in(schedule.column_of("vehicle_running@final"))->text == "7.50");
  CHECK(line.in(schedule.column_of("vehicle_purchase@final")) == nullptr);
  CHECK(schedule.columns[3].path == "预算数/公务用车购置及运行维护费/公务用车购置费");
}

TEST_CASE("three-public: items as rows") {
  Schedule schedule = only(drawn({{"一般公共预算“三公”经费支出表", "单位：万元"}, R"(
    项目 | 2023年预算数 | 2024年预算数 | 增减率%
    合计 | 9.00 | 8.00 | -11.11
    1.因公出国（境）费 | 0.00 | 0.00 |
    2.公务接待费 | 1.00 | 1.00 |
    3.公务用车购置及运行费 | 8.00 | 7.00 |
    其中：（1）公务用车购置费 | | |
    （2）公务用车运行维护费 | 8.00 | 7.00 |
  )"}));
  CHECK(schedule.columns[0].measure == "amount@previous");
  CHECK(schedule.columns[1].measure == "amount");
  CHECK(schedule.columns[2].measure.empty());
  CHECK_FALSE(schedule.line_of("total")->in(2)->amount);
  CHECK(schedule.line_of("vehicle")->in(1)->text == "7.00");
  CHECK(schedule.line_of("vehicle_purchase")->of_which);
  CHECK(schedule.line_of("vehicle_running") != nullptr);
}

TEST_CASE("another year's columns measure nothing of this year's") {
  Schedule schedule = only(drawn({{"一般公共预算支出情况表", "单位：万元"}, R"(
    功能分类科目 | < | 2023年执行数 | 2024年预算数 | < | < | 2024年比2023年增减
    科目编码 | 科目名称 | ^ | 小计 | 基本支出 | 项目支出 | ^
    201 | 一般公共服务支出 | 8.00 | 9.00 | 5.00 | 4.00 | 1.00
  )"}));
  CHECK(schedule.column_of("total") == 1);
  CHECK(schedule.column_of("basic") == 2);
  CHECK(schedule.columns[0].measure.empty());
  CHECK(schedule.columns[4].measure.empty());
}

TEST_CASE("a column that the print gives no header takes the name that its sums prove") {
  std::string head =
      "项目\t\t一般公共预算基本支出\t\t\t\n部门预算经济分类科目 编码\t\t经济分类科目名称\t合计\t人员经费\t\n"
      "类\t款\t\t\t\t\n";
  std::vector<std::string> above = {"一般公共预算基本支出部门预算经济分类预算表", "单位：元"};
  CHECK(read_as_text({dumped(
            {above, head + "301\t\t工资福利支出\t20\t20\t\n302\t\t商品和服务支出\t5\t\t5\n合计\t\t\t25\t20\t5\n"})}) ==
        "301 工资福利支出 一般公共预算基本支出/合计=20 一般公共预算基本支出/人员经费=20\n"
        "302 商品和服务支出 一般公共预算基本支出/合计=5 一般公共预算基本支出/公用经费=5\n"
        "合计 一般公共预算基本支出/合计=25 一般公共预算基本支出/人员经费=20 一般公共预算基本支出/公用经费=5\n");
  CHECK(read_as_text(
            {dumped(
                {above, head + "301\t\t工资福利支出\t20\t20\t\n302\t\t商品和服务支出\t5\t\t4\n合计\t\t\t25\t20\t5\n"})})
            .find("公用经费") == std::string::npos);
}

TEST_CASE("an empty table is declared so by its note") {
  Schedule schedule = only(drawn({{"2024年部门政府性基金预算支出功能分类预算表"},
                                  R"(
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    无 | < | < | < | <
    合计 | < | | |
  )",
                                  {"注：本部门2024年无政府性基金预算安排的支出，故本表为空表。"}}));
  CHECK(schedule.kind == ScheduleKind::government_fund);
  CHECK(schedule.declared_empty);
  CHECK_FALSE(schedule.has_figures());
  REQUIRE(schedule.lines.size() == 1);
  CHECK(schedule.lines[0].role == "total");
}

TEST_CASE("titles and units inside the grid") {
  Schedule schedule = only(drawn({{}, R"(
    收入预算总表 | < | <
    编制部门：云溪镇 | < | 单位：元
    科目编码 | 科目名称 | 合计
    201 | 一般公共服务支出 | 9
  )"}));
  CHECK(schedule.kind == ScheduleKind::revenue);
  CHECK(schedule.title == "收入预算总表");
  CHECK(schedule.unit == Unit::yuan);
}

TEST_CASE("two tables in one grid are two schedules") {
  auto schedules = recognise({drawn({{}, R"(
    收入预算总表 | < | <
    科目编码 | 科目名称 | 合计
    201 | 一般公共服务支出 | 9
    支出预算总表 | < | <
    科目编码 | 科目名称 | 合计
    201 | 一般公共服务支出 | 9
  )"})});
  REQUIRE(schedules.size() == 2);
  CHECK(schedules[0].kind == ScheduleKind::revenue);
  CHECK(schedules[1].kind == ScheduleKind::expenditure);
}

TEST_CASE("a line that carries headers as well") {
  CHECK(read_as_text({drawn({{"政府性基金预算财政拨款收入支出决算表"}, R"(
    项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
    科目编码 | 科目名称 | ^ | ^ | ^ | < | < | ^
    合计 | < | 1.00 | 5.00 | 小计 | 基本支出 | 项目支出 | 2.00
    212 | 城乡社区支出 | 1.00 | 5.00 | 4.00 | | 4.00 | 2.00
  )"})}) ==
        "合计 年初结转和结余=1.00 本年收入=5.00 年末结转和结余=2.00\n"
        "212 城乡社区支出 年初结转和结余=1.00 本年收入=5.00 本年支出/小计=4.00 本年支出/项目支出=4.00 "
        "年末结转和结余=2.00\n");
}

TEST_CASE("figures under a schedule's title whose header is not understood are said not to be read") {
  const std::string rows =
      "201 | 一般公共服务支出 | 12.50 | 3.00\n20103 | 办公厅 | 12.50 | 3.00\n2010301 | 行政运行 | 12.50 | 3.00\n";
  const auto tells = [](const std::string& table) {
    std::vector<bool> used;
    Diagnostics diagnostics;
    recognise_schedules({drawn({{"2024年部门支出预算表", "单位：万元"}, table})}, used, diagnostics);
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) { return d.id == "unread-schedule"; });
  };
  CHECK(tells(rows));
  CHECK_FALSE(tells("科目编码 | 科目名称 | 合计 | 基本支出\n" + rows));
}

TEST_CASE("a page that a file has twice is read once, and its schedule goes on behind it") {
  const test::Drawing first{{"2024年部门支出预算表", "单位：万元"}, function_table};
  test::Drawing again = first, rest;
  again.page = 2;
  rest.table = "213 | 农林水支出 | 1.00 | 1.00 | 0.00\n21301 | 农业农村 | 1.00 | 1.00 | 0.00\n";
  rest.page = 3;
  std::vector<bool> used;
  Diagnostics diagnostics;
  const auto schedules = recognise_schedules({drawn(first), drawn(again), drawn(rest)}, used, diagnostics);
  REQUIRE(schedules.size() == 1);
  CHECK(schedules.front().lines.size() == 4);
  CHECK(std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) { return d.id == "page-twice"; }));
  CHECK(used == std::vector<bool>{true, true, true});
}

TEST_CASE("figures under headers without a title that no kind is told by are said not to be read") {
  const auto tells = [](const std::string& table) {
    std::vector<bool> used;
    Diagnostics diagnostics;
    const auto schedules = recognise_schedules({drawn({{"单位：万元"}, table})}, used, diagnostics);
    CHECK(schedules.empty());
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) { return d.id == "unread-schedule"; });
  };
  CHECK(tells("科目名称 | 合计\n教育 | 12.50\n卫生 | 3.00\n农林 | 2.00\n"));
  CHECK_FALSE(tells("科目名称 | 合计\n教育 | 甲\n卫生 | 乙\n农林 | 丙\n"));
}
