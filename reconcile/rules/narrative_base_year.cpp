// N14: the comparisons of one paragraph are with one year.
#include <map>

#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

bool is_comparison(const Filing& filing, const Claim& claim) {
  bool compares = claim.kind == ClaimKind::change || (claim.kind == ClaimKind::percent && claim.relation == "growth");
  return compares && claim.of >= 0 && claim.base_year != 0 && filing.claims[claim.of].year != 0;
}

int distance(const Filing& filing, const Claim& claim) {
  return filing.claims[claim.of].year - claim.base_year;
}

/// The year in digits, as printed; 上年 is never wrong.
bool names_year(const Claim& claim) {
  return claim.base.find(std::to_string(claim.base_year)) != std::string::npos;
}

void report(const Filing& filing, int index, const std::vector<int>& others, Verification& out) {
  const Claim& claim = filing.claims[index];
  Finding finding = finding_from("N14", FindingKind::date, Severity::warning, claim_evidence(filing, index));
  for (int other : others) finding.evidence.push_back(claim_evidence(filing, other));
  finding.expected = std::to_string(filing.claims[claim.of].year - 1) + "年";
  finding.confidence = 0.6;
  finding.explanation = {"同段其他各数都与上年比较", "the other figures of the paragraph are compared with last year"};
  finding.message = {finding.quote + "：同段其他各数都与上年比较，此处与" + claim.base + "比较",
                     finding.quote + ": the others are compared with last year, this one with " + claim.base};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_base_years(const Context& context, Verification& out) {
  constexpr std::size_t enough = 2;
  const Filing& filing = context.filing;
  std::map<int, std::vector<int>> with_last_year, earlier;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (!is_comparison(filing, claim)) continue;
    int years = distance(filing, claim);
    if (years == 1) with_last_year[claim.passage].push_back(static_cast<int>(i));
    if (years > 1 && names_year(claim)) earlier[claim.passage].push_back(static_cast<int>(i));
  }
  for (const auto& [passage, claims] : with_last_year)
    if (!earlier.contains(passage))
      out.ledger.push_back(decided("N14", Outcome::pass, "claim:" + filing.claims[claims.front()].quote));
  for (const auto& [passage, claims] : earlier) {
    const std::vector<int>& others = with_last_year[passage];
    if (claims.size() == 1 && others.size() >= enough)
      report(filing, claims.front(), others, out);
    else
      out.ledger.push_back(undecided("N14", "claim:" + filing.claims[claims.front()].quote, "可以与更早的年份比较",
                                     "earlier years may be compared with"));
  }
}

}  // namespace gouji
