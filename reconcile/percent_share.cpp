#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "reconcile/agreement.h"
#include "reconcile/bind_subject.h"
#include "reconcile/bind_words.h"
#include "reconcile/percent_check.h"
#include "reconcile/percent_pairs.h"

namespace gouji {
namespace {

__extension__ using Wide = __int128;

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// Claims that may be the total of a share, and whether one of them must be.
struct Wholes {
  std::vector<int> claims;
  bool certain = false;
};

std::string_view without_extent(std::string_view words) {
  for (std::string_view extent : {"全省", "全市", "全州", "全县", "全区", "全旗", "全镇", "全乡"})
    if (words.starts_with(extent)) return words.substr(extent.size());
  return words;
}

/// 地方一般公共预算收入 and 全县地方一般公共预算收入预算: what stands behind says only whether it is planned or done.
bool are_same_words(std::string_view one, std::string_view other) {
  one = without_extent(one);
  other = without_extent(other);
  if (one.size() > other.size()) std::swap(one, other);
  if (!other.starts_with(one) || one.empty()) return one == other;
  constexpr std::array<std::string_view, 6> phases = {"", "预算", "决算", "预算数", "决算数", "执行数"};
  return std::find(phases.begin(), phases.end(), other.substr(one.size())) != phases.end();
}

Wholes named_wholes(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  const Claim& claim = filing.claims[percent];
  const Subject* subject = subject_of(claim.base);
  std::string words = bare_words(claim.base);
  Wholes wholes;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& other = filing.claims[i];
    if (!is_sum_of_money(other) || !same_time(filing, other, filing.claims[claim.of])) continue;
    bool same =
        subject != nullptr ? bindings[i].subject == subject->id : are_same_words(bare_words(other.subject), words);
    if (same && static_cast<int>(i) != claim.of) wholes.claims.push_back(static_cast<int>(i));
    const bool in_schedule = subject != nullptr && bindings[i].fact && bindings[i].verdict != Verdict::mismatch;
    if (same && (other.passage == claim.passage || in_schedule)) wholes.certain = true;
  }
  return wholes;
}

Fit share_fit(const Filing& filing, int percent, int part, int whole) {
  return fit_share(filing.claims[percent].value, interval_of(*filing.claims[part].amount),
                   interval_of(*filing.claims[whole].amount));
}

bool is_plain_share(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  return claim.kind == ClaimKind::percent && claim.relation == "share" && has_topic(filing, index);
}

/// How many other shares of the paragraph are of this total.
int shares_that_hold(const Filing& filing, int percent, int whole) {
  int holding = 0;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    int index = static_cast<int>(i);
    if (index == percent || filing.claims[i].passage != filing.claims[percent].passage) continue;
    if (!is_plain_share(filing, index) || filing.claims[i].of == whole) continue;
    holding += share_fit(filing, index, filing.claims[i].of, whole) == Fit::holds;
  }
  return holding;
}

/// True for a total whose list of parts is whole: their shares of it add up to 100%.
bool adds_up(const Filing& filing, const std::vector<Binding>& bindings, int total) {
  const std::vector<int>& parts = bindings[total].parts;
  Interval sum{0, 0};
  for (int part : parts) sum = sum + interval_of(*filing.claims[part].amount);
  return parts.size() > 1 && meet(sum, interval_of(*filing.claims[total].amount));
}

/// Without a name it is the total that the part belongs to, or that at least two other shares of the list are of.
Wholes unnamed_wholes(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  const Claim& claim = filing.claims[percent];
  Wholes wholes;
  int of_which = filing.claims[claim.of].whole;
  if (of_which >= 0 && is_sum_of_money(filing.claims[of_which])) {
    wholes.claims.push_back(of_which);
    const std::vector<int>& parts = bindings[of_which].parts;
    const bool is_part = std::find(parts.begin(), parts.end(), claim.of) != parts.end();
    wholes.certain =
        shares_that_hold(filing, percent, of_which) >= 1 || (is_part && adds_up(filing, bindings, of_which));
  }
  for (int i = claim.of - 1; i >= 0 && filing.claims[i].passage >= claim.passage - 1; --i) {
    if (i == of_which || !is_sum_of_money(filing.claims[i])) continue;
    wholes.claims.push_back(i);
    if (shares_that_hold(filing, percent, i) >= 2) {
      if (!wholes.certain) std::swap(wholes.claims.front(), wholes.claims.back());
      wholes.certain = true;
    }
  }
  return wholes;
}

/// True where every total that the first implies is below every one that the second implies, a last digit aside.
bool implied_below(Interval part, Decimal percent, Interval other_part, Decimal other) {
  Wide highest = static_cast<Wide>(part.hi) * power_of_ten(percent.decimals) * (2 * other.digits + 3);
  Wide lowest = static_cast<Wide>(other_part.lo) * power_of_ten(other.decimals) * (2 * percent.digits - 3);
  return highest < lowest;
}

bool is_comparable_share(const Claim& claim) {
  constexpr std::int64_t largest = 10'000'000;
  return claim.value.digits > 3 && claim.value.digits < largest && claim.value.decimals <= 4;
}

}  // namespace

bool shares_contradict(const Filing& filing, int one, int other) {
  const Claim &a = filing.claims[one], &b = filing.claims[other];
  if (!is_plain_share(filing, one) || !is_plain_share(filing, other) || a.of == b.of) return false;
  if (!is_comparable_share(a) || !is_comparable_share(b) || a.base.empty()) return false;
  if (subject_of(a.base) == nullptr || bare_words(a.base) != bare_words(b.base)) return false;
  if (!same_time(filing, filing.claims[a.of], filing.claims[b.of])) return false;
  Interval part = interval_of(*filing.claims[a.of].amount), its = interval_of(*filing.claims[b.of].amount);
  return implied_below(part, a.value, its, b.value) || implied_below(its, b.value, part, a.value);
}

PercentCheck share_check(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  if (!is_plain_share(filing, percent) || restated(filing, percent)) return check;
  const Claim& claim = filing.claims[percent];
  Wholes wholes =
      claim.base.empty() ? unnamed_wholes(filing, bindings, percent) : named_wholes(filing, bindings, percent);
  std::vector<PercentPair> pairs;
  for (int whole : wholes.claims)
    for (Interval part : figures_of(filing, bindings, claim.of))
      pairs.push_back({part, interval_of(*filing.claims[whole].amount), {claim.of, whole}});
  if (pairs.empty()) return check;
  check.outcome =
      best_fit(pairs, [&](const PercentPair& pair) { return fit_share(claim.value, pair.part, pair.whole); });
  check.operands = pairs.front().operands;
  check.expected = percent_text(middle(pairs.front().part), middle(pairs.front().whole), claim.value.decimals);
  if (check.outcome == Outcome::fail && !wholes.certain) check.outcome = Outcome::undecidable;
  return check;
}

}  // namespace gouji
