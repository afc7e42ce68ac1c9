// The ledger summed up: how each rule ended on a filing, and how much of what applies could be decided.
#pragma once

#include <array>
#include <vector>

#include "reconcile/rule.h"

namespace gouji {

/// One rule over a whole filing.
struct RuleResult {
  const Rule* rule = nullptr;
  /// A failure anywhere is one; else it holds within rounding, or exactly, where it was decided at all; else undecidable
  /// where it applies at all.
  Outcome outcome = Outcome::not_applicable;
  std::vector<const LedgerEntry*> entries;  ///< in the ledger's order

  int count(Outcome wanted) const;
};

/// One for every rule, in their order. What `rules` does not know is left out.
std::vector<RuleResult> results_of(const Report& report, const RuleSet& rules);

/// Decided of applicable.
struct Coverage {
  int decided = 0;     ///< pass, rounding or fail
  int applicable = 0;  ///< those and the undecidable
  int all = 0;         ///< those and the ones that do not apply
};

/// Of all places that rules were applied to.
Coverage coverage_of_checks(const Report& report);
/// Of rules: decided where they were decided in one place at least.
Coverage coverage_of_rules(const std::vector<RuleResult>& results);

}  // namespace gouji
