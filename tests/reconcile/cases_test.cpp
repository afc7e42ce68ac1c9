// Every rule on small filings (tests/reconcile/cases): each has to be seen to fail, to hold, and not to apply or to be
// undecidable; and with the rule switched off its failing case has to turn red.
#include <doctest/doctest.h>

#include <algorithm>

#include "extract/read.h"
#include "tests/reconcile/rule_case.h"

using namespace gouji;
using test::complaints_about;
using test::RuleCase;

namespace {

struct ParsedCase {
  RuleCase expected;
  Filing filing;
};

/// Read once for all tests of this file.
const std::vector<ParsedCase>& cases() {
  static const std::vector<ParsedCase> all = [] {
    std::vector<ParsedCase> parsed;
    for (RuleCase& one : test::read_rule_cases()) {
      Filing filing = parse_filing(read_document(one.text, "town.txt"));
      parsed.push_back({std::move(one), std::move(filing)});
    }
    return parsed;
  }();
  return all;
}

/// The first case in which a rule ends in one of these ways; nullptr for none.
const ParsedCase* case_of(const std::string& rule, std::initializer_list<const char*> outcomes) {
  for (const ParsedCase& one : cases())
    for (const char* outcome : outcomes)
      if (auto rules = one.expected.outcomes.find(outcome);
          rules != one.expected.outcomes.end() && rules->second.contains(rule))
        return &one;
  return nullptr;
}

RuleSet without(const std::string& rule) {
  RuleSet rules = built_in_rules();
  std::erase_if(rules.rules, [&](const Rule& one) { return one.id == rule; });
  return rules;
}

std::string joined(const std::vector<std::string>& complaints) {
  std::string all;
  for (const std::string& complaint : complaints) all += complaint + "; ";
  return all;
}

}  // namespace

TEST_CASE("every case of a rule ends as it says") {
  for (const ParsedCase& one : cases()) {
    const std::string complaints = joined(complaints_about(one.expected, one.filing, built_in_rules()));
    CHECK_MESSAGE(complaints.empty(), one.expected.name << ": " << complaints);
  }
}

TEST_CASE("every rule is seen to fail, to hold, and not to apply or be undecidable") {
  for (const Rule& rule : built_in_rules().rules) {
    CHECK_MESSAGE(case_of(rule.id, {"fail"}), rule.id << " has no case in which it fails");
    CHECK_MESSAGE(case_of(rule.id, {"pass", "rounding"}), rule.id << " has no case in which it holds");
    CHECK_MESSAGE(case_of(rule.id, {"not-applicable", "undecidable"}),
                  rule.id << " has no case in which it does not apply or cannot be decided");
  }
}

TEST_CASE("with a rule switched off, its failing case turns red") {
  for (const Rule& rule : built_in_rules().rules) {
    const ParsedCase* failing = case_of(rule.id, {"fail"});
    if (failing == nullptr) continue;  // the test above says so
    CHECK_MESSAGE(!complaints_about(failing->expected, failing->filing, without(rule.id)).empty(), rule.id);
  }
}

TEST_CASE("every rule says how it ended on every case, and speaks for itself only") {
  for (const ParsedCase& one : cases()) {
    const Report report = reconcile(one.filing);
    for (const Rule& rule : built_in_rules().rules) {
      const bool told = std::any_of(report.ledger.begin(), report.ledger.end(),
                                    [&](const LedgerEntry& entry) { return entry.rule == rule.id; });
      CHECK_MESSAGE(told, one.expected.name << ": " << rule.id);
    }
    for (const LedgerEntry& entry : report.ledger) CHECK(built_in_rules().find(entry.rule) != nullptr);
  }
}
