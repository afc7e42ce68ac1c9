// A user's rule file: what it adds, switches off and re-levels, and what it is refused for.
#include "reconcile/rule_file.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "extract/read.h"
#include "reconcile/identity.h"

using namespace gouji;

namespace {

/// 收入总计 = 支出总计 of the summary, as a user would write it.
std::string own_identity(const std::string& id, const std::string& more = "") {
  return R"({"id": ")" + id + R"(", "pattern": "places", "kind": "cross-schedule", )" + more +
         R"("title": ["收支相等", "income = expenditure"], "places": [)"
         R"({"schedules": ["summary"], "roles": ["income_total"], "measures": ["amount"], "lane": 0},)"
         R"({"schedules": ["summary"], "roles": ["expenditure_total"], "measures": ["amount", "total"], "lane": 1}]})";
}

std::string file_with(const std::string& identity, const std::string& rules = "{}") {
  return R"({"identities": [)" + identity + R"(], "rules": )" + rules + "}";
}

RuleSet rules_with(const std::string& bytes) {
  return with_rule_file(built_in_rules(), bytes, "town.json");
}

Filing filing_with(const std::string& total) {
  return parse_filing(
      read_document("青石县云溪镇人民政府2025年部门预算\n2025年部门财务收支预算总表\n"
                    "编制部门：云溪镇人民政府\t单位：元\n本年收入\t\t本年支出\t\n项目\t预算数\t项目\t预算数\n"
                    "一、财政拨款收入\t1,200,000.00\t一、一般公共服务支出\t700,000.00\n"
                    "二、事业收入\t\t二、社会保障和就业支出\t500,000.00\n收入总计\t" +
                        total + "\t支出总计\t1,200,000.00\n",
                    "town.txt"));
}

std::vector<Outcome> outcomes(const Report& report, const std::string& rule) {
  std::vector<Outcome> found;
  for (const LedgerEntry& entry : report.ledger)
    if (entry.rule == rule) found.push_back(entry.outcome);
  return found;
}

/// The reason for which a file is refused; empty where it is taken.
std::string refusal(const std::string& bytes) {
  try {
    rules_with(bytes);
  } catch (const Error& error) {
    CHECK(error.source == "town.json");
    CHECK(error.code == ErrorCode::usage);
    CHECK_FALSE(error.reason.zh.empty());
    return error.reason.en;
  }
  return {};
}

}  // namespace

TEST_CASE("a user's own identity fires, and holds") {
  const RuleSet rules = rules_with(file_with(own_identity("U1")));
  CHECK(outcomes(reconcile(filing_with("1,300,000.00"), rules), "U1") == std::vector{Outcome::fail});
  CHECK(outcomes(reconcile(filing_with("1,200,000.00"), rules), "U1") == std::vector{Outcome::pass});
}

TEST_CASE("rules that are switched off say nothing; the others go on") {
  const RuleSet rules = rules_with(R"({"rules": {"A2": "off"}})");
  const Report report = reconcile(filing_with("1,300,000.00"), rules);
  CHECK(outcomes(report, "A2").empty());
  CHECK_FALSE(outcomes(report, "A1b").empty());
}

TEST_CASE("a re-levelled rule's findings are at the user's level") {
  auto first = [](const std::string& levels) {
    return reconcile(filing_with("1,300,000.00"), rules_with(levels)).findings.front().severity;
  };
  CHECK(first("{}") == Severity::error);
  CHECK(first(R"({"rules": {"A2": "warning", "A1b": "warning"}})") == Severity::warning);
  CHECK(first(R"({"rules": {"A2": "note", "A1b": "warning"}})") == Severity::warning);
}

TEST_CASE("a re-levelled rule about words is at the user's level too") {
  const Filing filing =
      parse_filing(read_document("青石县2024年县级部门预算\n\n支出增加（减少）的主要原因是业务量增加。\n", "t"));
  const Report report = reconcile(filing, rules_with(R"({"rules": {"W1": "note"}})"));
  REQUIRE_FALSE(report.findings.empty());
  CHECK(report.findings.front().severity == Severity::note);
}

TEST_CASE("a file that is wrong is refused with the place and the reason") {
  CHECK(refusal(R"({"rules": {"ZZ9": "off"}})").starts_with("/rules/ZZ9: there is no rule \"ZZ9\""));
  CHECK(refusal(file_with(own_identity("H1"))) == "/identities/0/id: there is a rule \"H1\" already");
  CHECK(refusal(file_with(own_identity("U1") + "," + own_identity("U1"))).starts_with("/identities/1/id: "));
  CHECK(refusal(file_with(own_identity("no id"))).starts_with("/identities/0/id: "));
  CHECK(refusal("{\"rules\":\n [}").starts_with("2:3: "));
  CHECK(refusal("").starts_with("1:1: "));
  CHECK(refusal(R"({"rules": {"W6": 1e999}})") == "a number is out of range");
  CHECK(refusal("[]") == "an object is wanted");
  CHECK(refusal(R"({"rule": {}})").starts_with("/rule: "));
  CHECK(refusal(R"({"rules": {"A2": "loud"}})").starts_with("/rules/A2: off, note"));
  CHECK(refusal(R"({"rules": {"A2": "off", "A2": "note"}})").starts_with("A2: the same field stands twice"));
  CHECK(refusal(file_with(own_identity("U1", R"("lane": 7, )"))).starts_with("/identities/0/lane: a whole number"));
  CHECK(refusal(file_with(own_identity("U1", R"("stage": "draft", )"))).starts_with("/identities/0/stage: "));
  CHECK(refusal(file_with(own_identity("U1", R"("not_when": ["rain"], )"))).starts_with("/identities/0/not_when: "));
  CHECK(refusal(file_with(R"({"id": "U1", "pattern": "row", "kind": "row-sum", "title": ["a", "b"]})"))
            .starts_with("/identities/0/schedules: this pattern wants it"));
  CHECK(refusal(file_with(R"({"id": "U1", "pattern": "row", "kind": "row-sum", "title": ["a", "b"],
                              "schedules": ["revenue"], "left": ["totall"], "right": ["business"]})")) ==
        "/identities/0/left: there is no measure \"totall\"");
}

TEST_CASE("the program's own identities are written as a user's would be") {
  for (const Identity& identity : identities()) CHECK_FALSE(identity.title.empty());
}
