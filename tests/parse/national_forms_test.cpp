#include <doctest/doctest.h>

#include "parse/schedule.h"
#include "tests/parse/drawn_grid.h"

using namespace gouji;
using test::drawn;
using test::dumped;
using test::read_as_text;

namespace {

Schedule only(const Grid& grid) {
  std::vector<bool> used;
  Diagnostics diagnostics;
  auto schedules = recognise_schedules({grid}, used, diagnostics);
  REQUIRE(schedules.size() == 1);
  return schedules.front();
}

std::string measures_of(const Schedule& schedule) {
  std::string out;
  for (const Column& column : schedule.columns) out += column.path + " " + column.measure + "\n";
  return out;
}

}  // namespace

TEST_CASE("revenue of final accounts with numbered columns") {
  Schedule schedule = only(drawn({{"收入决算表", "公开02表", "部门：青石县档案局", "金额单位：万元"}, R"(
    项目 | < | < | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | < | 经营收入 | 附属单位上缴收入 | 其他收入
    功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ | 小计 | 其中：教育收费 | ^ | ^ | ^
    类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
    ^ | ^ | ^ | 合计 | 30.00 | 20.00 | | 9.00 | 2.00 | | | 1.00
    201 | < | < | 一般公共服务支出 | 30.00 | 20.00 | | 9.00 | 2.00 | | | 1.00
    20126 | < | < | 档案事务 | 30.00 | 20.00 | | 9.00 | 2.00 | | | 1.00
    2012604 | < | < | 档案馆 | 30.00 | 20.00 | | 9.00 | 2.00 | | | 1.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::revenue);
  CHECK(measures_of(schedule) ==
        "本年收入合计 total\n财政拨款收入 appropriation\n上级补助收入 superior\n事业收入/小计 business\n"
        "事业收入/其中：教育收费 \n经营收入 commercial\n附属单位上缴收入 affiliated\n其他收入 other_income\n");
  REQUIRE(schedule.lines.size() == 4);
  CHECK(schedule.lines[0].name == "合计");
  CHECK(schedule.lines[0].role == "total");
  CHECK(schedule.lines[3].code == "2012604");
  CHECK(schedule.lines[3].figures.size() == 5);
}

TEST_CASE("revenue of budgets by unit, carried-over funds beside the year's") {
  Schedule schedule = only(drawn({{"部门收入总表", "单位：万元"}, R"(
    部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | < | < | < | 上年结转结余 | <
    ^ | ^ | ^ | 小计 | 一般公共预算 | 财政专户管理资金 | 单位资金 | 小计 | 一般公共预算
    124 | 青石县档案局 | 35.00 | 30.00 | 20.00 | 9.00 | 1.00 | 5.00 | 5.00
    124001 | 青石县档案局本级 | 35.00 | 30.00 | 20.00 | 9.00 | 1.00 | 5.00 | 5.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::revenue);
  CHECK(measures_of(schedule) ==
        "合计 total\n本年收入/小计 income\n本年收入/一般公共预算 general_public\n本年收入/财政专户管理资金 "
        "fiscal_account\n"
        "本年收入/单位资金 unit_funds\n上年结转结余/小计 opening\n上年结转结余/一般公共预算 \n");
  CHECK(schedule.lines[1].code.empty());
  CHECK(schedule.lines[1].name == "青石县档案局本级");
}

TEST_CASE("basic expenditure split below its header") {
  Schedule schedule = only(drawn({{"一般公共预算支出表", "单位：万元"}, R"(
    功能分类科目 | < | 2024年预算数 | < | < | < | <
    科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出
    ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^
    201 | 一般公共服务支出 | 9.00 | 5.00 | 4.00 | 1.00 | 4.00
  )"}));
  CHECK(measures_of(schedule) ==
        "2024年预算数/合计 total\n2024年预算数/基本支出/小计 basic\n2024年预算数/基本支出/人员经费 personnel\n"
        "2024年预算数/基本支出/公用经费 operating\n2024年预算数/项目支出 project\n");
}

TEST_CASE("general public final accounts with balances") {
  Schedule schedule = only(drawn({{"一般公共预算财政拨款收入支出决算表"}, R"(
    项目 | < | 年初结转和结余 | < | 本年收入 | < | 本年支出 | < | < | 年末结转和结余 | <
    科目编码 | 科目名称 | 合计 | 项目支出结转和结余 | 合计 | 项目支出 | 合计 | 基本支出 | 项目支出 | 合计 | 项目支出结转和结余
    合计 | < | 1.00 | 1.00 | 9.00 | 4.00 | 8.00 | 5.00 | 3.00 | 2.00 | 2.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::general_public);
  CHECK(measures_of(schedule) ==
        "年初结转和结余/合计 opening\n年初结转和结余/项目支出结转和结余 \n本年收入/合计 income\n本年收入/项目支出 \n"
        "本年支出/合计 total\n本年支出/基本支出 basic\n本年支出/项目支出 project\n年末结转和结余/合计 closing\n"
        "年末结转和结余/项目支出结转和结余 \n");
}

TEST_CASE("the summary's expenditure by function and by nature") {
  Schedule schedule = only(drawn({{"部门收支总表", "单位：万元"}, R"(
    收　　入 | < | 支　　出 | < | < | <
    项　　目 | 预算数 | 项目（按功能分类） | 预算数 | 项目（按支出性质） | 预算数
    一、一般公共预算拨款收入 | 20.00 | 一、一般公共服务支出 | 30.00 | 一、基本支出 | 25.00
    二、事业收入 | 10.00 | 二、外交支出 | | 二、项目支出 | 5.00
    本年收入合计 | 30.00 | 本年支出合计 | 30.00 | 本年支出合计 | 30.00
    上年结转结余 | 2.00 | 年终结转结余 | 2.00 | |
    收入总计 | 32.00 | 支出总计 | 32.00 | 支出总计 | 32.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::summary);
  CHECK(schedule.columns.size() == 3);
  CHECK(schedule.line_of("class")->lane == 1);
  CHECK(schedule.line_of("basic")->lane == 2);
  CHECK(schedule.line_of("closing", 1) != nullptr);
  CHECK(schedule.line_of("current_expenditure", 1) != nullptr);
}

TEST_CASE("a list of projects") {
  Schedule schedule = only(drawn({{"项目支出表", "单位：万元"}, R"(
    类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | < | 财政拨款结转结余
    ^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | ^
    本级支出项目 | 120急救设备购置 | 青石县卫生院 | 12.00 | 10.00 | | 2.00
    部门项目 | 2024年信息化运维 | 青石县卫生院 | 3.00 | 3.00 | |
    合计 | < | < | 15.00 | 13.00 | | 2.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::project_list);
  REQUIRE(schedule.lines.size() == 3);
  CHECK(schedule.lines[0].name == "120急救设备购置");
  CHECK(schedule.lines[0].code.empty());
  CHECK(schedule.lines[1].name == "2024年信息化运维");
  CHECK(schedule.lines[2].name == "合计");
  CHECK(schedule.lines[2].role == "total");
}

TEST_CASE("unknown header words keep their path and measure nothing") {
  Schedule schedule = only(drawn({{"支出决算表", "单位：元"}, R"(
    科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 疫情防控支出 | 备注
    201 | 一般公共服务支出 | 9.00 | 5.00 | 4.00 | 1.00 | 含追加
  )"}));
  REQUIRE(schedule.columns.size() == 4);
  CHECK(schedule.columns[3].path == "疫情防控支出");
  CHECK(schedule.columns[3].measure.empty());
  CHECK(schedule.lines[0].figures.size() == 4);
}

TEST_CASE("three-public of budgets beside last year's") {
  Schedule schedule = only(drawn({{"“三公”经费支出表", "单位：万元"}, R"(
    2023年预算数 | < | < | < | < | < | 2024年预算数 | < | < | < | < | <
    “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
    9.50 | | 8.50 | | 8.50 | 1.00 | 8.00 | | 7.50 | | 7.50 | 0.50
  )"}));
  CHECK(schedule.columns[schedule.column_of("total")].path == "2024年预算数/“三公”经费合计");
  CHECK(schedule.column_of("total@previous") == 0);
  CHECK(schedule.column_of("vehicle_running") == 10);
}

TEST_CASE("a dump's header that lost its blanks") {
  CHECK(read_as_text({dumped({{"收支总表"},
                              "本年收入\t本年支出\t\t\t\n项目\t预算数\t项目\t合计\t基本支出\n"
                              "一、事业收入\t10.00\t一、外交支出\t8.00\t8.00\n"
                              "收入总计\t10.00\t支出总计\t8.00\t8.00\n"})}) ==
        "一、事业收入 本年收入/预算数=10.00\n一、外交支出 本年支出/合计=8.00 本年支出/基本支出=8.00\n"
        "收入总计 本年收入/预算数=10.00\n支出总计 本年支出/合计=8.00 本年支出/基本支出=8.00\n");
  CHECK(read_as_text({dumped({{"支出总表"},
                              "项目\t支出预算\n功能分类科目编码\t功能分类科目名称\t合计\t基本支出\n"
                              "类\t款\t项\n"
                              "201\t\t\t一般公共服务支出\t9.00\t9.00\n"
                              "201\t03\t\t政府办公厅事务\t9.00\t9.00\n"})}) ==
        "201 一般公共服务支出 支出预算/合计=9.00 支出预算/基本支出=9.00\n"
        "20103 政府办公厅事务 支出预算/合计=9.00 支出预算/基本支出=9.00\n");
}

TEST_CASE("basic expenditure by the government's economic classes is told by its codes from a department's") {
  Grid government = drawn({{"2025年一般公共预算基本支出预算表", "单位：万元"}, R"(
    科目编码 | 科目名称 | 预算数
    501 | 机关工资福利支出 | 9.00
    50101 | 工资奖金津补贴 | 9.00
    合计 | < | 9.00
  )"});
  CHECK(only(government).kind == ScheduleKind::government_economic);
  Grid department = drawn({{"2025年一般公共预算基本支出预算表", "单位：万元"}, R"(
    科目编码 | 科目名称 | 预算数
    301 | 工资福利支出 | 9.00
    30101 | 基本工资 | 9.00
    合计 | < | 9.00
  )"});
  CHECK(only(department).kind == ScheduleKind::basic_economic);
}

TEST_CASE("operating expenditure that goes on in a third pair of columns is one list") {
  Schedule schedule = only(drawn({{"一般公共预算财政拨款基本支出决算表", "单位：万元"}, R"(
    人员经费 | < | < | 公用经费 | < | < | < | < | <
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 9.00 | 302 | 商品和服务支出 | 3.00 | 30217 | 公务接待费 | 1.00
    30101 | 基本工资 | 9.00 | 30201 | 办公费 | 2.00 | | |
  )"}));
  const ScheduleLine* reception = schedule.line_with_code("30217");
  REQUIRE(reception != nullptr);
  CHECK(reception->lane == 1);
  CHECK(reception->figures.front().column == schedule.line_with_code("302")->figures.front().column);
}

TEST_CASE("a summary whose expenditure is by function and by economy: a third side with the headers of the second") {
  Schedule schedule = only(drawn({{"部门综合预算收支总表", "单位：万元"}, R"(
    收入 | < | 支出 | < | < | <
    项目 | 预算数 | 功能分大类 | 预算数 | 经济分大类 | 预算数
    一、部门预算 | 30.00 | 一、部门预算 | 30.00 | 一、部门预算 | 30.00
    1、财政拨款 | 30.00 | 1、一般公共服务支出 | 20.00 | 1、人员经费和公用经费支出 | 18.00
    | | 2、卫生健康支出 | 10.00 | 2、专项业务经费支出 | 12.00
    收入总计 | 30.00 | 支出总计 | 30.00 | 支出总计 | 30.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::summary);
  std::string names;
  for (const ScheduleLine& line : schedule.lines)
    if (!line.figures.empty()) names += std::to_string(line.lane) + line.name + " " + line.figures.front().text + "\n";
  CHECK(
      names ==
      "0一、部门预算 30.00\n1一、部门预算 30.00\n2一、部门预算 30.00\n01、财政拨款 30.00\n11、一般公共服务支出 20.00\n"
      "21、人员经费和公用经费支出 18.00\n12、卫生健康支出 10.00\n22、专项业务经费支出 12.00\n0收入总计 30.00\n"
      "1支出总计 30.00\n2支出总计 30.00\n");
}

TEST_CASE("codes of the departments' economic classification are codes") {
  Schedule schedule = only(drawn({{"一般公共预算基本支出表", "单位：万元"}, R"(
    部门预算支出经济科目编码 | 部门预算支出经济科目名称 | 2025年预算
    301 | 工资福利支出 | 18.00
    30101 | 基本工资 | 18.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::basic_economic);
  REQUIRE(schedule.lines.size() == 2);
  CHECK(schedule.lines[1].code == "30101");
  CHECK(schedule.lines[1].name == "基本工资");
  CHECK(schedule.columns[0].measure == "amount");
}

TEST_CASE("three public expenses in columns, years or units down the side") {
  const std::string head =
      R"( | “三公”经费财政拨款预算总额 | 因公出国（境）费用 | 公务接待费 | 公务用车购置和运行维护费 | < | <
    ^ | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费
    )";
  Schedule years = only(
      drawn({{"“三公”经费支出表", "单位：万元"}, "年度" + head + R"(2024年 | 4.00 | 0.00 | 1.00 | 3.00 | 0.00 | 3.00
    2025年 | 3.50 | 0.00 | 0.50 | 3.00 | 0.00 | 3.00
  )"}));
  CHECK(measures_of(years).find("预算总额 total\n") != std::string::npos);
  CHECK(measures_of(years).find("公务用车运行维护费 vehicle_running\n") != std::string::npos);
  REQUIRE(years.lines.size() == 2);
  CHECK(years.lines[0].role == "previous");
  CHECK(years.lines[1].role.empty());
  Schedule units = only(
      drawn({{"“三公”经费支出表", "单位：万元"}, "单位名称" + head + R"(青石县接待办 | 3.00 | | 1.00 | 2.00 | | 2.00
    合计 | 3.00 | | 1.00 | 2.00 | | 2.00
  )"}));
  REQUIRE(units.lines.size() == 2);
  CHECK(units.lines[1].role == "total");
  CHECK(measures_of(units).find("公务接待费 reception\n") != std::string::npos);
}

TEST_CASE("a total that counts meetings as well is not the one of the three public expenses") {
  Schedule schedule = only(drawn({{"“三公”经费及会议费、培训费支出表", "单位：万元"}, R"(
    合计 | 财政拨款安排的“三公”经费 | < | < | 会议费
    ^ | 小计 | 因公出国（境）费用 | 公务接待费 | ^
    5.00 | 3.00 | 2.00 | 1.00 | 2.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::three_public);
  CHECK(schedule.columns[0].measure.empty());
  CHECK(schedule.columns[1].measure == "total");
}

TEST_CASE("titles that do not end in 表") {
  const std::string rows = R"(
    科目编码 | 科目名称 | 决算数
    201 | 一般公共服务支出 | 30.00
    20103 | 政府办公厅（室）及相关机构事务 | 30.00
  )";
  Schedule cut_off = only(drawn({{"青石县本级一般公共预算支出决算功能分类录", "单位：万元"}, rows}));
  CHECK(cut_off.kind == ScheduleKind::general_public);
  CHECK(cut_off.title == "青石县本级一般公共预算支出决算功能分类录");
  std::vector<bool> used;
  Diagnostics diagnostics;
  Grid headed = drawn({{"三、一般公共预算支出结构"}, rows});
  CHECK(recognise_schedules({headed}, used, diagnostics).empty());
}

TEST_CASE("a title goes on to the line that closes its bracket") {
  Schedule schedule =
      only(drawn({{"2025年云溪镇一般公共预算基本支出表（按政府预算支出经济分", "类）", "单位：万元"}, R"(
    科目编码 | 科目名称 | 2025年预算
    501 | 机关工资福利支出 | 18.00
    50101 | 工资奖金津补贴 | 18.00
  )"}));
  CHECK(schedule.title == "2025年云溪镇一般公共预算基本支出表（按政府预算支出经济分类）");
  CHECK(schedule.kind == ScheduleKind::government_economic);
}

TEST_CASE("a list of projects may be called one of 专项业务经费") {
  Schedule schedule = only(drawn({{"2025年部门综合预算专项业务经费支出表", "单位：万元"}, R"(
    单位编码 | 单位（项目）名称 | 项目金额 | 项目简介
    | 合计 | 18.00 |
    213001 | 办公用房维修 | 18.00 | 保障机关正常运转
  )"}));
  CHECK(schedule.kind == ScheduleKind::project_list);
}

TEST_CASE("money by both economic classifications has the departments' codes and names") {
  Schedule schedule = only(drawn({{"一般公共预算基本支出表", "单位：元"}, R"(
    部门预算支出经济分类 | < | 政府预算支出经济分类 | < | 一般公共预算基本支出 | < | <
    科目代码 | 科目名称 | 科目代码 | 科目名称 | 合计 | 人员经费 | 公用经费
    301 | 工资福利支出 | 501 | 机关工资福利支出 | 18.00 | 18.00 |
    30101 | 基本工资 | 50101 | 工资奖金津补贴 | 18.00 | 18.00 |
  )"}));
  CHECK(schedule.kind == ScheduleKind::basic_economic);
  REQUIRE(schedule.lines.size() == 2);
  CHECK(schedule.lines[0].code == "301");
  CHECK(schedule.lines[0].name == "工资福利支出");
  CHECK(schedule.lines[1].code == "30101");
  CHECK(schedule.lines[1].name == "基本工资");
}

TEST_CASE("a row that a page's end cuts goes on under the next page's header") {
  const std::string head = R"(
    收入 | < | < | 支出 | < | <
    项目 | 行次 | 金额 | 项目 | 行次 | 合计
  )";
  Grid first = drawn(
      {{"财政拨款收入支出决算总表", "单位：万元"}, head + "一、一般公共 | 1 | 9.00 | 一、一般公共服务 | 4 | 5.00"});
  Grid next = drawn({{},
                     head + R"(
    预算财政拨款 | | | 支出 | |
    二、政府性基金预算财政拨款 | 2 | | 二、卫生健康支出 | 5 | 4.00
    总计 | 3 | 9.00 | 总计 | 6 | 9.00
  )",
                     {},
                     2});
  CHECK(read_as_text({first, next}) ==
        "一、一般公共预算财政拨款 收入/金额=9.00\n一、一般公共服务支出 支出/合计=5.00\n二、政府性基金预算财政拨款\n"
        "二、卫生健康支出 支出/合计=4.00\n总计 收入/金额=9.00\n总计 支出/合计=9.00\n");
}
