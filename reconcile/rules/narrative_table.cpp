// N1: a claim equals the cell that it names.
#include "reconcile/agreement.h"
#include "reconcile/evidence.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

constexpr const char* rule = "N1";

void report_slip(const Filing& filing, const UnitSlip& slip, Verification& out) {
  const Claim& claim = filing.claims[slip.claim];
  Finding finding = finding_from(rule, FindingKind::unit_slip, Severity::error, claim_evidence(filing, slip.claim));
  std::string meant = to_string(claim.value) + std::string(text_of(slip.meant));
  finding.expected = finding.suggestion = meant;
  finding.explanation = {"单位写错：" + finding.observed + "应为" + meant,
                         "a wrong unit: " + finding.observed + " for " + meant};
  if (slip.fact) finding.evidence.push_back(fact_evidence(filing, *slip.fact));
  for (int other : slip.proof) finding.evidence.push_back(claim_evidence(filing, other));
  finding.message = slip.fact ? Message{finding.observed + "按" + meant + "理解才与表内数一致",
                                        finding.observed + " agrees with its schedule only when read as " + meant}
                              : Message{finding.observed + "按" + meant + "理解，同句各数才加得拢",
                                        "the sentence adds up only when " + finding.observed + " is read as " + meant};
  out.findings.push_back(std::move(finding));
}

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

}  // namespace

void check_narrative_table(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  for (const UnitSlip& slip : slips) report_slip(filing, slip, out);
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    int index = static_cast<int>(i);
    const Binding& binding = context.bindings[i];
    if (!binding.fact || filing.claims[i].kind != ClaimKind::amount || is_slip(slips, index)) continue;
    const Amount printed = *filing.figure(*binding.fact).amount;
    if (binding.verdict == Verdict::rounding && !meet(interval_of(*filing.claims[i].amount), interval_of(printed)))
      note_rounding(filing, index, *binding.fact, out);
    else
      out.constraints.push_back(equality(filing, index, *binding.fact));
  }
}

}  // namespace gouji
