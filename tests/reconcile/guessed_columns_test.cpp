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

TEST_CASE("a table without rules whose figures bear its columns out is read right") {
  CHECK_FALSE(may_be_misread(unruled().schedules.front()));
}

TEST_CASE("one wrong figure of a table without rules is an error") {
  Filing filing = unruled({{total, "合计\t\t\t3,000,000.00\t2,600,000.00\t500,000.00"}});
  CHECK_FALSE(may_be_misread(filing.schedules.front()));
  CHECK(has_errors(filing));
}

TEST_CASE("a total that falls short in several columns tells of lost lines, not of errors") {
  Filing filing = unruled({{total, "合计\t\t\t3,500,000.00\t3,000,000.00\t500,000.00"}});
  CHECK(may_be_misread(filing.schedules.front()));
  CHECK_FALSE(has_errors(filing));
  SUBCASE("where rules draw the columns it is one") {
    filing.schedules.front().guessed = false;
    CHECK_FALSE(may_be_misread(filing.schedules.front()));
    CHECK(has_errors(filing));
  }
}

TEST_CASE("columns without a meaning, or with the same, are not certain") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  SUBCASE("none") {
    schedule.columns[1].measure.clear();
  }
  SUBCASE("twice") {
    schedule.columns[1].measure = schedule.columns[2].measure;
  }
  SUBCASE("a header over labels beside it") {
    schedule.columns[1].path = "决算数科目编码";
  }
  CHECK(may_be_misread(schedule));
}

TEST_CASE("labels that hold more than a label were read wrongly") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  SUBCASE("two") {
    schedule.lines[1].name = "（十九）其他支出二、结转下年";
  }
  SUBCASE("a figure") {
    schedule.lines[1].name = "5092.47公用经费合计";
  }
  CHECK(may_be_misread(schedule));
}

TEST_CASE("a label of one ordinal, or with a number in it, is one label") {
  Filing filing = unruled();
  Schedule& schedule = filing.schedules.front();
  schedule.lines[0].name = "十二、其他支出";
  schedule.lines[1].name = "2.上级补助收入";
  CHECK_FALSE(may_be_misread(schedule));
}
