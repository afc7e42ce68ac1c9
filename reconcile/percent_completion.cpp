#include <algorithm>
#include <array>

#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/find_figure.h"
#include "reconcile/percent_check.h"
#include "reconcile/percent_pairs.h"

namespace gouji {
namespace {

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

std::vector<PercentPair> completion_pairs(const Filing& filing, const std::vector<Binding>& bindings, int percent,
                                          const std::vector<int>& budgets) {
  std::vector<PercentPair> pairs;
  for (int done : topics(filing, percent))
    for (int budget : budgets) {
      if (done == budget) continue;
      for (Interval part : figures_of(filing, bindings, done))
        for (Interval whole : figures_of(filing, bindings, budget)) pairs.push_back({part, whole, {done, budget}});
    }
  return pairs;
}

/// The 预算数 beside a 决算数 in one line of a schedule: `reception@budget` beside `reception@final`.
std::optional<FactRef> budget_beside(const Filing& filing, const Binding& done) {
  if (!done.fact || done.verdict == Verdict::mismatch) return {};
  const Schedule& schedule = filing.schedules[done.fact->schedule];
  const Column& column = schedule.columns[filing.figure(*done.fact).column];
  constexpr std::string_view final_accounts = "@final";
  if (!column.measure.ends_with(final_accounts)) return {};
  const std::string measure = column.measure.substr(0, column.measure.size() - final_accounts.size()) + "@budget";
  const int budget = column_of_measures(schedule, {measure}, column.lane);
  return budget < 0 ? std::nullopt : figure_at(filing, done.fact->schedule, done.fact->line, budget);
}

/// The text's budgets are those of the schedule: one that the paragraph prints is there.
bool means_that_budget(const Filing& filing, const std::vector<Binding>& bindings, int percent, FactRef budget) {
  for (int i = percent - 1; i >= 0 && filing.claims[i].passage == filing.claims[percent].passage; --i) {
    const std::optional<FactRef>& fact = bindings[i].fact;
    if (!fact || bindings[i].verdict == Verdict::mismatch || fact->schedule != budget.schedule) continue;
    const Schedule& schedule = filing.schedules[fact->schedule];
    if (schedule.columns[filing.figure(*fact).column].measure.ends_with("@budget")) return true;
  }
  return false;
}

PercentCheck completion_in_schedule(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  const Claim& claim = filing.claims[percent];
  check.whole = budget_beside(filing, bindings[claim.of]);
  if (!check.whole || !filing.figure(*check.whole).amount) return check;
  const Interval part = interval_of(*filing.claims[claim.of].amount);
  const Interval whole = interval_of(*filing.figure(*check.whole).amount);
  if (printed_zero(whole) || !means_that_budget(filing, bindings, percent, *check.whole)) return check;
  check.outcome = best_fit({{part, whole, {claim.of}}},
                           [&](const PercentPair& pair) { return fit_share(claim.value, pair.part, pair.whole); });
  check.operands = {claim.of};
  check.expected = percent_text(middle(part), middle(whole), claim.value.decimals);
  return check;
}

}  // namespace

PercentCheck completion_check(const Filing& filing, const std::vector<Binding>& bindings, int percent) {
  PercentCheck check;
  if (!has_topic(filing, percent) || restated(filing, percent)) return check;
  const Claim& claim = filing.claims[percent];
  std::vector<int> budgets = budgets_of(filing, bindings, percent);
  std::vector<PercentPair> pairs = completion_pairs(filing, bindings, percent, budgets);
  if (pairs.empty()) return completion_in_schedule(filing, bindings, percent);
  check.outcome =
      best_fit(pairs, [&](const PercentPair& pair) { return fit_share(claim.value, pair.part, pair.whole); });
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

}  // namespace gouji
