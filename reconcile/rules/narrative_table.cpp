// N1: a claim equals the cell that it names.
#include "reconcile/agreement.h"
#include "reconcile/diagnosis.h"
#include "reconcile/evidence.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/slip_findings.h"

namespace gouji {
namespace {

constexpr const char* rule = "N1";

/// Cut off, or moved by a last digit so that the parts close: harmless, but not the rounded figure.
void note_rounding(const Filing& filing, int index, FactRef fact, Verification& out) {
  const Claim& claim = filing.claims[index];
  Finding finding = finding_from(rule, FindingKind::rounding, Severity::note, claim_evidence(filing, index));
  const Amount printed = *filing.figure(fact).amount;
  finding.expected = print_like(claim, printed.fen);
  finding.difference = print_like(claim, claim.amount->fen - printed.fen);
  bool cut = claim.amount->fen < printed.fen && meet(truncated_interval_of(*claim.amount), interval_of(printed));
  finding.explanation = cut ? Message{"尾数被截去而没有四舍五入", "cut off instead of rounded"}
                            : Message{"末位调整了1", "moved by one last digit"};
  finding.evidence.push_back(fact_evidence(filing, fact));
  finding.message = {
      finding.observed + "与表内数" + filing.figure(fact).text + "相差不到一个末位",
      finding.observed + " and the schedule's " + filing.figure(fact).text + " differ by less than a last digit"};
  out.findings.push_back(std::move(finding));
}

Constraint equality(const Filing& filing, int claim, FactRef fact) {
  Constraint constraint;
  constraint.rule = rule;
  constraint.where = name_of(filing, fact);
  constraint.left = {{cell_of_claim(claim), 1}};
  constraint.right = {{cell_of_fact(fact), 1}};
  const std::string cell = words_for(filing, fact);
  constraint.statement = {"说明所述数 = 表内“" + cell + "”", "the narrative's figure = “" + cell + "” of the schedule"};
  return constraint;
}

/// 年初预算 may have been adjusted before the schedule's 预算数: told only where the two differ by a slip of the pen.
void warn_beside(const Filing& filing, int index, FactRef fact, Verification& out) {
  const Claim& claim = filing.claims[index];
  const Amount printed = *filing.figure(fact).amount;
  Slip slip = slip_between(claim.value, in_unit(printed.fen, claim.unit, claim.value.decimals));
  bool budget = claim.phase == Phase::budget || claim.phase == Phase::opening_budget;
  if (slip == Slip::none || slip == Slip::sign || !budget || claim.relation == "approximate")
    return out.ledger.push_back(
        undecided(rule, "claim:" + claim.quote, "表内数口径可以不同", "the schedule's figure may be of another scope"));
  Finding finding = finding_from(rule, FindingKind::narrative_table, Severity::warning, claim_evidence(filing, index));
  finding.evidence.push_back(fact_evidence(filing, fact));
  finding.expected = print_like(claim, printed.fen);
  finding.explanation = text_of(slip);
  finding.confidence = 0.5;
  finding.message = {
      finding.observed + "与表内预算数" + filing.figure(fact).text + "不符，疑为笔误",
      finding.observed + " is not the schedule's budget figure " + filing.figure(fact).text + ", perhaps by a slip"};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_narrative_table(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  report_slips(filing, slips, {UnitSlip::Proof::schedule, UnitSlip::Proof::echo}, rule, out);
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    int index = static_cast<int>(i);
    const Binding& binding = context.bindings[i];
    if (binding.beside && !is_slip(slips, index)) warn_beside(filing, index, *binding.beside, out);
    if (!binding.fact || filing.claims[i].kind != ClaimKind::amount || is_slip(slips, index)) continue;
    const Amount printed = *filing.figure(*binding.fact).amount;
    if (binding.verdict == Verdict::rounding && !meet(interval_of(*filing.claims[i].amount), interval_of(printed)))
      note_rounding(filing, index, *binding.fact, out);
    else
      out.constraints.push_back(equality(filing, index, *binding.fact));
  }
}

}  // namespace gouji
