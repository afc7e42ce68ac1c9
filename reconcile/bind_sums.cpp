// Totals whose parts the narrative states.
#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"

namespace gouji {
namespace {

/// A total's parts stand behind it, in its paragraph or in numbered ones that follow.
constexpr int most_passages_after = 12;

struct Sum {
  Amount amount;
  Interval interval;
};

std::optional<Sum> sum_of(const Filing& filing, const std::vector<int>& claims) {
  Sum sum{{0, 1}, {0, 0}};
  std::int64_t finest = std::numeric_limits<std::int64_t>::max();
  for (int claim : claims) finest = finer_ulp(finest, *filing.claims[claim].amount);
  for (int claim : claims) {
    const Amount part = zero_as_fine_as(*filing.claims[claim].amount, finest);
    auto total = add(sum.amount, part);
    if (!total) return {};
    sum = {*total, sum.interval + interval_of(part)};
  }
  return sum;
}

Verdict compare_with_sum(Amount total, const Sum& sum) {
  if (total.fen == sum.amount.fen) return Verdict::ok;
  return meet(interval_of(total), sum.interval) ? Verdict::rounding : compare(total, sum.amount);
}

std::string text_of_sum(const Filing& filing, const std::vector<int>& parts) {
  std::string text = "sum of ";
  for (std::size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "claim:" : " + claim:") + filing.claims[parts[i]].quote;
  return text;
}

bool says_sum(const Filing& filing, int claim) {
  std::string words = bare_words(lead_of(filing, claim));
  constexpr std::array<std::string_view, 4> sums = {"合计", "共计", "总计", "总共"};
  return std::any_of(sums.begin(), sums.end(), [&](auto word) { return words.starts_with(word); });
}

bool is_opening(const Claim& claim) {
  return claim.phase == Phase::opening_budget || claim.phase == Phase::budget;
}

}  // namespace

/// Empty where not every part is stated.
std::vector<int> Binder::parts_of(int total, const SubjectSum& sum) const {
  const Claim& whole = filing_.claims[total];
  std::vector<int> found(sum.parts.size(), -1);
  for (std::size_t i = total + 1; i < filing_.claims.size(); ++i) {
    const Claim& claim = filing_.claims[i];
    if (claim.passage > whole.passage + most_passages_after) break;
    if (!is_sum_of_money(claim) || !same_time(filing_, claim, whole)) continue;
    if (bindings_[i].subject == sum.total) break;
    for (std::size_t p = 0; p < sum.parts.size(); ++p)
      if (found[p] < 0 && bindings_[i].subject == sum.parts[p]) found[p] = static_cast<int>(i);
  }
  bool all = std::all_of(found.begin(), found.end(), [](int claim) { return claim >= 0; });
  return all ? found : std::vector<int>{};
}

/// Of each kind one; empty where a kind is stated twice.
std::vector<int> Binder::linked_parts(int total, const SubjectSum& sum) const {
  std::vector<int> found;
  std::set<std::string> kinds;
  for (int part : named_parts_[total]) {
    const Claim& claim = filing_.claims[part];
    const std::string& kind = bindings_[part].subject;
    if (std::find(sum.parts.begin(), sum.parts.end(), kind) == sum.parts.end()) continue;
    if (!is_sum_of_money(claim) || !same_time(filing_, claim, filing_.claims[total])) continue;
    if (!kinds.insert(kind).second) return {};
    found.push_back(part);
  }
  return found;
}

/// The figures between a total and the words that sum them up (…，合计1410万) are its parts, whatever they are called.
std::vector<int> Binder::parts_up_to_sum(int total) const {
  std::vector<int> parts;
  for (std::size_t i = total + 1; i < filing_.claims.size(); ++i) {
    const Claim& claim = filing_.claims[i];
    if (claim.passage != filing_.claims[total].passage) return {};
    if (claim.relation == "total" && claim.of == total) return parts;
    if (claim.amount && claim.relation != "threshold" && claim.relation != "rate") parts.push_back(static_cast<int>(i));
  }
  return {};
}

std::vector<int> Binder::listed_parts(int total) const {
  std::vector<int> parts = parts_up_to_sum(total);
  if (!parts.empty()) return parts;
  for (int part : named_parts_[total])
    if (is_sum_of_money(filing_.claims[part]) && !says_sum(filing_, part)) parts.push_back(part);
  return parts;
}

void Binder::bind_to_sum(int total, const std::vector<int>& parts, bool must_hold) {
  auto sum = sum_of(filing_, parts);
  if (parts.empty() || !sum) return;
  Verdict verdict = compare_with_sum(*filing_.claims[total].amount, *sum);
  if (verdict == Verdict::mismatch && !must_hold) return;
  Binding& binding = bindings_[total];
  binding.parts = parts;
  if (binding.verdict != Verdict::unverifiable) return;
  binding.verdict = verdict;
  binding.counterpart = text_of_sum(filing_, parts);
}

/// Kinds that exclude each other are within their total, however many of them are stated.
void Binder::bind_within(int total, const SubjectSum& sum) {
  const std::vector<int> parts = linked_parts(total, sum);
  if (parts.size() < 2 || !bindings_[total].parts.empty()) return;
  if (sum.complete && parts.size() == sum.parts.size()) return bind_to_sum(total, parts, true);
  const auto stated = sum_of(filing_, parts);
  if (!stated || stated->interval.lo <= interval_of(*filing_.claims[total].amount).hi) return;
  bindings_[total].parts = parts;
  bindings_[total].parts_within = true;
}

void Binder::bind_to_claim(int claim, int twin, Verdict verdict) {
  Binding& binding = bindings_[claim];
  binding.verdict = verdict;
  binding.claim = twin;
  binding.counterpart = "claim:" + filing_.claims[twin].quote;
}

void Binder::bind_single_part(int total, int part) {
  if (filing_.claims[total].amount != filing_.claims[part].amount) return;
  for (auto [claim, twin] : {std::pair{total, part}, std::pair{part, total}})
    if (bindings_[claim].verdict == Verdict::unverifiable) bind_to_claim(claim, twin, Verdict::ok);
}

/// 年初预算 of all items: no schedule of final accounts prints it. The list is taken for whole where each of its items
/// has both figures and the final ones make up the total.
void Binder::bind_opening_total(int total) {
  std::vector<int> opening, final_figures;
  int final_total = -1;
  for (std::size_t i = total + 1; i < filing_.claims.size(); ++i) {
    const Claim& claim = filing_.claims[i];
    int index = static_cast<int>(i);
    if (!is_sum_of_money(claim) || !of_filing_year(filing_, claim)) continue;
    if (final_total < 0 && bindings_[i].subject == bindings_[total].subject && !is_opening(claim)) final_total = index;
    if (claim.item.empty() || item_measure(filing_, index) != Measure("total")) continue;
    (is_opening(claim) ? opening : final_figures).push_back(index);
  }
  if (final_total < 0 || opening.size() < 2 || opening.size() != final_figures.size()) return;
  auto sum = sum_of(filing_, final_figures);
  if (!sum || compare_with_sum(*filing_.claims[final_total].amount, *sum) == Verdict::mismatch) return;
  bind_to_sum(total, opening, true);
}

void Binder::bind_to_sums() {
  bool final_accounts = filing_.stage == Stage::final_accounts;
  for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
    int index = static_cast<int>(i);
    const Claim& claim = filing_.claims[i];
    if (!is_sum_of_money(claim)) continue;
    for (const SubjectSum& sum : subject_sums())
      if (bindings_[i].subject == sum.total && !sum.linked) bind_to_sum(index, parts_of(index, sum), sum.complete);
    for (const SubjectSum& sum : subject_sums())
      if (bindings_[i].subject == sum.total && sum.linked) bind_within(index, sum);
    if (final_accounts && is_opening(claim) && claim.item.empty() && bindings_[i].subject == "general_public")
      bind_opening_total(index);
    if (claim.relation == "total" && claim.of >= 0) bind_single_part(claim.of, index);
    if (!bindings_[i].parts.empty() || bindings_[i].verdict != Verdict::unverifiable) continue;
    std::vector<int> parts = claim.relation == "total" ? std::vector<int>{} : listed_parts(index);
    if (parts.size() == 1) bind_single_part(index, parts.front());
    if (parts.size() > 1) bind_to_sum(index, parts, false);
  }
}

}  // namespace gouji
