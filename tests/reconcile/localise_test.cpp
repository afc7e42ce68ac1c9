// Judging and localisation as properties: over random sums, against a plain count, with a fixed seed.
#include "reconcile/localise.h"

#include <doctest/doctest.h>

#include <random>

using namespace gouji;

namespace {

constexpr int rows = 5, columns = 3;

/// A schedule in whole 元 whose last column is the others' sum and whose last line is the others' sum.
Filing consistent(std::mt19937& random) {
  Filing filing;
  Schedule& schedule = filing.schedules.emplace_back();
  schedule.kind = ScheduleKind::expenditure;
  schedule.unit = Unit::yuan;
  schedule.columns.resize(columns + 1);
  schedule.lines.resize(rows + 1);
  std::int64_t sums[columns + 1] = {};
  auto put = [&](int line, int column, std::int64_t value) {
    Figure figure;
    figure.column = column;
    figure.number = {value, 0};
    figure.amount = amount_of(figure.number, Unit::yuan);
    figure.text = to_string(figure.number);
    schedule.lines[line].figures.push_back(figure);
  };
  for (int line = 0; line < rows; ++line) {
    std::int64_t across = 0;
    for (int column = 0; column < columns; ++column) {
      std::int64_t value = 1000 + static_cast<std::int64_t>(random() % 9'000'000);
      put(line, column, value);
      across += value;
      sums[column] += value;
    }
    put(line, columns, across);
    sums[columns] += across;
  }
  for (int column = 0; column <= columns; ++column) put(rows, column, sums[column]);
  return filing;
}

Term cell(int line, int column) {
  return {{{0, line, column}, -1}, 1};
}

std::vector<Judged> judge_table(const Filing& filing) {
  std::vector<Judged> judged;
  auto add = [&](std::vector<Term> left, std::vector<Term> right) {
    judged.push_back(judge(filing, {"H3", "", Relation::equal, std::move(left), std::move(right), {}}));
  };
  for (int line = 0; line <= rows; ++line) {
    std::vector<Term> parts;
    for (int column = 0; column < columns; ++column) parts.push_back(cell(line, column));
    add({cell(line, columns)}, parts);
  }
  for (int column = 0; column <= columns; ++column) {
    std::vector<Term> parts;
    for (int line = 0; line < rows; ++line) parts.push_back(cell(line, column));
    add({cell(rows, column)}, parts);
  }
  return judged;
}

void change(Filing& filing, int line, int column, std::int64_t by) {
  Figure& figure = filing.schedules[0].lines[line].figures[column];
  figure.number.digits += by;
  figure.amount = amount_of(figure.number, Unit::yuan);
}

/// Is there a value of each figure within its half 元 (in tenths) with which whole = a + b?
bool sum_can_hold(std::int64_t whole, std::int64_t a, std::int64_t b) {
  for (int x = -5; x <= 5; ++x)
    for (int y = -5; y <= 5; ++y) {
      std::int64_t rest = 10 * whole - (10 * a + x) - (10 * b + y);
      if (rest >= -5 && rest <= 5) return true;
    }
  return false;
}

}  // namespace

TEST_CASE("a sum of rounded figures holds just where values within their intervals make it hold") {
  std::mt19937 random(3);
  Filing filing = consistent(random);
  for (int by = -5; by <= 5; ++by) {
    Filing moved = filing;
    change(moved, 0, 2, by);
    auto value = [&](int column) { return moved.schedules[0].lines[0].figures[column].number.digits; };
    std::int64_t whole = value(0) + value(1) + value(2) - by;
    Figure& total = moved.schedules[0].lines[0].figures[columns];
    total.number = {whole - value(0), 0};
    total.amount = amount_of(total.number, Unit::yuan);
    Judged judged = judge(moved, {"", "", Relation::equal, {cell(0, columns)}, {cell(0, 1), cell(0, 2)}, {}});
    CAPTURE(by);
    CHECK((judged.outcome != Outcome::fail) == sum_can_hold(whole - value(0), value(1), value(2)));
    CHECK((judged.outcome == Outcome::pass) == (by == 0));
    CHECK(judged.difference == -100 * by);
  }
}

TEST_CASE("a part may be anything up to its whole, and a last digit above it is rounding") {
  std::mt19937 random(5);
  Filing filing = consistent(random);
  std::int64_t whole = filing.schedules[0].lines[0].figures[columns].number.digits;
  struct Case {
    std::int64_t above;
    Outcome outcome;
  };
  const Case cases[] = {{0, Outcome::pass}, {-7, Outcome::pass}, {1, Outcome::rounding}, {2, Outcome::fail}};
  for (const Case& c : cases) {
    Filing moved = filing;
    change(moved, 0, 0, whole + c.above - moved.schedules[0].lines[0].figures[0].number.digits);
    CAPTURE(c.above);
    CHECK(judge(moved, {"", "", Relation::at_most, {cell(0, 0)}, {cell(0, columns)}, {}}).outcome == c.outcome);
  }
}

TEST_CASE("a table that adds up has no culprit") {
  std::mt19937 random(7);
  for (int turn = 0; turn < 50; ++turn) {
    Filing filing = consistent(random);
    CHECK(localise(filing, judge_table(filing)).empty());
  }
}

TEST_CASE("one wrong figure is the first suspect, with the value that it had") {
  std::mt19937 random(11);
  for (int turn = 0; turn < 300; ++turn) {
    Filing filing = consistent(random);
    const int line = static_cast<int>(random() % (rows + 1)), column = static_cast<int>(random() % (columns + 1));
    const std::int64_t right = filing.schedules[0].lines[line].figures[column].amount->fen;
    change(filing, line, column, 100 + static_cast<std::int64_t>(random() % 100'000));
    std::vector<Cause> causes = localise(filing, judge_table(filing));
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].located);
    CHECK(causes[0].suspects.front().cell == cell(line, column).cell);
    CHECK(causes[0].suspects.front().fitting.fen == right);
  }
}

TEST_CASE("two wrong figures in different lines and columns are two causes") {
  std::mt19937 random(13);
  for (int turn = 0; turn < 100; ++turn) {
    Filing filing = consistent(random);
    change(filing, 0, 0, 5000 + static_cast<std::int64_t>(random() % 1000));
    change(filing, 2, 1, 90'000 + static_cast<std::int64_t>(random() % 1000));
    std::vector<Cause> causes = localise(filing, judge_table(filing));
    REQUIRE(causes.size() == 2);
    CHECK(causes[0].suspects.front().cell == cell(0, 0).cell);
    CHECK(causes[1].suspects.front().cell == cell(2, 1).cell);
  }
}
