// The ledger's entries brought together for people: by reason where a rule was not decided, by schedule where it held.
#pragma once

#include <string>
#include <vector>

#include "publish/write.h"
#include "reconcile/ledger.h"

namespace gouji {

/// Entries of one rule and outcome that have the same reason.
struct ReasonGroup {
  const LedgerEntry* first = nullptr;
  int count = 0;
};

/// In the order of the ledger.
std::vector<ReasonGroup> groups_by_reason(const RuleResult& result, Outcome outcome);

/// `一般公共预算支出表 12，收入总表 3`: where a rule ended so, and how often where that is more than once.
std::string places_text(const RuleResult& result, Outcome outcome, Language language);

/// `成立 12，无法判断 3`: how often a rule ended in which way.
std::string counts_text(const RuleResult& result, Language language);

/// `190 of 208 checks decided (91 %), 48 of 60 rules`.
std::string coverage_text(const Report& report, const std::vector<RuleResult>& results, Language language);

}  // namespace gouji
