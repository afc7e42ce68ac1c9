// The whole of it: bind, check, judge, localise, compose.
#include <algorithm>

#include "reconcile/compose.h"
#include "reconcile/identity.h"
#include "reconcile/localise.h"
#include "reconcile/misread.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

/// A rule that finds something by itself has failed where it found it.
void enter_failures(const std::vector<Finding>& findings, std::vector<LedgerEntry>& ledger) {
  for (const Finding& finding : findings)
    if (finding.severity != Severity::note)
      ledger.push_back({finding.rule, Outcome::fail, finding.quote.empty() ? finding.observed : finding.quote, {}});
}

bool has_failure(const std::vector<LedgerEntry>& ledger) {
  return std::any_of(ledger.begin(), ledger.end(), [](const LedgerEntry& e) { return e.outcome == Outcome::fail; });
}

Verification verify(const Context& context) {
  Verification all;
  for (const Rule& rule : all_rules()) {
    Verification one;
    if (rule.identity != nullptr)
      apply(*rule.identity, context, one);
    else
      rule.check(context, one);
    if (!has_failure(one.ledger)) enter_failures(one.findings, one.ledger);
    std::move(one.constraints.begin(), one.constraints.end(), std::back_inserter(all.constraints));
    std::move(one.findings.begin(), one.findings.end(), std::back_inserter(all.findings));
    std::move(one.ledger.begin(), one.ledger.end(), std::back_inserter(all.ledger));
  }
  return all;
}

std::vector<Judged> judge_all(const Filing& filing, std::vector<Constraint>& constraints,
                              std::vector<LedgerEntry>& ledger) {
  std::vector<Judged> judged;
  judged.reserve(constraints.size());
  for (Constraint& constraint : constraints) judged.push_back(judge(filing, std::move(constraint)));
  set_aside_misread(filing, judged, ledger);
  for (const Judged& j : judged) ledger.push_back({j.constraint.rule, j.outcome, j.constraint.where, {}});
  return judged;
}

bool comes_before(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.page != b.page) return a.page < b.page;
  const Box& left = a.evidence.empty() ? Box{} : a.evidence.front().box;
  const Box& right = b.evidence.empty() ? Box{} : b.evidence.front().box;
  return left.y0 < right.y0;
}

}  // namespace

Report reconcile(const Filing& filing) {
  Report report;
  report.bindings = bind_claims(filing);
  Verification verification = verify({filing, report.bindings});
  report.findings = std::move(verification.findings);
  report.ledger = std::move(verification.ledger);
  std::vector<Judged> judged = judge_all(filing, verification.constraints, report.ledger);
  for (const Cause& cause : localise(filing, judged)) report.findings.push_back(compose(filing, judged, cause));
  for (Finding& note : rounding_notes(filing, judged)) report.findings.push_back(std::move(note));
  std::stable_sort(report.findings.begin(), report.findings.end(), comes_before);
  return report;
}

}  // namespace gouji
