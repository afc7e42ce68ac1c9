// What a table without rules leaves undecided, and what it does not.
#include "reconcile/guessed_columns.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "reconcile/finding.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using namespace gouji::test;

namespace {

Filing unruled(std::initializer_list<std::pair<std::string, std::string>> changes = {}) {
  std::string text = cover() + general_public();
  for (const auto& [printed, instead] : changes) text.replace(text.find(printed), printed.size(), instead);
  Filing filing = filing_of(text);
  filing.schedules.front().guessed = true;
  return filing;
}

bool has_errors(const Filing& filing) {
  const Report report = reconcile(filing);
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

const std::string total = "合计\t\t\t3,000,000.00\t2,600,000.00\t400,000.00";

}  // namespace

TEST_CASE("a table without rules whose figures bear its columns out has no error") {
  CHECK_FALSE(has_errors(unruled()));
}

TEST_CASE("one wrong figure of a table without rules is an error") {
  CHECK(has_errors(unruled({{total, "合计\t\t\t3,000,000.00\t2,600,000.00\t500,000.00"}})));
}

TEST_CASE("a total that falls short in several columns tells of lost lines, not of errors") {
  Filing filing = unruled({{total, "合计\t\t\t3,500,000.00\t3,000,000.00\t500,000.00"}});
  CHECK_FALSE(has_errors(filing));
  SUBCASE("where rules draw the columns it is one") {
    filing.schedules.front().guessed = false;
    CHECK(has_errors(filing));
  }
  SUBCASE("a wrong figure of another line is one all the same") {
    Filing other = unruled({{total, "合计\t\t\t3,500,000.00\t3,000,000.00\t500,000.00"},
                            {"行政运行\t1,000,000.00", "行政运行\t1,000,700.00"}});
    CHECK(has_errors(other));
  }
}

TEST_CASE("a row that is off by a figure of its own has that figure in a wrong column") {
  const std::string text =
      "2023年度收入决算表\n\n单位：元\n\n"
      "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t\t经营收入\t附属单位上缴收入\t其他收入\n"
      "\t\t\t\t\t小计\t其中：教育收费\t\t\t\n"
      "合计\t\t120.00\t100.00\t\t20.00\t\t\t\t\n"
      "205\t教育支出\t120.00\t100.00\t\t20.00\t\t\t\t\n"
      "20502\t普通教育\t120.00\t100.00\t\t20.00\t\t\t\t\n"
      "2050201\t学前教育\t120.00\t100.00\t\t\t20.00\t\t\t\n";
  Filing filing = filing_of(text);
  REQUIRE(filing.schedules.size() == 1);
  CHECK(has_errors(filing));
  filing.schedules.front().guessed = true;
  CHECK_FALSE(has_errors(filing));
}

TEST_CASE("a sum that lacks what stands in another column of a line lacks it through reading") {
  const std::string one = "\t1,000,000.00\t600,000.00\t400,000.00", whole = "\t1,000,000.00\t1,000,000.00\t";
  Filing filing = unruled(
      {{"一般公共服务支出" + one, "一般公共服务支出" + whole},
       {"相关机构事务" + one, "相关机构事务" + whole},
       {"行政运行" + one, "行政运行\t600,000.00\t600,000.00\t\n201\t03\t02 一般行政管理事务\t400,000.00\t\t400,000.00"},
       {total, "合计\t\t\t3,000,000.00\t3,000,000.00\t"}});
  CHECK_FALSE(has_errors(filing));
  filing.schedules.front().guessed = false;
  CHECK(has_errors(filing));
}

TEST_CASE("a sum that lacks what two lines have in another column lacks it through reading") {
  const std::string one = "\t1,000,000.00\t600,000.00\t400,000.00", whole = "\t1,000,000.00\t1,000,000.00\t";
  Filing filing =
      unruled({{"一般公共服务支出" + one, "一般公共服务支出" + whole},
               {"相关机构事务" + one, "相关机构事务" + whole},
               {"行政运行" + one,
                "行政运行\t600,000.00\t600,000.00\t\n201\t03\t02 一般行政管理事务\t300,000.00\t\t300,000.00\n"
                "201\t03\t50 事业运行\t100,000.00\t\t100,000.00"},
               {total, "合计\t\t\t3,000,000.00\t3,000,000.00\t"}});
  CHECK_FALSE(has_errors(filing));
  filing.schedules.front().guessed = false;
  CHECK(has_errors(filing));
}

TEST_CASE("a branch whose further lines stand in another column, with a rounding, lacks them through reading") {
  const std::string one = "\t1,000,000.00\t600,000.00\t400,000.00", whole = "\t1,000,000.00\t1,000,000.00\t";
  Filing filing =
      unruled({{"一般公共服务支出" + one, "一般公共服务支出" + whole},
               {"相关机构事务" + one, "相关机构事务" + whole},
               {"行政运行" + one,
                "行政运行\t600,000.00\t600,000.00\t\n201\t03\t02 一般行政管理事务\t300,000.00\t\t300,000.01\n"
                "201\t03\t50 事业运行\t100,000.00\t\t100,000.00"},
               {"221\t02\t01 住房公积金\t2,000,000.00\t2,000,000.00\t",
                "221\t02\t01 住房公积金\t1,300,000.00\t1,300,000.00\t\n"
                "221\t02\t02 提租补贴\t700,000.00\t\t700,000.00"},
               {total, "合计\t\t\t3,000,000.00\t3,000,000.00\t"}});
  CHECK_FALSE(has_errors(filing));
  filing.schedules.front().guessed = false;
  CHECK(has_errors(filing));
}

TEST_CASE("a total whose line stands a column off is not wrong in each of them") {
  Filing filing = filing_of(
      "财政拨款收入支出决算总表\n\n单位：万元\n\n"
      "收入\t\t支出\t\t\t\t\n"
      "项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款\n"
      "一、一般公共预算财政拨款\t300.00\t一、教育支出\t300.00\t300.00\t\t\n"
      "二、政府性基金预算财政拨款\t20.00\t二、城乡社区支出\t22.00\t\t22.00\t\n"
      "三、国有资本经营预算财政拨款\t5.00\t三、国有资本经营预算支出\t6.00\t\t\t6.00\n"
      "本年收入合计\t325.00\t本年支出合计\t328.00\t300.00\t22.00\t6.00\n"
      "年初财政拨款结转和结余\t9.00\t年末财政拨款结转和结余\t6.00\t4.00\t2.00\t\n"
      "一、一般公共预算财政拨款\t4.00\t\t\t\t\t\n"
      "二、政府性基金预算财政拨款\t4.00\t\t\t\t\t\n"
      "三、国有资本经营预算财政拨款\t1.00\t\t\t\t\t\n"
      "总计\t334.00\t总计\t\t334.00\t304.00\t24.00\n");
  CHECK(has_errors(filing));
  for (Schedule& schedule : filing.schedules) schedule.guessed = true;
  CHECK_FALSE(has_errors(filing));
}

TEST_CASE("figures of a coded table with neither a code nor a name are part of another row") {
  CHECK(may_lack_lines(unruled({{total, total + "\n\t\t\t700,000.00\t\t"}}).schedules.front()));
}

TEST_CASE("a page's text as it is laid out has guessed columns, one with tabs has not") {
  const std::string rows =
      "          部门支出总体情况表\n\n科目编码    科目名称        合计      基本支出    项目支出\n"
      "          合计          300.00     200.00    100.00\n201       一般公共服务支出    300.00     200.00    100.00\n"
      "20101     人大事务        300.00     200.00    100.00\n2010101   行政运行        300.00     200.00    100.00\n";
  const Filing laid = filing_of(rows + "\f" + rows);
  REQUIRE_FALSE(laid.schedules.empty());
  CHECK(laid.schedules.front().guessed);
  CHECK_FALSE(filing_of(cover() + general_public()).schedules.front().guessed);
}

TEST_CASE("a sum of codes that is off by a line whose code was not read proves nothing") {
  Filing filing = unruled({{"221\t02\t01 住房公积金\t2,000,000.00\t2,000,000.00\t",
                            "221\t02\t01 住房公积金\t1,500,000.00\t2,000,000.00\t\n\t\t提租补贴\t500,000.00\t\t"}});
  Report report = reconcile(filing);
  CHECK(std::none_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.rule == "H2"; }));
}

