#include "reconcile/percent_check.h"

#include <algorithm>
#include <array>

#include "reconcile/agreement.h"
#include "reconcile/bind_item.h"
#include "reconcile/bind_subject.h"
#include "reconcile/bind_words.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

/// Two figures that a percentage may be of, and the claims they come from.
struct Pair {
  Interval part, whole;
  std::vector<int> operands;
};

constexpr std::size_t most_pairs = 24;

__extension__ using Wide = __int128;

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

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

/// This figure first, then others of the sentence that the words may be about.
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

Interval sign(Interval change, Direction direction) {
  return direction == Direction::down ? negated(change) : change;
}

Decimal signed_percent(const Claim& claim) {
  Decimal value = claim.value;
  if (claim.direction == Direction::down) value.digits = -value.digits;
  return value;
}

bool is_change_of_same(const Filing& filing, int i, const Claim& claim) {
  const Claim& change = filing.claims[i];
  return change.kind == ClaimKind::change && change.amount && change.of == claim.of &&
         change.base_year == claim.base_year && change.base_phase == claim.base_phase && !restated(filing, i);
}

/// The change printed of the same figure: 减少3.51万元，下降0.2%, or 增长10.85%，增收2798万元.
int change_beside(const Filing& filing, int percent) {
  const Claim& claim = filing.claims[percent];
  for (int i = percent - 1; i >= 0 && filing.claims[i].passage == claim.passage; --i)
    if (is_change_of_same(filing, i, claim)) return i;
  int next = percent + 1;
  bool follows = next < static_cast<int>(filing.claims.size()) && filing.claims[next].sentence == claim.sentence &&
                 is_change_of_same(filing, next, claim);
  return follows ? next : -1;
}

/// The base's figure in the same paragraph: 2025年当年预算执行数为1690.69万元.
std::vector<int> bases_of(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  const Claim& claim = filing.claims[percent];
  std::vector<int> found = bases_beside(filing, bindings, percent);
  if (claim.base_year == 0 || filing.claims[claim.of].year == claim.base_year || !found.empty()) return found;
  for (int i = percent - 1; i >= 0 && filing.claims[i].passage == claim.passage; --i) {
    const Claim& base = filing.claims[i];
    if (i == claim.of || !is_sum_of_money(base) || base.year != claim.base_year) continue;
    if (claim.base_phase != Phase::unstated && base.phase != Phase::unstated && base.phase != claim.base_phase)
      continue;
    if (same_topic(filing, bindings, i, claim.of)) found.push_back(i);
  }
  return found;
}

/// What the schedule prints instead of a wrong figure comes first: it is what the percentage should be of.
std::vector<Interval> figures_of(const Filing& filing, const std::vector<Binding>& bindings, int claim) {
  std::vector<Interval> figures;
  if (bindings[claim].verdict == Verdict::mismatch && bindings[claim].fact)
    figures.push_back(interval_of(*filing.figure(*bindings[claim].fact).amount));
  figures.push_back(interval_of(*filing.claims[claim].amount));
  return figures;
}

std::vector<Pair> growth_pairs(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  std::vector<Pair> pairs;
  int change = change_beside(filing, percent);
  std::vector<int> bases = bases_of(filing, bindings, percent);
  if (change < 0 && bases.empty()) return pairs;
  for (int now : topics(filing, percent))
    for (Interval figure : figures_of(filing, bindings, now)) {
      if (change >= 0) {
        const Claim& delta = filing.claims[change];
        pairs.push_back({figure, figure - sign(interval_of(*delta.amount), delta.direction), {now, change}});
      }
      for (int base : bases)
        if (base != now) pairs.push_back({figure, interval_of(*filing.claims[base].amount), {now, base}});
    }
  if (pairs.size() > most_pairs) pairs.resize(most_pairs);
  return pairs;
}

std::int64_t middle(Interval interval) {
  return interval.lo / 2 + interval.hi / 2;
}

