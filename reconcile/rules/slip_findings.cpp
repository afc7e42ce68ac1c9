#include "reconcile/rules/slip_findings.h"

#include <algorithm>

#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

Message slip_message(UnitSlip::Proof by, const std::string& observed, const std::string& meant) {
  switch (by) {
    case UnitSlip::Proof::schedule:
      return {observed + "按" + meant + "理解才与表内数一致",
              observed + " agrees with its schedule only when read as " + meant};
    case UnitSlip::Proof::sum:
      return {observed + "按" + meant + "理解，所列各数之和才与总数相符",
              "the parts make up their total only when " + observed + " is read as " + meant};
    case UnitSlip::Proof::form:
      return {observed + "按" + meant + "理解，各数之和才等于绩效目标表的项目资金",
              "the amounts make up the money of the target form only when " + observed + " is read as " + meant};
    case UnitSlip::Proof::echo:
      break;
  }
  return {"同一个数另一处写作" + meant + "，此处写作" + observed,
          "the same figure is " + meant + " elsewhere and " + observed + " here"};
}

void report_slip(const Filing& filing, const UnitSlip& slip, const char* rule, Verification& out) {
  const Claim& claim = filing.claims[slip.claim];
  Finding finding = finding_from(rule, FindingKind::unit_slip, Severity::error, claim_evidence(filing, slip.claim));
  std::string meant = to_string(claim.value) + std::string(text_of(slip.meant));
  finding.expected = finding.suggestion = meant;
  finding.explanation = {"单位写错：" + finding.observed + "应为" + meant,
                         "a wrong unit: " + finding.observed + " for " + meant};
  if (slip.fact) finding.evidence.push_back(fact_evidence(filing, *slip.fact));
  for (int other : slip.proof) finding.evidence.push_back(claim_evidence(filing, other));
  finding.message = slip_message(slip.by, finding.observed, meant);
  out.findings.push_back(std::move(finding));
}

}  // namespace

void report_slips(const Filing& filing, const std::vector<UnitSlip>& slips,
                  std::initializer_list<UnitSlip::Proof> proven_by, const char* rule, Verification& out) {
  for (const UnitSlip& slip : slips)
    if (std::find(proven_by.begin(), proven_by.end(), slip.by) != proven_by.end()) report_slip(filing, slip, rule, out);
}

}  // namespace gouji
