#include "reconcile/verify.h"

#include <algorithm>

#include "reconcile/identity.h"

namespace gouji {
namespace {

Outcome outcome_of(const Finding& finding) {
  return finding.kind == FindingKind::rounding ? Outcome::rounding : Outcome::fail;
}

/// Tails are harmless at any level.
void relevel(const Rule& rule, std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    if (rule.relevelled && finding.kind != FindingKind::rounding) finding.severity = rule.severity;
}

std::string place_of(const Filing& filing, const Finding& finding) {
  const Evidence& first = finding.evidence.front();
  if (first.fact) return name_of(filing, *first.fact);
  return (first.claim >= 0 ? "claim:" : "") + first.quote;
}

void enter_findings(const Context& context, const Rule& rule, Verification& one) {
  std::vector<LedgerEntry> entries;
  for (const Finding& finding : one.findings) {
    const Outcome outcome = outcome_of(finding);
    const bool told = finding.severity == Severity::note && outcome == Outcome::fail;
    const bool entered = std::any_of(one.ledger.begin(), one.ledger.end(),
                                     [&](const LedgerEntry& entry) { return entry.outcome == outcome; });
    if (!told && !entered) entries.push_back({rule.id, outcome, place_of(context.filing, finding), {}});
  }
  std::move(entries.begin(), entries.end(), std::back_inserter(one.ledger));
}

}  // namespace

Verification verify(const Context& context, const Rule& rule) {
  Verification one;
  if (rule.identity != nullptr)
    apply(*rule.identity, context, one);
  else
    rule.check(context, one);
  enter_findings(context, rule, one);
  relevel(rule, one.findings);
  if (one.ledger.empty() && one.constraints.empty())
    one.ledger.push_back({rule.id,
                          Outcome::not_applicable,
                          "",
                          {"文中没有这条规则所说的内容", "the filing has nothing that the rule is about"}});
  return one;
}

}  // namespace gouji