/// The best fit of several readings decides; one without a base that a percentage could be of is none.
template <typename FitOf>
Outcome best_fit(const std::vector<Pair>& pairs, FitOf fit_of) {
  bool tail = false, defined = false;
  for (const Pair& pair : pairs) {
    Fit fit = fit_of(pair);
    if (fit == Fit::holds) return Outcome::pass;
    tail |= fit == Fit::tail;
    defined |= fit != Fit::undefined;
  }
  if (tail) return Outcome::rounding;
  return defined ? Outcome::fail : Outcome::undecidable;
}

bool has_topic(const Filing& filing, int percent) {
  int of = filing.claims[percent].of;
  return of >= 0 && is_sum_of_money(filing.claims[of]);
}

std::string percent_text(std::int64_t part, std::int64_t whole, int decimals) {
  std::string text = print_percent(part, whole, decimals);
  return text.empty() ? text : text + "%";
}

std::string growth_text(const Claim& claim, std::int64_t now, std::int64_t base) {
  std::string text = percent_text(now < base ? base - now : now - base, base, claim.value.decimals);
  if (text.empty()) return text;
  if (now > base && claim.direction == Direction::down) return "增加" + text;
  if (now < base && claim.direction == Direction::up) return "减少" + text;
  return text;
}

bool printed_zero(Interval base) {
  return base.lo + base.hi == 0;
}

/// How many amounts of a claim's paragraph are in its unit.
int unit_count(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  return static_cast<int>(std::count_if(filing.claims.begin(), filing.claims.end(), [&](const Claim& other) {
    return other.passage == claim.passage && is_sum_of_money(other) && other.unit == claim.unit;
  }));
}

/// Of two that could have slipped it is the one whose unit its paragraph uses less.
bool rarer_unit(const Filing& filing, int one, int other) {
  return unit_count(filing, one) < unit_count(filing, other);
}

/// The claim that makes the percentage hold when its amount is ten thousand times as large or as small.
void find_slip(const Filing& filing, int percent, PercentCheck& check) {
  constexpr std::array units = {Unit::yuan, Unit::ten_thousand_yuan};
  for (int slipped : check.operands) {
    int other = check.operands[slipped == check.operands[0] ? 1 : 0];
    for (Unit unit : units) {
      auto read = amount_of(filing.claims[slipped].value, unit);
      if (unit == filing.claims[slipped].unit || !read) continue;
      Interval mended = interval_of(*read), beside = interval_of(*filing.claims[other].amount);
      bool is_part = slipped == check.operands[0];
      Fit fit = fit_share(filing.claims[percent].value, is_part ? mended : beside, is_part ? beside : mended);
      if (fit != Fit::holds && fit != Fit::tail) continue;
      if (check.slipped >= 0 && !rarer_unit(filing, slipped, check.slipped)) continue;
      check.slipped = slipped;
      check.meant = unit;
    }
  }
}

/// The change, or this year's figure, that makes the growth hold when it is read in another unit.
void find_growth_slip(const Filing& filing, int percent, PercentCheck& check) {
  int now = filing.claims[percent].of, change = change_beside(filing, percent);
  if (change < 0 || filing.claims[now].unit == filing.claims[change].unit) return;
  bool is_change =
      likelier_slip(filing, filing.claims[now].unit, filing.claims[change].unit) == filing.claims[change].unit;
  int slipped = is_change ? change : now, other = is_change ? now : change;
  auto read = amount_of(filing.claims[slipped].value, filing.claims[other].unit);
  if (!read) return;
  Interval figure = is_change ? interval_of(*filing.claims[now].amount) : interval_of(*read);
  Interval by = is_change ? interval_of(*read) : interval_of(*filing.claims[change].amount);
  Interval base = figure - sign(by, filing.claims[change].direction);
  if (fit_growth(signed_percent(filing.claims[percent]), figure, base) != Fit::holds) return;
  check.slipped = slipped;
  check.meant = filing.claims[other].unit;
  check.operands = {now, change};
}

