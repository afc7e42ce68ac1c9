// N6S: the changes of a total's parts make up its change. N6T: figures that are the same money have the same change.
#include <algorithm>
#include <map>
#include <optional>

#include "reconcile/agreement.h"
#include "reconcile/diagnosis.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/stated_changes.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

/// A change that the others of its group contradict.
struct OddChange {
  int claim = -1;
  int model = -1;  ///< one of the others
  Slip slip = Slip::none;
  bool proven = false;  ///< a sum that fails holds with the others' value
  std::vector<int> group;
};

bool concerns(const ChangeSum& sum, int change) {
  return sum.total == change || std::count(sum.parts.begin(), sum.parts.end(), change) > 0;
}

bool fails(const Filing& filing, const ChangeSum& sum) {
  return judge(filing, constraint_of(filing, sum)).outcome == Outcome::fail;
}

/// True where a sum fails as printed and holds with another value of one of its changes.
bool mended_by(const Filing& filing, const ChangeSum& sum, int change, std::int64_t value) {
  if (!concerns(sum, change) || !fails(filing, sum)) return false;
  auto read = [&](int claim) { return claim == change ? value : signed_change(filing.claims[claim]); };
  std::int64_t parts = 0, tolerance = 0;
  for (int part : sum.parts) {
    parts += read(part);
    if (filing.claims[part].amount) tolerance += filing.claims[part].amount->ulp;
  }
  std::int64_t off = read(sum.total) - parts;
  return off <= tolerance && (sum.open || -off <= tolerance);
}

/// What the printed change looks like beside the others': Slip::sign where only the direction differs.
Slip slip_of(const Claim& odd, const Claim& model) {
  if (odd.direction != model.direction) return odd.amount == model.amount ? Slip::sign : Slip::none;
  if (odd.unit != model.unit)
    return compare(odd.value, model.value) == std::strong_ordering::equal ? Slip::unit : Slip::none;
  return slip_between(odd.value, in_unit(model.amount->fen, odd.unit, odd.value.decimals));
}

/// Of two it is the one in the less likely unit; of more the one that all the others contradict.
std::optional<OddChange> odd_of(const Filing& filing, const std::vector<int>& group) {
  std::map<std::int64_t, std::vector<int>> by_value;
  for (int change : group) by_value[signed_change(filing.claims[change])].push_back(change);
  if (by_value.size() != 2) return {};
  const std::vector<int>&one = by_value.begin()->second, &other = by_value.rbegin()->second;
  const std::vector<int>* few = one.size() <= other.size() ? &one : &other;
  const std::vector<int>* many = few == &one ? &other : &one;
  if (few->size() != 1) return {};
  if (many->size() == 1) {
    Unit a = filing.claims[few->front()].unit, b = filing.claims[many->front()].unit;
    if (a != b && likelier_slip(filing, a, b) == b) std::swap(few, many);
  }
  OddChange odd{few->front(), many->front(), Slip::none, false, group};
  odd.slip = slip_of(filing.claims[odd.claim], filing.claims[odd.model]);
  return odd;
}

std::vector<OddChange> odd_changes(const Context& context, const std::vector<ChangeSum>& sums) {
  const Filing& filing = context.filing;
  std::vector<OddChange> found;
  for (const std::vector<int>& group : equal_changes(filing, context.bindings)) {
    auto odd = odd_of(filing, group);
    if (!odd) continue;
    std::int64_t value = signed_change(filing.claims[odd->model]);
    bool alone = group.size() > 2 || odd->slip == Slip::unit;
    odd->proven = alone && std::any_of(sums.begin(), sums.end(),
                                       [&](const ChangeSum& sum) { return mended_by(filing, sum, odd->claim, value); });
    found.push_back(*std::move(odd));
  }
  return found;
}

std::string words_of(const Claim& change) {
  const char* direction = change.direction == Direction::down ? "减少" : "增加";
  return direction + to_string(change.value) + (change.unit_text.empty() ? "" : std::string(text_of(change.unit)));
}

void report(const Filing& filing, const OddChange& odd, Verification& out) {
  bool unit = odd.slip == Slip::unit;
  Severity severity = odd.proven || unit ? Severity::error : Severity::warning;
  Finding finding = finding_from("N6T", unit ? FindingKind::unit_slip : FindingKind::year_over_year, severity,
                                 claim_evidence(filing, odd.claim));
  for (int other : odd.group)
    if (other != odd.claim) finding.evidence.push_back(claim_evidence(filing, other));
  finding.expected = words_of(filing.claims[odd.model]);
  if (severity == Severity::error) finding.suggestion = finding.expected;
  finding.explanation = text_of(odd.slip);
  finding.confidence = severity == Severity::error ? 0.95 : 0.6;
  finding.message = {"本年数相同、基数相同的各数，增减额应相同：" + finding.quote + "，另处为" + finding.expected,
                     "figures that are equal now and have one base change alike: " + finding.quote + ", elsewhere " +
                         finding.expected};
  out.findings.push_back(std::move(finding));
}

bool is_explained(const std::vector<OddChange>& odd, const ChangeSum& sum) {
  return std::any_of(odd.begin(), odd.end(), [&](const OddChange& o) { return o.proven && concerns(sum, o.claim); });
}

bool has_slip(const std::vector<UnitSlip>& slips, const ChangeSum& sum) {
  return std::any_of(slips.begin(), slips.end(), [&](const UnitSlip& slip) { return concerns(sum, slip.claim); });
}

/// N6 has reported it already.
bool has_negative_base(const Filing& filing, const ChangeSum& sum) {
  auto negative = [&](int change) { return base_is_negative(filing, change); };
  return negative(sum.total) || std::any_of(sum.parts.begin(), sum.parts.end(), negative);
}

}  // namespace

bool is_odd_change(const Context& context, int change) {
  std::vector<OddChange> odd = odd_changes(context, change_sums(context.filing, context.bindings));
  return std::any_of(odd.begin(), odd.end(),
                     [&](const OddChange& o) { return o.claim == change && o.slip != Slip::none; });
}

void check_change_sums(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<ChangeSum> sums = change_sums(filing, context.bindings);
  std::vector<OddChange> odd = odd_changes(context, sums);
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  for (const ChangeSum& sum : sums)
    if (!is_explained(odd, sum) && !has_slip(slips, sum) && !has_negative_base(filing, sum))
      out.constraints.push_back(constraint_of(filing, sum));
}

void check_equal_changes(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<ChangeSum> sums = change_sums(filing, context.bindings);
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  for (const OddChange& odd : odd_changes(context, sums)) {
    if (is_slip(slips, odd.claim)) continue;
    bool in_sum = std::any_of(sums.begin(), sums.end(), [&](const ChangeSum& sum) {
      return fails(filing, sum) && concerns(sum, odd.claim) && concerns(sum, odd.model);
    });
    if (odd.slip != Slip::none && (odd.proven || !in_sum))
      report(filing, odd, out);
    else
      out.ledger.push_back(undecided("N6T", "claim:" + filing.claims[odd.claim].quote,
                                     "上年的构成没有印出，增减额可以不同",
                                     "last year's composition is not printed: the changes may differ"));
  }
  for (const std::vector<int>& group : equal_changes(filing, context.bindings))
    for (int change : group)
      if (signed_change(filing.claims[change]) == signed_change(filing.claims[group.front()]))
        out.ledger.push_back(decided("N6T", Outcome::pass, "claim:" + filing.claims[change].quote));
}

}  // namespace gouji
