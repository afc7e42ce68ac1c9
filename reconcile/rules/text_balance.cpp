// N16: income and expenditure that are equal are compared with one base; with two, their changes part.
#include <algorithm>

#include "reconcile/agreement.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

constexpr const char* rule = "N16";

bool is_income(const std::string& measure) {
  return measure == "appropriation" || measure == "income_total" || measure == "current_income";
}

bool is_expenditure(const std::string& measure) {
  return measure == "appropriation_expenditure" || measure == "expenditure_total" || measure == "current_expenditure";
}

/// A change in money of a total whose amount is stated.
bool is_change_of_total(const Filing& filing, const Claim& claim) {
  const bool stated = claim.kind == ClaimKind::change && claim.amount && claim.of >= 0 && claim.base_year > 0 &&
                      (claim.direction == Direction::up || claim.direction == Direction::down);
  return stated && filing.claims[claim.of].amount && filing.claims[claim.of].kind == ClaimKind::amount;
}

/// Income and expenditure of the same money: both of the appropriation, or both in total.
bool are_two_sides(const Claim& income, const Claim& expenditure) {
  if (!is_income(income.measure) || !is_expenditure(expenditure.measure)) return false;
  return (income.measure == "appropriation") == (expenditure.measure == "appropriation_expenditure");
}

bool same_section(const Filing& filing, const Claim& a, const Claim& b) {
  return filing.narrative.passages[a.passage].section == filing.narrative.passages[b.passage].section;
}

Amount signed_amount(const Claim& claim) {
  Amount amount = *claim.amount;
  if (claim.direction == Direction::down) amount.fen = -amount.fen;
  return amount;
}

void report(const Filing& filing, int income, int expenditure, Verification& out) {
  Finding finding = finding_from(rule, FindingKind::year_over_year, Severity::warning, claim_evidence(filing, income));
  for (int claim : {expenditure, filing.claims[income].of, filing.claims[expenditure].of})
    finding.evidence.push_back(claim_evidence(filing, claim));
  const std::string other = printed(filing, filing.claims[expenditure]);
  finding.expected = other;
  const std::string bases = filing.claims[income].base + "、" + filing.claims[expenditure].base;
  finding.explanation = {"收支相等，应与同一基数相比", "equal income and expenditure ask for one base"};
  finding.message = {"收入与支出同为" + printed(filing, filing.claims[filing.claims[income].of]) +
                         "，比较的基数却不同（" + bases + "），增减" + finding.observed + "、" + other,
                     "income and expenditure are the same, yet compared with different bases (" + bases +
                         "): changes of " + finding.observed + " and " + other};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_two_sides(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::size_t before = out.ledger.size();
  const int count = static_cast<int>(filing.claims.size());
  for (int i = 0; i < count; ++i) {
    if (!is_change_of_total(filing, filing.claims[i])) continue;
    for (int e = 0; e < count; ++e) {
      const Claim& in = filing.claims[i];
      const Claim& ex = filing.claims[e];
      if (!is_change_of_total(filing, ex) || in.base_year != ex.base_year || !same_section(filing, in, ex) ||
          in.base_phase == ex.base_phase)
        continue;
      const Claim& income = filing.claims[in.of];
      const Claim& expenditure = filing.claims[ex.of];
      if (!are_two_sides(income, expenditure) || income.year != expenditure.year) continue;
      if (compare(*income.amount, *expenditure.amount) == Verdict::mismatch) continue;
      const bool wrong = compare(signed_amount(in), signed_amount(ex)) == Verdict::mismatch;
      out.ledger.push_back(decided(rule, wrong ? Outcome::fail : Outcome::pass, in.quote));
      if (wrong) report(filing, i, e, out);
    }
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply(rule, "没有可以对照的收支增减额", "no two changes to hold against each other"));
}

}  // namespace gouji