/// The figure of this year that makes the growth hold when it is what the schedule prints beside it.
void find_misstated(const Filing& filing, const std::vector<Binding>& bindings, int percent, PercentCheck& check) {
  const Claim& claim = filing.claims[percent];
  int change = change_beside(filing, percent);
  if (change < 0 || !bindings[claim.of].beside) return;
  Interval now = interval_of(*filing.figure(*bindings[claim.of].beside).amount);
  Interval base = now - sign(interval_of(*filing.claims[change].amount), filing.claims[change].direction);
  if (fit_growth(signed_percent(claim), now, base) == Fit::holds) check.misstated = claim.of;
}

/// A budget figure that the sentence prints of the same thing.
std::vector<int> budgets_of(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  const Claim& claim = filing.claims[percent];
  std::vector<int> found;
  for (int i = percent - 1; i >= 0 && filing.claims[i].passage == claim.passage; --i) {
    const Claim& base = filing.claims[i];
    bool budget =
        base.phase == Phase::budget || base.phase == Phase::opening_budget || base.phase == Phase::adjusted_budget;
    if (i == claim.of || !is_sum_of_money(base) || !budget || base.phase == filing.claims[claim.of].phase) continue;
    bool named = claim.base_phase == Phase::unstated || claim.base_phase == Phase::budget ||
                 base.phase == claim.base_phase || base.phase == Phase::budget;
    if (named && same_topic(filing, bindings, i, claim.of)) found.push_back(i);
  }
  return found;
}

std::vector<Pair> completion_pairs(const Filing& filing, const std::vector<Binding>& bindings, int percent,
                                   const std::vector<int>& budgets) {
  std::vector<Pair> pairs;
  for (int done : topics(filing, percent))
    for (int budget : budgets) {
      if (done == budget) continue;
      for (Interval part : figures_of(filing, bindings, done))
        for (Interval whole : figures_of(filing, bindings, budget)) pairs.push_back({part, whole, {done, budget}});
    }
  return pairs;
}

/// Claims that may be the total of a share, and whether one of them must be.
struct Wholes {
  std::vector<int> claims;
  bool certain = false;
};

