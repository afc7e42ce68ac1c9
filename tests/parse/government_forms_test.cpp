// What a government prints of its own budget, told by titles, headers and classifications.
#include <doctest/doctest.h>

#include "parse/schedule.h"
#include "tests/parse/drawn_grid.h"

using namespace gouji;
using test::drawn;

namespace {

Schedule only(const Grid& grid) {
  std::vector<bool> used;
  Diagnostics diagnostics;
  auto schedules = recognise_schedules({grid}, used, diagnostics);
  REQUIRE(schedules.size() == 1);
  return schedules.front();
}

std::string roles_of(const Schedule& schedule) {
  std::string roles;
  for (const ScheduleLine& line : schedule.lines) roles += line.role + " ";
  return roles;
}

}  // namespace

TEST_CASE("a government's revenue beside last year's") {
  Schedule schedule = only(drawn({{"2025年青石镇一般公共预算收入预算表", "单位：万元"}, R"(
    项目 | 2024年执行数 | 2025年预算数 | 增减%
    一、税收收入 | 90.00 | 99.00 | 10.00
    增值税 | 90.00 | 99.00 | 10.00
    二、非税收入 | 10.00 | 9.00 | -10.00
    一般公共预算收入合计 | 100.00 | 108.00 | 8.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::government_revenue);
  CHECK(roles_of(schedule) == "tax  non_tax total ");
  CHECK(schedule.column_of("amount") == 1);
}

TEST_CASE("where a government's money comes from and goes to") {
  Schedule schedule = only(drawn({{"2025年青石镇一般公共预算收支平衡表", "单位：万元"}, R"(
    收入 | < | 支出 | <
    项目 | 预算数 | 项目 | 预算数
    一、本级一般公共预算收入 | 60.00 | 一、本级一般公共预算支出 | 90.00
    二、上级补助收入 | 30.00 | 二、上解上级支出 | 5.00
    三、上年结转收入 | 4.00 | 三、地方政府一般债务还本支出 | 3.00
    四、调入资金 | 6.00 | 四、结转下年支出 | 2.00
    收入总计 | 100.00 | 支出总计 | 100.00
  )"}));
  CHECK(schedule.kind == ScheduleKind::balance);
  CHECK(roles_of(schedule) == "own own superior handed_up opening debt moved closing income_total expenditure_total ");
}

TEST_CASE("funds, state capital, transfers and debt") {
  auto kind_of = [](const std::string& title) {
    return only(drawn({{title, "单位：万元"}, "项目 | 预算数\n甲项 | 1.00\n合计 | 1.00\n"})).kind;
  };
  CHECK(kind_of("2025年青石镇政府性基金预算收入表") == ScheduleKind::fund_revenue);
  CHECK(kind_of("2025年青石镇政府性基金预算支出表") == ScheduleKind::government_fund);
  CHECK(kind_of("2025年青石镇国有资本经营预算收入表") == ScheduleKind::capital_revenue);
  CHECK(kind_of("2025年青石镇国有资本经营预算支出表") == ScheduleKind::state_capital);
  CHECK(kind_of("2025年青石镇一般公共预算税收返还和转移支付表") == ScheduleKind::transfers);
  CHECK(kind_of("青石镇2024年地方政府一般债务限额和余额情况表") == ScheduleKind::debt);
  CHECK(kind_of("2025年青石镇一般公共预算支出预算表") == ScheduleKind::general_public);
}
