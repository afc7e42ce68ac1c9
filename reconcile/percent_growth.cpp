#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/last_year.h"
#include "reconcile/percent_check.h"
#include "reconcile/percent_pairs.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

constexpr std::size_t most_pairs = 24;

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

/// The change printed of the same figure: 减少3.51万元，下降0.2%, or 增长11.26%，增收2798万元.
int change_beside(const Filing& filing, int percent) {
  const Claim& claim = filing.claims[percent];
  for (int i = percent - 1; i >= 0 && filing.claims[i].passage == claim.passage; --i)
    if (is_change_of_same(filing, i, claim)) return i;
  int next = percent + 1;
  bool follows = next < static_cast<int>(filing.claims.size()) && filing.claims[next].sentence == claim.sentence &&
                 is_change_of_same(filing, next, claim);
  return follows ? next : -1;
}

/// The base's figure in the same paragraph: 2025年当年预算执行数为1703.25万元.
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

std::vector<PercentPair> growth_pairs(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  std::vector<PercentPair> pairs;
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
  if (change >= 0)
    for (int base : bases) {
      const Claim& delta = filing.claims[change];
      const Interval whole = interval_of(*filing.claims[base].amount);
      pairs.push_back({whole + sign(interval_of(*delta.amount), delta.direction), whole, {change, base}});
    }
  return pairs;
}

std::string growth_text(const Claim& claim, std::int64_t now, std::int64_t base) {
  std::string text = percent_text(now < base ? base - now : now - base, base, claim.value.decimals);
  if (text.empty()) return text;
  if (now > base && claim.direction == Direction::down) return "增加" + text;
  if (now < base && claim.direction == Direction::up) return "减少" + text;
  return text;
}

/// True where nothing but a year and a phase stands before the base: 比2024年预算900万元增加, not 比收入预算900万元.
bool names_no_item(const Filing& filing, int base) {
  constexpr std::string_view words[] = {"比",   "较",   "与",   "同",   "当年", "年初", "上年", "去年", "同期",
                                        "全年", "调整", "预算", "决算", "执行", "完成", "年度", "年",   "数"};
  std::string_view lead = lead_of(filing, base);
  for (bool taken = true; taken && !lead.empty();) {
    taken = lead.front() >= '0' && lead.front() <= '9';
    if (taken) lead.remove_prefix(1);
    for (std::string_view word : words)
      if (lead.starts_with(word)) {
        lead.remove_prefix(word.size());
        taken = true;
      }
  }
  return lead.empty();
}

/// True where the comparison goes on from its base: 比2024年预算900万元增加100万元，增长11.11%.
bool follows_base(const Filing& filing, int base, int comparison) {
  if (filing.claims[base].relation != "base" || !names_no_item(filing, base)) return false;
  for (int i = base + 1; i < comparison; ++i) {
    const Claim& between = filing.claims[i];
    if (between.of != filing.claims[comparison].of || is_sum_of_money(between)) return false;
  }
  return filing.claims[base].sentence == filing.claims[comparison].sentence;
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

/// The one way in which the change and the growth are of each other, where a word says the other way: 减少…，增长….
void find_turned(const Filing& filing, int percent, PercentCheck& check) {
  const Claim& claim = filing.claims[percent];
  const int change = change_beside(filing, percent);
  if (change < 0) return;
  const Interval now = interval_of(*filing.claims[claim.of].amount);
  const Interval by = interval_of(*filing.claims[change].amount);
  for (Direction way : {Direction::up, Direction::down}) {
    Decimal stated = claim.value;
    if (way == Direction::down) stated.digits = -stated.digits;
    if (fit_growth(stated, now, now - sign(by, way)) != Fit::holds) continue;
    if (check.turned != Direction::none) {  // too small a change to tell the ways apart
      check.turned = Direction::none;
      return;
    }
    check.turned = way;
  }
  check.change = change;
}

/// 比上年执行数增长: of what the figure's schedule prints of last year beside it. Only where the words say so: growth over
/// 上年 may be over its budget.
void check_against_execution(const Filing& filing, const std::vector<Binding>& bindings, int percent,
                             PercentCheck& check) {
  const Claim& claim = filing.claims[percent];
  const Binding& binding = bindings[claim.of];
  if (claim.base_phase != Phase::execution || !binding.fact || binding.verdict == Verdict::mismatch) return;
  if (claim.base_year == 0 || claim.base_year + 1 != filing.fiscal_year) return;
  check.whole = execution_in_line(filing, binding.fact->schedule, binding.fact->line, claim.base_year);
  if (!check.whole) return;
  const Interval now = interval_of(*filing.claims[claim.of].amount);
  const Interval base = interval_of(*filing.figure(*check.whole).amount);
  check.operands = {claim.of};
  const PercentPair pair{now, base, {claim.of}};
  check.outcome =
      best_fit({pair}, [&](const PercentPair& p) { return fit_growth(signed_percent(claim), p.part, p.whole); });
  check.expected = growth_text(claim, middle(now), middle(base));
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

}  // namespace

/// Of a comparison that prints its base: 较2014年决算数1867.45万元减少, 2016年预算8万元，2015年预算12.5万元；对比减少.
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
    const bool same = same_topic(filing, bindings, i, claim.of) || follows_base(filing, i, comparison);
    if ((earlier || says_so) && same) found.push_back(i);
  }
  return found;
}

PercentCheck growth_check(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  const Claim& claim = filing.claims[percent];
  bool directed = claim.direction == Direction::up || claim.direction == Direction::down;
  if (!has_topic(filing, percent) || !directed || restated(filing, percent)) return check;
  std::vector<PercentPair> pairs = growth_pairs(filing, bindings, percent);
  if (pairs.empty()) check_against_execution(filing, bindings, percent, check);
  if (pairs.empty()) return check;
  Decimal stated = signed_percent(claim);
  check.operands = pairs.front().operands;
  if (printed_zero(pairs.front().whole) && !printed_zero(pairs.front().part) && !stated.is_zero()) {
    check.zero_base = true;
    return check;
  }
  check.outcome = best_fit(pairs, [&](const PercentPair& pair) { return fit_growth(stated, pair.part, pair.whole); });
  check.expected = growth_text(claim, middle(pairs.front().part), middle(pairs.front().whole));
  if (check.outcome == Outcome::fail) find_misstated(filing, bindings, percent, check);
  if (check.outcome == Outcome::fail && check.misstated < 0) find_turned(filing, percent, check);
  if (check.outcome == Outcome::fail && check.misstated < 0 && check.turned == Direction::none)
    find_growth_slip(filing, percent, check);
  return check;
}

}  // namespace gouji