Wholes named_wholes(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  const Claim& claim = filing.claims[percent];
  const Subject* subject = subject_of(claim.base);
  std::string words = bare_words(claim.base);
  Wholes wholes;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& other = filing.claims[i];
    if (!is_sum_of_money(other) || !same_time(filing, other, filing.claims[claim.of])) continue;
    bool same = subject != nullptr ? bindings[i].subject == subject->id : bare_words(other.subject) == words;
    if (same && static_cast<int>(i) != claim.of) wholes.claims.push_back(static_cast<int>(i));
    if (same && other.passage == claim.passage) wholes.certain = true;
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
    wholes.certain = shares_that_hold(filing, percent, of_which) >= 1 || adds_up(filing, bindings, of_which);
  }
  for (int i = claim.of - 1; i >= 0 && filing.claims[i].passage >= claim.passage - 1; --i) {
    if (i == of_which || !is_sum_of_money(filing.claims[i])) continue;
    wholes.claims.push_back(i);
    if (filing.claims[i].passage == claim.passage && shares_that_hold(filing, percent, i) >= 2) {
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

/// Of a comparison that prints its base: 较2014年决算数1953.72万元减少, 2016年预算8万元，2015年预算12.5万元；对比减少.
std::vector<int> bases_beside(const Filing& filing, const std::vector<Binding>& bindings, int comparison) {
  const Claim& claim = filing.claims[comparison];
  const Claim& now = filing.claims[claim.of];
  std::vector<int> found;
  for (int i = claim.of + 1; i < comparison; ++i) {
    const Claim& base = filing.claims[i];
    if (base.passage != claim.passage || !is_sum_of_money(base)) continue;
    bool earlier =
        base.year != 0 && base.year == now.year - 1 && (claim.base_year == 0 || claim.base_year == base.year);
    bool says_so = base.relation == "base" && claim.base.empty() && base.phase == now.phase;
    if ((earlier || says_so) && same_topic(filing, bindings, i, claim.of)) found.push_back(i);
  }
  return found;
}

bool shares_contradict(const Filing& filing, int one, int other) {
  const Claim &a = filing.claims[one], &b = filing.claims[other];
  if (!is_plain_share(filing, one) || !is_plain_share(filing, other) || a.of == b.of) return false;
  if (!is_comparable_share(a) || !is_comparable_share(b) || a.base.empty()) return false;
  if (subject_of(a.base) == nullptr || bare_words(a.base) != bare_words(b.base)) return false;
  if (!same_time(filing, filing.claims[a.of], filing.claims[b.of])) return false;
  Interval part = interval_of(*filing.claims[a.of].amount), its = interval_of(*filing.claims[b.of].amount);
  return implied_below(part, a.value, its, b.value) || implied_below(its, b.value, part, a.value);
}

PercentCheck growth_check(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  const Claim& claim = filing.claims[percent];
  bool directed = claim.direction == Direction::up || claim.direction == Direction::down;
  if (!has_topic(filing, percent) || !directed || restated(filing, percent)) return check;
  std::vector<Pair> pairs = growth_pairs(filing, bindings, percent);
  if (pairs.empty()) return check;
  Decimal stated = signed_percent(claim);
  check.operands = pairs.front().operands;
  if (printed_zero(pairs.front().whole) && !printed_zero(pairs.front().part) && !stated.is_zero()) {
    check.zero_base = true;
    return check;
  }
  check.outcome = best_fit(pairs, [&](const Pair& pair) { return fit_growth(stated, pair.part, pair.whole); });
  check.expected = growth_text(claim, middle(pairs.front().part), middle(pairs.front().whole));
  if (check.outcome == Outcome::fail) find_misstated(filing, bindings, percent, check);
  if (check.outcome == Outcome::fail && check.misstated < 0) find_growth_slip(filing, percent, check);
  return check;
}

PercentCheck completion_check(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  if (!has_topic(filing, percent) || restated(filing, percent)) return check;
  const Claim& claim = filing.claims[percent];
  std::vector<int> budgets = budgets_of(filing, bindings, percent);
  std::vector<Pair> pairs = completion_pairs(filing, bindings, percent, budgets);
  if (pairs.empty()) return check;
  check.outcome = best_fit(pairs, [&](const Pair& pair) { return fit_share(claim.value, pair.part, pair.whole); });
  check.operands = pairs.front().operands;
  if (printed_zero(pairs.front().whole) && !printed_zero(pairs.front().part) && !claim.value.is_zero()) {
    check.zero_base = true;
    return check;
  }
  bool certain = budgets.size() == 1 && filing.claims[budgets.front()].sentence == claim.sentence;
  if (check.outcome == Outcome::fail && !certain) check.outcome = Outcome::undecidable;
  check.expected = percent_text(middle(pairs.front().part), middle(pairs.front().whole), claim.value.decimals);
  if (check.outcome == Outcome::fail) find_slip(filing, percent, check);
  return check;
}

PercentCheck share_check(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  if (!is_plain_share(filing, percent) || restated(filing, percent)) return check;
  const Claim& claim = filing.claims[percent];
  Wholes wholes =
      claim.base.empty() ? unnamed_wholes(filing, bindings, percent) : named_wholes(filing, bindings, percent);
  std::vector<Pair> pairs;
  for (int whole : wholes.claims)
    for (Interval part : figures_of(filing, bindings, claim.of))
      pairs.push_back({part, interval_of(*filing.claims[whole].amount), {claim.of, whole}});
  if (pairs.empty()) return check;
  check.outcome = best_fit(pairs, [&](const Pair& pair) { return fit_share(claim.value, pair.part, pair.whole); });
  check.operands = pairs.front().operands;
  check.expected = percent_text(middle(pairs.front().part), middle(pairs.front().whole), claim.value.decimals);
  if (check.outcome == Outcome::fail && !wholes.certain) check.outcome = Outcome::undecidable;
  return check;
}

}  // namespace gouji
