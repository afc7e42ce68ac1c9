// Repeated statements of the same thing, and changes that must be the same.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"

namespace gouji {
namespace {

bool same_chain(const ItemChain& one, const ItemChain& other) {
  return item_key(one.item_name) == item_key(other.item_name) &&
         item_key(one.group_name) == item_key(other.group_name) &&
         item_key(one.class_name) == item_key(other.class_name);
}

using AmountKey = std::pair<std::int64_t, std::int64_t>;
using ClaimsByAmount = std::map<AmountKey, std::vector<int>>;

AmountKey key_of(Amount amount) {
  return {amount.fen, amount.ulp};
}

/// The claims that are wanted, in their order, by what they state.
template <typename Wanted>
ClaimsByAmount by_amount(const Filing& filing, Wanted wanted) {
  ClaimsByAmount claims;
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    if (wanted(filing.claims[i])) claims[key_of(*filing.claims[i].amount)].push_back(static_cast<int>(i));
  return claims;
}

bool same_base(const Claim& one, const Claim& other) {
  return one.base_year == other.base_year && one.base_phase == other.base_phase && one.direction == other.direction;
}

}  // namespace

/// Equal words in one paragraph, or an equal subject anywhere, of the same time.
bool Binder::are_twins(int one, int other) const {
  const Claim &a = filing_.claims[one], &b = filing_.claims[other];
  if (!same_time(filing_, a, b)) return false;
  if (!a.item.empty() || !b.item.empty()) {
    auto measure = item_measure(filing_, one);
    return a.passage == b.passage && measure && measure == item_measure(filing_, other) && same_chain(a.item, b.item);
  }
  if (!bindings_[one].subject.empty()) return bindings_[one].subject == bindings_[other].subject;
  std::string words = bare_words(lead_of(filing_, one));
  return a.passage == b.passage && !words.empty() && words == bare_words(lead_of(filing_, other));
}

void Binder::bind_to_twins() {
  const ClaimsByAmount sums = by_amount(filing_, is_sum_of_money);
  for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
    if (!is_sum_of_money(filing_.claims[i]) || bindings_[i].verdict != Verdict::unverifiable) continue;
    const int index = static_cast<int>(i);
    for (int other : sums.at(key_of(*filing_.claims[i].amount))) {
      if (index == other || !are_twins(index, other)) continue;
      bind_to_claim(index, other, Verdict::ok);
      break;
    }
  }
}

bool Binder::is_part_of(int part, int total) const {
  for (const SubjectSum& sum : subject_sums())
    if (bindings_[total].subject == sum.total)
      return std::count(sum.parts.begin(), sum.parts.end(), bindings_[part].subject) > 0;
  return false;
}

/// Two changes of the same amount from the same base, of things that change together: one fund and the whole where the
/// other funds stand still, a part and its whole.
bool Binder::changes_agree(int one, int other) const {
  const Claim &a = filing_.claims[one], &b = filing_.claims[other];
  if (a.of < 0 || b.of < 0 || a.amount != b.amount || !same_base(a, b)) return false;
  const std::string &subject = bindings_[a.of].subject, &its = bindings_[b.of].subject;
  if (subject.empty() || its.empty()) return false;
  return subject == its || change_together(subject, its) || is_part_of(a.of, b.of) || is_part_of(b.of, a.of);
}

void Binder::bind_changes() {
  const ClaimsByAmount changes =
      by_amount(filing_, [](const Claim& claim) { return claim.kind == ClaimKind::change && claim.amount; });
  for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
    const Claim& claim = filing_.claims[i];
    if (claim.kind != ClaimKind::change || !claim.amount || claim.of < 0) continue;
    const auto& now = filing_.claims[claim.of].amount;
    bool negative_base = now && claim.direction == Direction::up && claim.relation != "approximate" &&
                         (interval_of(*now) - interval_of(*claim.amount)).hi < 0;
    if (negative_base) {
      bindings_[i].verdict = Verdict::mismatch;
      bindings_[i].counterpart = bindings_[claim.of].counterpart;
      continue;
    }
    const int index = static_cast<int>(i);
    for (int other : changes.at(key_of(*claim.amount))) {
      if (bindings_[i].verdict != Verdict::unverifiable) break;
      if (index != other && changes_agree(index, other)) bind_to_claim(index, other, Verdict::ok);
    }
  }
}

}  // namespace gouji
