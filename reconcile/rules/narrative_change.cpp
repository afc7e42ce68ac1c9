// N6: this − base = change, where the narrative prints what it takes.
#include "reconcile/percent_check.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr const char* rule = "N6";

bool has_amounts(const Filing& filing, const Claim& claim) {
  return claim.kind == ClaimKind::change && claim.amount && claim.of >= 0 && filing.claims[claim.of].amount &&
         (claim.direction == Direction::up || claim.direction == Direction::down) && claim.relation != "approximate";
}

/// The base's own figure where the paragraph prints just one; -1 otherwise.
int base_of(const Context& context, int change) {
  std::vector<int> bases = bases_beside(context.filing, context.bindings, change);
  return bases.size() == 1 ? bases.front() : -1;
}

std::string change_words(const Claim& claim, std::int64_t fen) {
  bool up = fen >= 0;
  return (up ? "增加" : "减少") + print_like(claim, up ? fen : -fen);
}

void report(const Filing& filing, int change, int base, std::string expected, const Message& why, Verification& out) {
  Finding finding = finding_from(rule, FindingKind::year_over_year, Severity::error, claim_evidence(filing, change));
  finding.evidence.push_back(claim_evidence(filing, filing.claims[change].of));
  if (base >= 0) finding.evidence.push_back(claim_evidence(filing, base));
  finding.expected = std::move(expected);
  finding.explanation = why;
  finding.message = {finding.quote + "：" + why.zh, finding.quote + ": " + why.en};
  out.findings.push_back(std::move(finding));
}

/// This year's figure; where the narrative has it wrong, what the schedule prints.
Amount figure_now(const Context& context, int claim) {
  const Binding& binding = context.bindings[claim];
  bool wrong = binding.verdict == Verdict::mismatch && binding.fact;
  return wrong ? *context.filing.figure(*binding.fact).amount : *context.filing.claims[claim].amount;
}

Interval with_sign(const Claim& change) {
  Interval stated = interval_of(*change.amount);
  return change.direction == Direction::down ? negated(stated) : stated;
}

void check_against_base(const Context& context, int change, int base, Verification& out) {
  const Filing& filing = context.filing;
  const Claim& claim = filing.claims[change];
  const Amount now = figure_now(context, claim.of), before = *filing.claims[base].amount;
  Interval stated = with_sign(claim);
  std::int64_t difference = now.fen - before.fen, printed = (stated.lo + stated.hi) / 4;
  std::int64_t off = difference > printed ? difference - printed : printed - difference;
  if (meet(interval_of(now) - interval_of(before), stated) || off <= claim.amount->ulp)
    return out.ledger.push_back(
        decided(rule, off == 0 ? Outcome::pass : Outcome::rounding, "claim:" + filing.claims[change].quote));
  report(filing, change, base, change_words(claim, difference),
         {"与两年数之差不符", "not the difference of the two years' figures"}, out);
}

}  // namespace

void check_changes(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (!has_amounts(filing, claim)) continue;
    int change = static_cast<int>(i);
    Interval now = interval_of(*filing.claims[claim.of].amount);
    if (claim.direction == Direction::up && (now - interval_of(*claim.amount)).hi < 0)
      report(filing, change, -1, "",
             {"增加额大于本年数，上年数便成了负数", "more was added than there is: the base would be negative"}, out);
    else if (int base = base_of(context, change); base >= 0)
      check_against_base(context, change, base, out);
    else
      out.ledger.push_back(undecided(rule, "claim:" + claim.quote, "文内没有印出基数", "the base is not printed"));
  }
}

}  // namespace gouji
