#include "reconcile/misread.h"

#include <algorithm>

namespace gouji {
namespace {

/// Fewer failures than this may be real ones, whatever their share.
constexpr int fewest_failures = 8;

struct Tally {
  int failed = 0, held = 0;
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

}  // namespace

void set_aside_misread(const Filing& filing, std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger) {
  std::vector<Tally> tallies(filing.schedules.size());
  for (const Judged& j : judged) {
    if (!stays_inside(j.constraint)) continue;
    each_schedule(j.constraint, [&](int schedule) {
      (j.outcome == Outcome::fail ? tallies[schedule].failed : tallies[schedule].held) += 1;
    });
  }
  auto misread = [&](int schedule) {
    return tallies[schedule].failed >= fewest_failures && tallies[schedule].failed > tallies[schedule].held;
  };
  std::erase_if(judged, [&](const Judged& j) {
    bool doubtful = false;
    each_schedule(j.constraint, [&](int schedule) { doubtful = doubtful || misread(schedule); });
    if (!doubtful || j.outcome != Outcome::fail) return false;
    ledger.push_back(
        {j.constraint.rule,
         Outcome::undecidable,
         j.constraint.where,
         {"该表大部分勾稽不成立，可能是读表有误", "most identities of this table fail; it may have been misread"}});
    return true;
  });
}

}  // namespace gouji
