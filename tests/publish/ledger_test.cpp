#include <doctest/doctest.h>

#include "publish/ledger_groups.h"
#include "publish/ledger_text.h"
#include "publish/names.h"
#include "tests/publish/checked.h"

using namespace gouji;

namespace {

Report three_rules() {
  Report report;
  report.ledger = {{"H1", Outcome::pass, "general-public:201:合计", {}},
                   {"H1", Outcome::pass, "general-public:208:合计", {}},
                   {"H1", Outcome::undecidable, "revenue:208:合计", {"该合计为空白", "the total is blank"}},
                   {"H2", Outcome::fail, "claim:57.80万元", {}},
                   {"H3", Outcome::not_applicable, "", {"没有这种表", "no such schedule"}},
                   {"H4", Outcome::undecidable, "", {"单位不明", "the unit is unknown"}}};
  return report;
}

}  // namespace

TEST_CASE("a rule's outcome is its heaviest one, and coverage is decided of applicable") {
  const Report report = three_rules();
  const auto results = results_of(report, built_in_rules());
  REQUIRE(results[0].rule->id == "H1");
  CHECK(results[0].outcome == Outcome::pass);
  CHECK(results[1].outcome == Outcome::fail);
  const Coverage checks = coverage_of_checks(report);
  CHECK(checks.decided == 3);
  CHECK(checks.applicable == 5);
  CHECK(checks.all == 6);
  const Coverage rules = coverage_of_rules(results);
  CHECK(rules.decided == 2);
  CHECK(rules.applicable == 3);
  CHECK(rules.all == static_cast<int>(built_in_rules().rules.size()));
}

TEST_CASE("the ledger tells where a rule held, where it failed, and why it was not decided or does not apply") {
  const std::string text = ledger_text(three_rules(), built_in_rules(), {Language::en, false, 100});
  for (const char* part : {"holds: general public budget expenditure 2", "revenue › 208 › 合计: the total is blank",
                           "\"57.80万元\"", "no such schedule", "the unit is unknown"})
    CHECK_MESSAGE(text.find(part) != std::string::npos, text);
}

TEST_CASE("places and kinds have names for people") {
  CHECK(place_name("general-public:2010301:支出/合计", Language::zh) == "一般公共预算支出表 › 2010301 › 支出/合计");
  CHECK(place_name("claim:57.80万元", Language::zh) == "“57.80万元”");
  CHECK(place_name("elsewhere", Language::zh) == "elsewhere");
  for (int kind = 0; kind <= static_cast<int>(FindingKind::other); ++kind)
    for (Language language : {Language::zh, Language::en})
      CHECK_FALSE(name_of(static_cast<FindingKind>(kind), language).empty());
  for (int kind = 0; kind <= static_cast<int>(ScheduleKind::other); ++kind)
    CHECK_FALSE(name_of(static_cast<ScheduleKind>(kind), Language::zh).empty());
}
