// Repeated statements of the same thing, and changes that must be the same.
#include <algorithm>
#include <array>

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
  for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
    if (!is_sum_of_money(filing_.claims[i]) || bindings_[i].verdict != Verdict::unverifiable) continue;
    for (std::size_t j = 0; j < filing_.claims.size(); ++j) {
      if (i == j || !is_sum_of_money(filing_.claims[j])) continue;
      if (*filing_.claims[i].amount != *filing_.claims[j].amount) continue;
      if (!are_twins(static_cast<int>(i), static_cast<int>(j))) continue;
      bind_to_claim(static_cast<int>(i), static_cast<int>(j), Verdict::ok);
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
    for (std::size_t j = 0; j < filing_.claims.size() && bindings_[i].verdict == Verdict::unverifiable; ++j)
      if (i != j && filing_.claims[j].kind == ClaimKind::change &&
          changes_agree(static_cast<int>(i), static_cast<int>(j)))
        bind_to_claim(static_cast<int>(i), static_cast<int>(j), Verdict::ok);
  }
}

}  // namespace gouji
