// Mishaps that show in several figures are one finding each, as a reader would call them.
#include <doctest/doctest.h>

#include "reconcile/diagnosis.h"
#include "town.h"

using namespace gouji;

namespace {

/// 一般公共预算支出 with two groups of items; every figure of the items is in a sum of its column and of its line.
std::string schedule(const std::string& items) {
  return test::cover() +
         "2024年部门一般公共预算支出功能分类预算表\n\n单位：元\n\n"
         "项目\t\t\t一般公共预算支出\t\t\n功能分类科目编码\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n类\t款\t\t\t"
         "\t\n"
         "201\t\t一般公共服务支出\t1,340,000.00\t650,000.00\t690,000.00\n"
         "201\t03\t政府办公厅（室）及相关机构事务\t1,340,000.00\t650,000.00\t690,000.00\n" +
         items + "合计\t\t\t1,340,000.00\t650,000.00\t690,000.00\n\n";
}

const char* const administration = "201\t03\t01 行政运行\t700,000.00\t610,000.00\t90,000.00\n";
const char* const general = "201\t03\t02 一般行政管理事务\t520,000.00\t40,000.00\t480,000.00\n";
const char* const service = "201\t03\t50 事业运行\t120,000.00\t\t120,000.00\n";

std::vector<Finding> found(const std::string& items) {
  std::vector<Finding> findings;
  for (const Finding& finding : reconcile(test::filing_of(schedule(items))).findings)
    if (finding.severity != Severity::note) findings.push_back(finding);
  return findings;
}

struct Case {
  const char *what, *items;
  Slip slip;
  const char* culprit;  ///< its figure as printed; nothing for a line that is not there
};

const Case cases[] = {
    {"a figure in the wrong column",
     "201\t03\t01 行政运行\t700,000.00\t610,000.00\t90,000.00\n"
     "201\t03\t02 一般行政管理事务\t520,000.00\t40,000.00\t480,000.00\n"
     "201\t03\t50 事业运行\t120,000.00\t120,000.00\t\n",
     Slip::moved, "120,000.00"},
    {"two figures of a line exchanged",
     "201\t03\t01 行政运行\t700,000.00\t610,000.00\t90,000.00\n"
     "201\t03\t02 一般行政管理事务\t520,000.00\t480,000.00\t40,000.00\n"
     "201\t03\t50 事业运行\t120,000.00\t\t120,000.00\n",
     Slip::swapped, "480,000.00"},
    {"a line that is not printed",
     "201\t03\t01 行政运行\t700,000.00\t610,000.00\t90,000.00\n"
     "201\t03\t50 事业运行\t120,000.00\t\t120,000.00\n",
     Slip::missing_line, ""},
};

}  // namespace

TEST_CASE("the schedule that the mishaps are put into is right") {
  CHECK(found(std::string(administration) + general + service).empty());
}

TEST_CASE("what went wrong in several figures at once is one finding") {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.what));
    const std::vector<Finding> findings = found(c.items);
    REQUIRE(findings.size() == 1);
    INFO(findings.front().message.zh);
    CHECK(findings.front().explanation.zh == text_of(c.slip).zh);
    if (*c.culprit != '\0') CHECK(findings.front().observed == c.culprit);
  }
}
