// Decides one identity: exactly, within the printed precision, or not.
#include <cstdlib>

#include "reconcile/constraint.h"

namespace gouji {
namespace {

struct Side {
  std::int64_t fen = 0;
  Interval rounded, truncated;
};

Side sum_of(const Filing& filing, const std::vector<Term>& terms) {
  Side side;
  for (const Term& term : terms) {
    Amount amount = amount_of(filing, term.cell);
    Interval rounded = interval_of(amount), truncated = truncated_interval_of(amount);
    side.fen += term.sign * amount.fen;
    side.rounded = side.rounded + (term.sign > 0 ? rounded : negated(rounded));
    side.truncated = side.truncated + (term.sign > 0 ? truncated : negated(truncated));
  }
  return side;
}

bool agree(Interval left, Interval right, Relation relation) {
  return relation == Relation::equal ? meet(left, right) : left.lo <= right.hi;
}

}  // namespace

Amount amount_of(const Filing& filing, const CellRef& cell) {
  const auto& amount = cell.claim >= 0 ? filing.claims[cell.claim].amount : filing.figure(cell.fact).amount;
  return amount.value_or(Amount{});
}

Judged judge(const Filing& filing, Constraint constraint) {
  Side left = sum_of(filing, constraint.left), right = sum_of(filing, constraint.right);
  Judged judged{std::move(constraint), Outcome::fail, left.fen - right.fen};
  Relation relation = judged.constraint.relation;
  bool exact = relation == Relation::equal ? judged.difference == 0 : judged.difference <= 0;
  if (exact)
    judged.outcome = Outcome::pass;
  else if (agree(left.rounded, right.rounded, relation) || agree(left.truncated, right.truncated, relation))
    judged.outcome = Outcome::rounding;
  return judged;
}

}  // namespace gouji
