// P5: the money under performance targets is all of the project expenditure, or less: ordinary, and worth a note.
#include "reconcile/agreement.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

constexpr const char* rule = "P5";

bool is_money_under_targets(const Filing& filing, const Claim& claim) {
  if (claim.kind != ClaimKind::amount || !claim.amount || claim.passage < 0) return false;
  const std::string& text = filing.narrative.passages[claim.passage].normal.text;
  const std::size_t from = claim.begin > 90 ? claim.begin - 90 : 0;
  const std::string before = text.substr(from, claim.begin - from);
  return before.find("绩效目标") != std::string::npos && before.ends_with("资金");
}

std::optional<FactRef> project_expenditure(const Filing& filing) {
  for (ScheduleKind kind : {ScheduleKind::expenditure, ScheduleKind::general_public}) {
    Found found =
        find_place(filing, {{kind}, {"total", "current_expenditure"}, "", {"project"}, -1, {}, "", false, {}});
    if (found.state == Found::figure) return found.fact;
  }
  return {};
}

}  // namespace

void check_money_under_targets(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::size_t before = out.ledger.size();
  const std::optional<FactRef> whole = project_expenditure(filing);
  for (int i = 0; whole && i < static_cast<int>(filing.claims.size()); ++i) {
    const Claim& claim = filing.claims[i];
    if (!is_money_under_targets(filing, claim)) continue;
    const Amount all = *filing.figure(*whole).amount;
    const bool less = claim.amount->fen < all.fen && compare(*claim.amount, all) == Verdict::mismatch;
    out.ledger.push_back(decided(rule, less ? Outcome::fail : Outcome::pass, claim.quote));
    if (!less) continue;
    Finding finding = finding_from(rule, FindingKind::narrative_table, Severity::note, claim_evidence(filing, i));
    finding.evidence.push_back(fact_evidence(filing, *whole));
    finding.expected = print_like(claim, all.fen);
    finding.explanation = {"部分项目没有编报绩效目标", "some projects have no targets"};
    finding.message = {"编报绩效目标的项目资金" + finding.observed + "，项目支出共" + finding.expected,
                       finding.observed + " under performance targets of " + finding.expected + " project expenditure"};
    out.findings.push_back(std::move(finding));
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply(rule, "没有写明绩效目标涉及的资金", "no sum under performance targets"));
}

}  // namespace gouji