TEST_CASE("income beside expenditure with one side was read wrongly") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  schedule.kind = ScheduleKind::summary;
  CHECK(may_lack_lines(schedule));
  schedule.columns[2].lane = 1;
  CHECK_FALSE(may_lack_lines(schedule));
}

TEST_CASE("columns without a meaning, or with the same, are not certain") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  CHECK(unclear_columns(schedule) == std::vector<char>{0, 0, 0});
  SUBCASE("none") {
    schedule.columns[1].measure.clear();
    CHECK(unclear_columns(schedule) == std::vector<char>{0, 1, 0});
  }
  SUBCASE("twice") {
    schedule.columns[1].measure = schedule.columns[2].measure;
    CHECK(unclear_columns(schedule) == std::vector<char>{0, 1, 1});
  }
  SUBCASE("none, in a schedule of debt, whose headers tell them") {
    schedule.kind = ScheduleKind::debt;
    schedule.columns[1].measure.clear();
    CHECK(unclear_columns(schedule) == std::vector<char>{0, 0, 0});
  }
  SUBCASE("a header over labels beside it") {
    schedule.columns[1].path = "决算数科目编码";
    CHECK(unclear_columns(schedule) == std::vector<char>{0, 1, 0});
  }
}

TEST_CASE("labels that hold more than a label, or skip a number, were read wrongly") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  CHECK_FALSE(may_lack_lines(schedule));
  SUBCASE("two") {
    schedule.lines[1].name = "（十九）其他支出二、结转下年";
  }
  SUBCASE("a figure") {
    schedule.lines[1].name = "5092.47公用经费合计";
  }
  SUBCASE("a figure of one decimal") {
    schedule.lines[1].name = "15.3（三）公共安全支出";
  }
  SUBCASE("a number") {
    schedule.lines[0].name = "十一、住房保障支出";
    schedule.lines[1].name = "十三、其他支出";
  }
  SUBCASE("a number without its label") {
    schedule.lines[1].name = "（二）";
  }
  SUBCASE("words for figures") {
    schedule.lines[1].holds_words = true;
  }
  CHECK(may_lack_lines(schedule));
}

