#include "reconcile/ledger.h"

#include <algorithm>
#include <map>

namespace gouji {
namespace {

/// What counts most comes first.
constexpr std::array<Outcome, 5> by_weight = {Outcome::fail, Outcome::rounding, Outcome::pass, Outcome::undecidable,
                                              Outcome::not_applicable};

Outcome heaviest(const std::vector<const LedgerEntry*>& entries) {
  for (Outcome outcome : by_weight)
    if (std::any_of(entries.begin(), entries.end(), [&](const auto* entry) { return entry->outcome == outcome; }))
      return outcome;
  return Outcome::not_applicable;
}

void add(Coverage& coverage, Outcome outcome) {
  ++coverage.all;
  if (outcome == Outcome::not_applicable) return;
  ++coverage.applicable;
  if (outcome != Outcome::undecidable) ++coverage.decided;
}

}  // namespace

int RuleResult::count(Outcome wanted) const {
  return static_cast<int>(
      std::count_if(entries.begin(), entries.end(), [&](const auto* entry) { return entry->outcome == wanted; }));
}

std::vector<RuleResult> results_of(const Report& report, const RuleSet& rules) {
  std::vector<RuleResult> results;
  std::map<std::string_view, std::size_t> places;
  for (const Rule& rule : rules.rules) {
    places.emplace(rule.id, results.size());
    results.push_back({&rule, Outcome::not_applicable, {}});
  }
  for (const LedgerEntry& entry : report.ledger)
    if (auto place = places.find(entry.rule); place != places.end()) results[place->second].entries.push_back(&entry);
  for (RuleResult& result : results) result.outcome = heaviest(result.entries);
  return results;
}

Coverage coverage_of_checks(const Report& report) {
  Coverage coverage;
  for (const LedgerEntry& entry : report.ledger) add(coverage, entry.outcome);
  return coverage;
}

Coverage coverage_of_rules(const std::vector<RuleResult>& results) {
  Coverage coverage;
  for (const RuleResult& result : results) add(coverage, result.outcome);
  return coverage;
}

}  // namespace gouji
