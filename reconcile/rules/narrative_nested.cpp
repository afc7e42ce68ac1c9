// N15: counts and areas add up where two sums prove it. V1: the vehicles are those of the kinds that are listed.
#include <algorithm>
#include <map>
#include <optional>

#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

using Parts = std::map<int, std::vector<int>>;

/// Parts in their total's unit, by total.
Parts parts_by_total(const Filing& filing) {
  Parts parts;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.kind != ClaimKind::count || claim.whole < 0) continue;
    const Claim& whole = filing.claims[claim.whole];
    if (whole.kind == ClaimKind::count && whole.unit_text == claim.unit_text)
      parts[claim.whole].push_back(static_cast<int>(i));
  }
  return parts;
}

std::optional<std::int64_t> scaled(Decimal value, int decimals) {
  std::int64_t digits = value.digits;
  for (int i = value.decimals; i < decimals; ++i)
    if (__builtin_mul_overflow(digits, std::int64_t{10}, &digits)) return {};
  return digits;
}

std::optional<Decimal> sum_of(const Filing& filing, const std::vector<int>& claims, int except = -1) {
  Decimal sum;
  for (int claim : claims) sum.decimals = std::max(sum.decimals, filing.claims[claim].value.decimals);
  for (int claim : claims) {
    auto digits = scaled(filing.claims[claim].value, sum.decimals);
    if (claim == except) continue;
    if (!digits || __builtin_add_overflow(sum.digits, *digits, &sum.digits)) return {};
  }
  return sum;
}

bool equal(Decimal one, Decimal other) {
  return compare(one, other) == std::strong_ordering::equal;
}

std::string with_unit(Decimal value, const Claim& like) {
  return to_string(value) + like.unit_text;
}

/// total = Σ parts fails, and so does whole = total + its siblings, but Σ parts + the siblings make up the whole.
void check_between(const Filing& filing, int total, const Parts& parts, Verification& out) {
  const Claim& claim = filing.claims[total];
  auto siblings = parts.find(claim.whole);
  auto sum = sum_of(filing, parts.at(total));
  if (claim.whole < 0 || siblings == parts.end() || siblings->second.size() < 2 || !sum) return;
  if (equal(*sum, claim.value)) return out.ledger.push_back(decided("N15", Outcome::pass, "claim:" + claim.quote));
  auto others = sum_of(filing, siblings->second, total);
  if (!others) return;
  int decimals = std::max(sum->decimals, others->decimals);
  auto own = scaled(*sum, decimals), beside = scaled(*others, decimals);
  bool closes = own && beside && equal({*own + *beside, decimals}, filing.claims[claim.whole].value);
  if (!closes)
    return out.ledger.push_back(
        undecided("N15", "claim:" + claim.quote, "各部分可能没有全部列出", "parts may be left out"));
  Finding finding = finding_from("N15", FindingKind::narrative_sum, Severity::error, claim_evidence(filing, total));
  finding.expected = finding.suggestion = with_unit(*sum, claim);
  for (int part : parts.at(total)) finding.evidence.push_back(claim_evidence(filing, part));
  finding.evidence.push_back(claim_evidence(filing, claim.whole));
  for (int sibling : siblings->second)
    if (sibling != total) finding.evidence.push_back(claim_evidence(filing, sibling));
  finding.explanation = {"两处加总都要求" + finding.expected, "two sums ask for " + finding.expected};
  finding.message = {finding.observed + "与其各部分之和不符，也与总数不符；" + finding.expected + "使两处都成立",
                     finding.observed + " fits neither its parts nor its whole; " + finding.expected + " fits both"};
  out.findings.push_back(std::move(finding));
}

bool is_other_kind(const Claim& claim) {
  return claim.subject.ends_with("其他用车");
}

/// A list that ends in 其他用车 leaves no kind out.
void check_vehicles(const Filing& filing, int total, const std::vector<int>& parts, Verification& out) {
  const Claim& claim = filing.claims[total];
  bool whole_list =
      std::any_of(parts.begin(), parts.end(), [&](int part) { return is_other_kind(filing.claims[part]); });
  auto sum = sum_of(filing, parts);
  if (claim.unit_text != "辆" || !whole_list || parts.size() < 3 || !sum) return;
  if (equal(*sum, claim.value)) return out.ledger.push_back(decided("V1", Outcome::pass, "claim:" + claim.quote));
  Finding finding = finding_from("V1", FindingKind::count, Severity::error, claim_evidence(filing, total));
  finding.expected = with_unit(*sum, claim);
  for (int part : parts) finding.evidence.push_back(claim_evidence(filing, part));
  finding.explanation = {"与所列各类车辆之和不符", "not the sum of the kinds that are listed"};
  finding.message = {"所列各类车辆合计" + finding.expected + "，印为" + finding.observed,
                     "the listed vehicles are " + finding.expected + "; what is printed is " + finding.observed};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_counts(const Context& context, Verification& out) {
  Parts parts = parts_by_total(context.filing);
  for (const auto& [total, list] : parts)
    if (list.size() > 1) check_between(context.filing, total, parts, out);
}

void check_vehicle_kinds(const Context& context, Verification& out) {
  for (const auto& [total, list] : parts_by_total(context.filing)) check_vehicles(context.filing, total, list, out);
}

}  // namespace gouji
