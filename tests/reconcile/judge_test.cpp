// Judging against a plain search: a sum holds just where values within the figures' intervals make it hold.
#include <doctest/doctest.h>

#include <random>

#include "reconcile/constraint.h"

using namespace gouji;

namespace {

/// A line of figures, the first of which is said to be the sum of the others.
Filing filing_with(const std::vector<Amount>& amounts) {
  Filing filing;
  Schedule& schedule = filing.schedules.emplace_back();
  schedule.columns.resize(amounts.size());
  ScheduleLine& line = schedule.lines.emplace_back();
  for (const Amount& amount : amounts) {
    Figure figure;
    figure.column = static_cast<int>(line.figures.size());
    figure.amount = amount;
    line.figures.push_back(figure);
  }
  return filing;
}

Constraint sum_of(std::size_t figures, Relation relation) {
  Constraint constraint{"R", "", relation, {{{{0, 0, 0}, -1}, 1}}, {}, {}};
  for (int i = 1; i < static_cast<int>(figures); ++i) constraint.right.push_back({{{0, 0, i}, -1}, 1});
  return constraint;
}

using Values = Interval (*)(Amount);

/// Is there a value of each, in half-分, with which they hold?
bool can_hold(const std::vector<Amount>& amounts, std::size_t from, std::int64_t rest, Values values,
              Relation relation) {
  if (from == amounts.size()) return relation == Relation::equal ? rest == 0 : rest <= 0;
  const Interval interval = values(amounts[from]);
  for (std::int64_t value = interval.lo; value <= interval.hi; ++value)
    if (can_hold(amounts, from + 1, from == 0 ? value : rest - value, values, relation)) return true;
  return false;
}

Interval within_rounding(Amount amount) {
  return {2 * amount.fen - amount.ulp, 2 * amount.fen + amount.ulp};
}

/// What is printed when the rest is cut off: anything further from zero by less than a last digit.
Interval within_truncation(Amount amount) {
  const std::int64_t less = 2 * amount.ulp - 1;
  return {2 * amount.fen - (amount.fen > 0 ? 0 : less), 2 * amount.fen + (amount.fen < 0 ? 0 : less)};
}

}  // namespace

TEST_CASE("a sum fails just where no values within rounding, nor within truncation, make it hold") {
  std::mt19937 random(41);
  int failed = 0, rounded = 0;
  for (int turn = 0; turn < 600; ++turn) {
    std::vector<Amount> amounts;
    for (int i = 0; i < 3; ++i) {
      const std::int64_t ulp = 2 << (random() % 2);
      amounts.push_back({ulp * (static_cast<std::int64_t>(random() % 13) - 5), ulp});
    }
    amounts[0].fen = amounts[1].fen + amounts[2].fen + amounts[0].ulp * (static_cast<std::int64_t>(random() % 9) - 4);
    const Relation relation = random() % 3 == 0 ? Relation::at_most : Relation::equal;
    std::int64_t finest = 4;
    for (const Amount& amount : amounts) finest = finer_ulp(finest, amount);
    std::vector<Amount> meant;
    for (const Amount& amount : amounts) meant.push_back(zero_as_fine_as(amount, finest));
    const bool holds =
        can_hold(meant, 0, 0, within_rounding, relation) || can_hold(meant, 0, 0, within_truncation, relation);
    const Judged judged = judge(filing_with(amounts), sum_of(amounts.size(), relation));
    CAPTURE(turn);
    CHECK((judged.outcome != Outcome::fail) == holds);
    failed += judged.outcome == Outcome::fail;
    rounded += judged.outcome == Outcome::rounding;
  }
  CHECK(failed > 50);
  CHECK(rounded > 50);
}

TEST_CASE("intervals that only touch agree, and one 分 more does not") {
  for (std::int64_t ulp : {100, 1'000'000}) {
    const std::int64_t whole = 50 * ulp;
    CHECK(judge(filing_with({{whole + ulp, ulp}, {whole, ulp}}), sum_of(2, Relation::equal)).outcome ==
          Outcome::rounding);
    CHECK(judge(filing_with({{whole + ulp + 1, ulp}, {whole, ulp}}), sum_of(2, Relation::equal)).outcome ==
          Outcome::fail);
  }
}

TEST_CASE("sums of the largest figures do not wrap round") {
  constexpr std::int64_t largest = 9'000'000'000'000'000;  // 90 万亿元
  std::vector<Amount> amounts(4001, {largest, 1});
  Judged judged = judge(filing_with(amounts), sum_of(amounts.size(), Relation::equal));
  CHECK(judged.outcome == Outcome::fail);
  CHECK(judged.difference < -largest);
  CHECK(judge(filing_with(amounts), sum_of(amounts.size(), Relation::at_most)).outcome == Outcome::pass);
  CHECK(judge(filing_with({{largest, 1}, {largest, 1}}), sum_of(2, Relation::equal)).outcome == Outcome::pass);
}

TEST_CASE("a zero printed short is no wider than the figures around it") {
  const std::int64_t hundredth = 10'000, whole = 1'000'000;  // the last digits of 12.34万元 and of 0万元
  auto outcome = [&](std::int64_t total, Amount part) {
    return judge(filing_with({{total, hundredth}, {600 * hundredth, hundredth}, part}), sum_of(3, Relation::equal))
        .outcome;
  };
  CHECK(outcome(600 * hundredth, {0, whole}) == Outcome::pass);
  CHECK(outcome(601 * hundredth, {0, whole}) == Outcome::rounding);
  CHECK(outcome(640 * hundredth, {0, whole}) == Outcome::fail);
  CHECK(outcome(640 * hundredth, {0, hundredth}) == Outcome::fail);
  CHECK(judge(filing_with({{0, whole}, {0, hundredth}}), sum_of(2, Relation::equal)).outcome == Outcome::pass);
}
