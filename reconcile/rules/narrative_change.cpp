// N6: this − base = change, where the narrative prints what it takes.
#include "reconcile/agreement.h"
#include "reconcile/bind_subject.h"
#include "reconcile/bind_words.h"
#include "reconcile/percent_check.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/stated_changes.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

constexpr const char* rule = "N6";

bool has_amounts(const Filing& filing, const Claim& claim) {
  return claim.kind == ClaimKind::change && claim.amount && claim.of >= 0 && filing.claims[claim.of].amount &&
         (claim.direction == Direction::up || claim.direction == Direction::down) && claim.relation != "approximate";
}

bool is_flat(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  std::string_view lead = lead_of(filing, index);
  bool rough = lead.ends_with("基本") || lead.ends_with("大体") || lead.ends_with("总体") || restated(filing, index);
  return claim.kind == ClaimKind::change && claim.direction == Direction::flat && !rough && claim.of >= 0 &&
         is_sum_of_money(filing.claims[claim.of]);
}

/// 其中上年结转2万元 is no base of what is called otherwise.
bool names_same(const Filing& filing, int base, int now) {
  const Claim &before = filing.claims[base], &claim = filing.claims[now];
  return before.relation == "base" || core_words(before.subject) == core_words(claim.subject);
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

/// The growth that the sentence states of the same figure; -1 where it states none.
int growth_beside(const Filing& filing, int change) {
  const Claim& claim = filing.claims[change];
  for (int i = claim.of + 1; i < static_cast<int>(filing.claims.size()); ++i) {
    const Claim& other = filing.claims[i];
    if (other.sentence > claim.sentence) break;
    if (other.kind == ClaimKind::percent && other.relation == "growth" && other.of == claim.of &&
        other.sentence == claim.sentence)
      return i;
  }
  return -1;
}

/// True where the growth is of the base and the change alone: this year's figure is the one that is wrong.
bool growth_is_of_change(const Context& context, int change, int base) {
  const Filing& filing = context.filing;
  const int growth = growth_beside(filing, change);
  const Binding& now = context.bindings[filing.claims[change].of];
  if (growth < 0 || (now.fact && now.verdict != Verdict::mismatch)) return false;
  Decimal percent = filing.claims[growth].value;
  if (filing.claims[growth].direction == Direction::down) percent.digits = -percent.digits;
  const Interval before = interval_of(*filing.claims[base].amount), by = with_sign(filing.claims[change]);
  return fit_growth(percent, before + by, before) == Fit::holds &&
         fit_growth(percent, interval_of(*filing.claims[filing.claims[change].of].amount), before) != Fit::holds;
}

/// This year's figure is not the base and the change, which the growth confirms.
void report_now(const Filing& filing, int change, int base, Verification& out) {
  const Claim& claim = filing.claims[change];
  const Interval sum = interval_of(*filing.claims[base].amount) + with_sign(claim);
  Finding finding = finding_from(rule, FindingKind::year_over_year, Severity::error, claim_evidence(filing, claim.of));
  for (int other : {base, change, growth_beside(filing, change)})
    finding.evidence.push_back(claim_evidence(filing, other));
  finding.expected = print_like(filing.claims[claim.of], (sum.lo + sum.hi) / 4);
  finding.explanation = {"不是基数与增减额之和", "not what the base and the change come to"};
  finding.message = {finding.quote + "：与基数、增减额和增减幅度不符，三者得" + finding.expected,
                     finding.quote + ": the base, the change and the growth give " + finding.expected};
  out.findings.push_back(std::move(finding));
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
  const bool turned = off == 2 * (printed > 0 ? printed : -printed) && (difference > 0) != (printed > 0);
  if (!turned && growth_is_of_change(context, change, base)) return report_now(filing, change, base, out);
  report(filing, change, base, change_words(claim, difference),
         {"与两年数之差不符", "not the difference of the two years' figures"}, out);
}

void report_units(const Filing& filing, int change, Verification& out) {
  int now = filing.claims[change].of;
  bool is_change =
      likelier_slip(filing, filing.claims[change].unit, filing.claims[now].unit) == filing.claims[change].unit;
  int slipped = is_change ? change : now, other = is_change ? now : change;
  Finding finding = finding_from(rule, FindingKind::unit_slip, Severity::error, claim_evidence(filing, slipped));
  finding.evidence.push_back(claim_evidence(filing, other));
  std::string meant(text_of(filing.claims[other].unit));
  finding.expected = finding.suggestion = to_string(filing.claims[slipped].value) + meant;
  finding.explanation = {"单位写错：增加额大于本年数", "a wrong unit: more was added than there is"};
  finding.message = {finding.observed + "应为" + finding.expected + "，否则增加额大于本年数",
                     finding.observed + " for " + finding.expected + ": otherwise more was added than there is"};
  out.findings.push_back(std::move(finding));
}

/// 持平 where both figures are printed and differ.
void check_flat(const Context& context, int change, int base, Verification& out) {
  const Filing& filing = context.filing;
  const Claim& claim = filing.claims[change];
  const Amount now = figure_now(context, claim.of), before = *filing.claims[base].amount;
  std::string where = "claim:" + claim.quote;
  if (compare(now, before) != Verdict::mismatch) return out.ledger.push_back(decided(rule, Outcome::pass, where));
  report(filing, change, base, change_words(filing.claims[claim.of], now.fen - before.fen),
         {"两年数不同，不是持平", "the two years' figures differ"}, out);
}

/// More was added than there is. Where the two are in different units it is one of the units that is wrong.
void report_negative(const Context& context, const std::vector<ChangeSum>& sums, int change, Verification& out) {
  const Filing& filing = context.filing;
  const Claim &claim = filing.claims[change], &now = filing.claims[claim.of];
  if (claim.unit != now.unit && now.unit != Unit::none && !now.value.is_zero())
    return report_units(filing, change, out);
  auto asked = change_asked_for(filing, sums, change);
  if (!asked) asked = change_of_equals(equal_changes(filing, context.bindings), filing, change);
  report(filing, change, -1, asked ? change_words(claim, *asked) : "",
         {"增加额大于本年数，上年数便成了负数", "more was added than there is: the base would be negative"}, out);
}

}  // namespace

bool base_is_negative(const Filing& filing, int change) {
  const Claim& claim = filing.claims[change];
  if (!has_amounts(filing, claim) || claim.direction != Direction::up) return false;
  return (interval_of(*filing.claims[claim.of].amount) - interval_of(*claim.amount)).hi < 0;
}

void check_changes(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  std::vector<ChangeSum> sums = change_sums(filing, context.bindings);
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    int change = static_cast<int>(i);
    int flat_base = is_flat(filing, change) ? base_of(context, change) : -1;
    if (int base = flat_base; base >= 0 && names_same(filing, base, claim.of)) check_flat(context, change, base, out);
    if (!has_amounts(filing, claim) || is_slip(slips, change) || is_slip(slips, claim.of)) continue;
    if (base_is_negative(filing, change))
      report_negative(context, sums, change, out);
    else if (int base = base_of(context, change); base >= 0)
      check_against_base(context, change, base, out);
    else
      out.ledger.push_back(undecided(rule, "claim:" + claim.quote, "文内没有印出基数", "the base is not printed"));
  }
}

}  // namespace gouji
