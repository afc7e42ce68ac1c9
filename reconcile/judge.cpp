// Decides one identity: exactly, within the printed precision, or not.
#include <algorithm>
#include <limits>

#include "reconcile/constraint.h"

namespace gouji {
namespace {

__extension__ using Wide = __int128;

/// Sums of as many figures as there may be, none of which can overflow.
struct Range {
  Wide lo = 0, hi = 0;  // half-分

  void add(Interval interval, int sign) {
    lo += sign > 0 ? static_cast<Wide>(interval.lo) : -static_cast<Wide>(interval.hi);
    hi += sign > 0 ? static_cast<Wide>(interval.hi) : -static_cast<Wide>(interval.lo);
  }
};

struct Side {
  Wide fen = 0;
  Range rounded, truncated;
};

Side sum_of(const Filing& filing, const std::vector<Term>& terms, std::int64_t finest) {
  Side side;
  for (const Term& term : terms) {
    const Amount amount = zero_as_fine_as(amount_of(filing, term.cell), finest);
    side.fen += static_cast<Wide>(term.sign) * amount.fen;
    side.rounded.add(interval_of(amount), term.sign);
    side.truncated.add(truncated_interval_of(amount), term.sign);
  }
  return side;
}

bool agree(const Range& left, const Range& right, Relation relation) {
  return left.lo <= right.hi && (relation == Relation::at_most || right.lo <= left.hi);
}

std::int64_t saturated(Wide fen) {
  constexpr Wide least = std::numeric_limits<std::int64_t>::min(), most = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::clamp(fen, least, most));
}

}  // namespace

Amount amount_of(const Filing& filing, const CellRef& cell) {
  const auto& amount = cell.claim >= 0 ? filing.claims[cell.claim].amount : filing.figure(cell.fact).amount;
  return amount.value_or(Amount{});
}

std::int64_t finest_ulp(const Filing& filing, const Constraint& constraint) {
  std::int64_t ulp = std::numeric_limits<std::int64_t>::max();
  for (const auto* terms : {&constraint.left, &constraint.right})
    for (const Term& term : *terms) ulp = finer_ulp(ulp, amount_of(filing, term.cell));
  return ulp;
}

Judged judge(const Filing& filing, Constraint constraint) {
  const std::int64_t finest = finest_ulp(filing, constraint);
  Side left = sum_of(filing, constraint.left, finest), right = sum_of(filing, constraint.right, finest);
  Judged judged{std::move(constraint), Outcome::fail, saturated(left.fen - right.fen)};
  Relation relation = judged.constraint.relation;
  bool exact = relation == Relation::equal ? judged.difference == 0 : judged.difference <= 0;
  if (exact)
    judged.outcome = Outcome::pass;
  else if (agree(left.rounded, right.rounded, relation) || agree(left.truncated, right.truncated, relation))
    judged.outcome = Outcome::rounding;
  return judged;
}

}  // namespace gouji
