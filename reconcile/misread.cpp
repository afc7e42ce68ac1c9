#include "reconcile/misread.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace gouji {
namespace {

/// Fewer failures than this may be real ones, whatever their share: of all identities of a schedule, and of one rule's.
constexpr int fewest_failures = 8, fewest_of_a_rule = 5;

struct Tally {
  int failed = 0, held = 0;

  void add(Outcome outcome) { (outcome == Outcome::fail ? failed : held) += 1; }
  bool most_fail(int fewest) const { return failed >= fewest && failed > held; }
};

/// Of each schedule, and of each rule within it.
struct Tallies {
  std::map<int, Tally> schedules;
  std::map<std::pair<int, std::string>, Tally> rules;
};

template <typename Visit>
void each_schedule(const Constraint& constraint, Visit visit) {
  std::vector<int> seen;
  for (const auto* side : {&constraint.left, &constraint.right}) {
    for (const Term& term : *side) {
      if (term.cell.claim >= 0) continue;
      if (std::find(seen.begin(), seen.end(), term.cell.fact.schedule) != seen.end()) continue;
      seen.push_back(term.cell.fact.schedule);
      visit(term.cell.fact.schedule);
    }
  }
}

bool stays_inside(const Constraint& constraint) {
  int schedules = 0;
  each_schedule(constraint, [&](int) { ++schedules; });
  return schedules == 1;
}

Tallies tallies_of(const std::vector<Judged>& judged) {
  Tallies tallies;
  for (const Judged& j : judged) {
    if (!stays_inside(j.constraint)) continue;
    each_schedule(j.constraint, [&](int schedule) {
      tallies.schedules[schedule].add(j.outcome);
      tallies.rules[{schedule, j.constraint.rule}].add(j.outcome);
    });
  }
  return tallies;
}

LedgerEntry undecidable(const Constraint& constraint, Message why) {
  return {constraint.rule, Outcome::undecidable, constraint.where, std::move(why)};
}

}  // namespace

void set_aside_misread(std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger) {
  Tallies tallies = tallies_of(judged);
  std::erase_if(judged, [&](const Judged& j) {
    if (j.outcome != Outcome::fail) return false;
    bool table = false, rule = false;
    each_schedule(j.constraint, [&](int schedule) {
      table = table || tallies.schedules[schedule].most_fail(fewest_failures);
      rule = rule ||
             (stays_inside(j.constraint) && tallies.rules[{schedule, j.constraint.rule}].most_fail(fewest_of_a_rule));
    });
    if (table) {
      ledger.push_back(undecidable(j.constraint, {"该表大部分勾稽不成立，可能是读表有误",
                                                  "most identities of this table fail; it may have been misread"}));
    } else if (rule) {
      ledger.push_back(undecidable(
          j.constraint, {"该表各行大多不符合这一勾稽，可能缺一栏或读表有误",
                         "most lines of this table fail this identity; a column may be missing, or it was misread"}));
    }
    return table || rule;
  });
}

}  // namespace gouji