TEST_CASE("a label of one ordinal, with a number in it, or of a list within a list is one label") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  schedule.lines[0].name = "一、其他支出";
  schedule.lines[1].name = "（一）上级补助收入";
  schedule.lines[2].name = "（二）下级上解收入";
  schedule.lines[3].name = "二、其他收入";
  schedule.lines[4].name = "（一）上级补助收入";
  CHECK_FALSE(may_lack_lines(schedule));
}

TEST_CASE("a figure that is not printed as exactly as its column may be a part of one") {
  Filing filing = unruled({{"行政运行\t1,000,000.00", "行政运行\t1,000,700.0"}});
  CHECK_FALSE(has_errors(filing));
}

TEST_CASE("three public expenses whose final accounts lack a column that the budget has were not read whole") {
  const auto of_columns = [](const std::string& lost) {
    Schedule schedule;
    schedule.kind = ScheduleKind::three_public;
    schedule.guessed = true;
    for (const char* measure : {"total", "abroad", "vehicle", "reception"})
      for (const char* phase : {"@budget", "@final"}) {
        Column column;
        column.measure = std::string(measure) + phase;
        if (column.measure != lost) schedule.columns.push_back(column);
      }
    return schedule;
  };
  CHECK(may_lack_lines(of_columns("reception@final")));
  CHECK_FALSE(may_lack_lines(of_columns("")));
}
