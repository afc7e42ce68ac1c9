#include "reconcile/between/years.h"

#include <doctest/doctest.h>

#include "tests/reconcile/town.h"

using namespace gouji;

namespace {

std::string of_2023(std::string text) {
  for (auto at = text.find("2024"); at != std::string::npos; at = text.find("2024")) text.replace(at, 4, "2023");
  return text;
}

YearComparison compared(const std::string& statement) {
  const std::string tables = test::general_public() + test::three_public();
  std::string before = tables;
  before.replace(before.find("3.00\t\t1.00"), 10, "2.50\t\t0.50");
  const Filing earlier = test::filing_of(of_2023(test::cover() + before));
  const Filing later = test::filing_of(test::cover() + statement + "\n\n" + tables);
  return compare_years(earlier, later, reconcile(later).bindings);
}

std::string outcomes(const std::string& statement) {
  std::string out;
  for (const YearStatement& one : compared(statement).statements) {
    if (!out.empty()) out += ' ';
    out += text_of(one.outcome);
  }
  return out;
}

}  // namespace

TEST_CASE("a comparison with last year's budget is held against last year's filing") {
  CHECK(outcomes("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.50万元。") == "pass");
  CHECK(outcomes("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。") == "fail");
  CHECK(outcomes("2024年“三公”经费预算数为3.00万元，比2023年预算减少0.50万元。") == "fail");
}

TEST_CASE("a difference is a warning with evidence in both filings: the base may have been restated") {
  const auto comparison = compared("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。");
  REQUIRE(comparison.findings.size() == 1);
  const Finding& finding = comparison.findings.front();
  CHECK(finding.kind == FindingKind::cross_document);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.expected == "增加0.50万元");
  REQUIRE(finding.evidence.size() == 2);
  CHECK(finding.evidence.back().observed == "2.50");
}

TEST_CASE("an execution is no figure of a budget") {
  CHECK(outcomes("2024年“三公”经费预算数为3.00万元，比2023年预算执行数增加0.80万元。") == "not applicable");
}

TEST_CASE("another entity's filing is not compared, one that names its county is") {
  CHECK(same_entity("青石县云溪镇人民政府", "云溪镇人民政府"));
  CHECK(same_entity("云溪镇（本级）", "云溪镇(本级)"));
  CHECK_FALSE(same_entity("青石县财政局", "白石县财政局"));
  CHECK_FALSE(same_entity("青石县财政局", "财政局"));
  CHECK_FALSE(same_entity("", ""));
}
