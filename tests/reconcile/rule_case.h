// A rule's case as text: a filing in a few lines and how the rules end on it. How one is written: docs/architecture.md.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "parse/filing.h"
#include "reconcile/rule.h"

namespace gouji::test {

/// A finding that a case expects: `N6P error 313.75%`, and what it should be where the case says so.
struct ExpectedFinding {
  std::string rule, severity, observed, expected;
};

struct RuleCase {
  std::string name;                                       ///< file and line that it begins in
  std::string text;                                       ///< the filing, a dump
  std::map<std::string, std::set<std::string>> outcomes;  ///< outcome → rules that end so
  std::vector<ExpectedFinding> findings;                  ///< all above notes, where any is given
  std::string culprit, fitting;                           ///< the first finding's figure and what it should be
};

/// All of tests/reconcile/cases, in the order of their names. Throws std::runtime_error for a line that says nothing.
std::vector<RuleCase> read_rule_cases();

/// What is not as the case says, one sentence each; empty where the case holds.
std::vector<std::string> complaints_about(const RuleCase& expected, const Filing& filing, const RuleSet& rules);

}  // namespace gouji::test
