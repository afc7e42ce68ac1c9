// N14: the comparisons of one paragraph are with one year, and none is with the year that the figure is of.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 5> phases = {"预算", "执行", "计划", "调整", "年初"};

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

/// True of a base that is another figure of the same year: 比2024年预算数减少.
bool names_a_phase(const Claim& claim) {
  return std::any_of(phases.begin(), phases.end(),
                     [&](std::string_view word) { return claim.base.find(word) != std::string::npos; });
}

/// A figure of 2023年 compared with 2023年: one of the two years was left in. Where it is last year, it is the figure's.
bool compares_with_itself(const Filing& filing, const Claim& claim) {
  const Claim& own = filing.claims[claim.of];
  return names_year(claim) && !names_a_phase(claim) && claim.phase == own.phase &&
         own.quote.find(std::to_string(own.year) + "年") != std::string::npos &&
         (own.year == filing.fiscal_year || own.year + 1 == filing.fiscal_year);
}

void report_same_year(const Filing& filing, int index, Verification& out) {
  const Claim& claim = filing.claims[index];
  const bool figure_is_old = claim.base_year + 1 == filing.fiscal_year;
  const int wrong = figure_is_old ? claim.of : index, right = figure_is_old ? index : claim.of;
  Finding finding = finding_from("N14", FindingKind::date, Severity::warning, claim_evidence(filing, wrong));
  finding.evidence.push_back(claim_evidence(filing, right));
  finding.observed = std::to_string(claim.base_year) + "年";
  finding.expected = std::to_string(figure_is_old ? filing.fiscal_year : claim.base_year - 1) + "年";
  finding.confidence = 0.8;
  finding.explanation = {"一年的数不与同一年的同一种数比较", "a year's figure is not compared with the same year's"};
  finding.message = {finding.quote + "：与" + claim.base + "比较的应是另一年的数",
                     finding.quote + ": what is compared with " + claim.base + " is of another year"};
  out.findings.push_back(std::move(finding));
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
  std::set<int> told;  // figures: a change and its rate are of one
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (!is_comparison(filing, claim)) continue;
    int years = distance(filing, claim);
    if (years == 0 && compares_with_itself(filing, claim) && told.insert(claim.of).second)
      report_same_year(filing, static_cast<int>(i), out);
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
