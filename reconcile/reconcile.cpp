// The whole of it: bind, check, judge, localise, compose.
#include <algorithm>
#include <map>
#include <string>

#include "reconcile/compose.h"
#include "reconcile/evidence.h"
#include "reconcile/guessed_tables.h"
#include "reconcile/localise.h"
#include "reconcile/misread.h"
#include "reconcile/readings.h"
#include "reconcile/rule.h"
#include "reconcile/verify.h"
#include "reconcile/witness.h"

namespace gouji {

Verification verify(const Context& context, const RuleSet& rules) {
  Verification all;
  for (const Rule& rule : rules.rules) {
    Verification one = verify(context, rule);
    std::move(one.constraints.begin(), one.constraints.end(), std::back_inserter(all.constraints));
    std::move(one.findings.begin(), one.findings.end(), std::back_inserter(all.findings));
    std::move(one.ledger.begin(), one.ledger.end(), std::back_inserter(all.ledger));
    all.witnesses.insert(all.witnesses.end(), one.witnesses.begin(), one.witnesses.end());
  }
  return all;
}

namespace {

std::vector<Judged> judge_all(const Filing& filing, std::vector<Constraint>& constraints,
                              std::vector<LedgerEntry>& ledger) {
  std::vector<Judged> judged;
  judged.reserve(constraints.size());
  for (Constraint& constraint : constraints) judged.push_back(judge(filing, std::move(constraint)));
  set_aside_doubtful(filing, judged, ledger);
  set_aside_misread(judged, ledger);
  set_aside_guessed(filing, judged, ledger);
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

/// Ids that tell findings apart, also where one thing is found twice.
void name_findings(std::vector<Finding>& findings) {
  std::map<std::string, int> taken;
  for (Finding& finding : findings) {
    finding.id = id_of(finding);
    const int count = ++taken[finding.id];
    if (count > 1) finding.id.append("-").append(std::to_string(count));
  }
}

/// A percentage that fits once another finding's figure is mended is no finding of its own.
void drop_explained(const Filing& filing, const std::vector<PercentWitness>& witnesses,
                    const std::vector<Cause>& causes, std::vector<Finding>& findings) {
  for (const PercentWitness& witness : witnesses) {
    if (!is_explained(filing, witness, causes)) continue;
    std::erase_if(findings, [&](const Finding& finding) { return finding.evidence.front().fact == witness.percent; });
  }
}

}  // namespace

Report reconcile(const Filing& filing, const RuleSet& rules) {
  Report report;
  report.bindings = bind_claims(filing);
  Verification verification = verify({filing, report.bindings}, rules);
  report.findings = std::move(verification.findings);
  report.ledger = std::move(verification.ledger);
  std::vector<Judged> judged = judge_all(filing, verification.constraints, report.ledger);
  std::vector<Cause> causes = localise(filing, judged);
  ask_witnesses(filing, verification.witnesses, causes);
  drop_explained(filing, verification.witnesses, causes, report.findings);
  for (const Cause& cause : causes) report.findings.push_back(compose(filing, rules, judged, cause));
  for (Finding& note : rounding_notes(filing, judged)) report.findings.push_back(std::move(note));
  qualify_scanned(filing, report.findings, report.ledger);
  std::stable_sort(report.findings.begin(), report.findings.end(), comes_before);
  name_findings(report.findings);
  return report;
}

Report reconcile(const Filing& filing) {
  return reconcile(filing, built_in_rules());
}

}  // namespace gouji
