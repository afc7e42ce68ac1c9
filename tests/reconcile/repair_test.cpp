// Repairs against an oracle that tries every set of figures and every change.
#include "reconcile/repair.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace gouji;

namespace {

constexpr int figures = 9, identities = 7;
/// In 元. Errors are at most 40, so that no sensible change is larger.
constexpr std::int64_t farthest = 90;

using Set = std::set<int>;

struct System {
  Filing filing;
  std::vector<std::vector<int>> signs;  ///< by identity and figure
  std::vector<std::int64_t> values;
};

/// Identities over whole 元 that hold; every figure is in one at least.
System consistent(std::mt19937& random) {
  System system;
  Schedule& schedule = system.filing.schedules.emplace_back();
  schedule.unit = Unit::yuan;
  schedule.columns.resize(figures + identities);
  schedule.lines.resize(1);
  for (int i = 0; i < figures; ++i) system.values.push_back(5000 + static_cast<std::int64_t>(random() % 5000));
  for (int i = 0; i < identities; ++i) {
    std::vector<int> signs(figures + identities, 0);
    std::int64_t sum = 0;
    for (int f = 0; f < figures; ++f)
      if (random() % 3 == 0 || f == i) signs[f] = 1;
    for (int f = 0; f < figures; ++f) sum += signs[f] * system.values[f];
    signs[figures + i] = -1;
    system.values.push_back(sum);
    system.signs.push_back(signs);
  }
  return system;
}

void print(System& system) {
  auto& line = system.filing.schedules[0].lines[0];
  line.figures.clear();
  for (std::int64_t value : system.values) {
    Figure figure;
    figure.column = static_cast<int>(line.figures.size());
    figure.number = {value, 0};
    figure.amount = amount_of(figure.number, Unit::yuan);
    line.figures.push_back(figure);
  }
}

std::vector<Judged> judged(const System& system) {
  std::vector<Judged> all;
  for (const auto& signs : system.signs) {
    Constraint constraint{"R", "", Relation::equal, {}, {}, {}};
    for (int f = 0; f < static_cast<int>(signs.size()); ++f)
      if (signs[f] != 0) (signs[f] > 0 ? constraint.left : constraint.right).push_back({{{0, 0, f}, -1}, 1});
    all.push_back(judge(system.filing, constraint));
  }
  return all;
}

bool holds(const System& system, const std::vector<std::int64_t>& values) {
  for (const auto& signs : system.signs) {
    std::int64_t rest = 0, members = 0;
    for (std::size_t f = 0; f < signs.size(); ++f) {
      rest += signs[f] * values[f];
      members += signs[f] != 0;
    }
    if (2 * std::llabs(rest) > members) return false;
  }
  return true;
}

bool can_hold(const System& system, std::vector<std::int64_t>& values, const std::vector<int>& free, std::size_t from) {
  if (from == free.size()) return holds(system, values);
  const std::int64_t printed = values[free[from]];
  bool found = false;
  for (std::int64_t by = -farthest; by <= farthest && !found; ++by) {
    values[free[from]] = printed + by;
    found = by != 0 && can_hold(system, values, free, from + 1);
  }
  values[free[from]] = printed;
  return found;
}

/// The smallest sets of figures, of at most two, whose change makes all identities hold.
std::set<Set> oracle(const System& system) {
  std::vector<std::int64_t> values = system.values;
  std::set<Set> found;
  const int all = static_cast<int>(values.size());
  for (int a = 0; a < all; ++a)
    if (can_hold(system, values, {a}, 0)) found.insert({a});
  if (!found.empty()) return found;
  for (int a = 0; a < all; ++a)
    for (int b = a + 1; b < all; ++b)
      if (can_hold(system, values, {a, b}, 0)) found.insert({a, b});
  return found;
}

std::set<Set> found_by_search(const System& system) {
  const std::vector<Judged> all = judged(system);
  const Network net(system.filing, all);
  Moves moves(system.filing, all, net);
  std::vector<int> open;
  for (int i = 0; i < identities; ++i)
    if (all[i].outcome == Outcome::fail) open.push_back(i);
  std::set<Set> found;
  for (const Repair& repair : cheapest_repairs(system.filing, net, moves, open, 4)) {
    Set set;
    for (const Step& step : repair) {
      const Move& move = moves[step.move];
      for (int cell : move.cells) set.insert(net.cell(cell).fact.figure);
    }
    found.insert(set);
  }
  return found;
}

std::int64_t error(std::mt19937& random) {
  const std::int64_t by = 12 + static_cast<std::int64_t>(random() % 28);
  return random() % 2 == 0 ? by : -by;
}

}  // namespace

TEST_CASE("the smallest repairs are just those that trying everything finds") {
  std::mt19937 random(17);
  int several = 0;
  for (int turn = 0; turn < 24; ++turn) {
    System system = consistent(random);
    const int errors = 1 + turn % 2;
    for (int i = 0; i < errors; ++i) system.values[random() % system.values.size()] += error(random);
    print(system);
    const std::set<Set> expected = oracle(system);
    CAPTURE(turn);
    REQUIRE(!expected.empty());
    CHECK(found_by_search(system) == expected);
    several += expected.size() > 1;
  }
  CHECK(several > 2);
}
