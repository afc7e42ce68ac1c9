#include "reconcile/percent_pairs.h"

#include "reconcile/bind_item.h"
#include "reconcile/bind_subject.h"
#include "reconcile/bind_words.h"

namespace gouji {

bool same_topic(const Filing& filing, const std::vector<Binding>& bindings, int one, int other) {
  const Claim &a = filing.claims[one], &b = filing.claims[other];
  if (!a.item.empty() || !b.item.empty())
    return item_key(a.item.item_name) == item_key(b.item.item_name) &&
           item_key(a.item.group_name) == item_key(b.item.group_name) &&
           item_key(a.item.class_name) == item_key(b.item.class_name);
  const std::string &subject = bindings[one].subject, &its = bindings[other].subject;
  if (!subject.empty() || !its.empty()) return subject == its;
  return core_words(a.subject) == core_words(b.subject) || is_generic(a.subject) || is_generic(b.subject);
}

std::vector<int> topics(const Filing& filing, int percent) {
  constexpr std::size_t most = 5;
  const Claim& claim = filing.claims[percent];
  std::vector<int> found = {claim.of};
  for (int i = percent - 1; i >= 0 && found.size() < most; --i) {
    const Claim& earlier = filing.claims[i];
    if (earlier.passage != claim.passage) break;
    if (i != claim.of && is_sum_of_money(earlier)) found.push_back(i);
  }
  return found;
}

std::vector<Interval> figures_of(const Filing& filing, const std::vector<Binding>& bindings, int claim) {
  std::vector<Interval> figures;
  if (bindings[claim].verdict == Verdict::mismatch && bindings[claim].fact)
    figures.push_back(interval_of(*filing.figure(*bindings[claim].fact).amount));
  figures.push_back(interval_of(*filing.claims[claim].amount));
  return figures;
}

bool has_topic(const Filing& filing, int percent) {
  int of = filing.claims[percent].of;
  return of >= 0 && is_sum_of_money(filing.claims[of]);
}

std::int64_t middle(Interval interval) {
  return interval.lo / 2 + interval.hi / 2;
}

bool printed_zero(Interval base) {
  return base.lo + base.hi == 0;
}

std::string percent_text(std::int64_t part, std::int64_t whole, int decimals) {
  std::string text = print_percent(part, whole, decimals);
  return text.empty() ? text : text + "%";
}

}  // namespace gouji
