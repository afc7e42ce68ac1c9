#include "reconcile/network.h"

#include <algorithm>
#include <limits>

namespace gouji {
namespace {

__extension__ using Wide = __int128;

/// Sides may also agree as truncated figures, further apart than rounding allows: such a difference counts as one that
/// the tolerance just covers, so that any change to the better or none is allowed.
std::int64_t residual_of(const Judged& judged, std::int64_t tolerance) {
  if (judged.outcome == Outcome::fail || judged.constraint.relation == Relation::at_most) return judged.difference;
  return std::clamp(judged.difference, -(tolerance / 2), tolerance / 2);
}

}  // namespace

Network::Network(const Filing& filing, const std::vector<Judged>& judged) : judged_(judged) {
  for (const Judged& j : judged) {
    for (const auto* side : {&j.constraint.left, &j.constraint.right})
      for (const Term& term : *side) cells_.push_back(term.cell);
  }
  std::sort(cells_.begin(), cells_.end());
  cells_.erase(std::unique(cells_.begin(), cells_.end()), cells_.end());
  links_.resize(cells_.size());
  members_.resize(judged.size());
  for (int i = 0; i < static_cast<int>(judged.size()); ++i) add(filing, i);
}

void Network::add(const Filing& filing, int identity) {
  const Constraint& constraint = judged_[identity].constraint;
  std::vector<int>& members = members_[identity];
  const std::int64_t finest = finest_ulp(filing, constraint);
  std::int64_t tolerance = 0;
  auto link = [&](const std::vector<Term>& side, int sign) {
    for (const Term& term : side) {
      int cell = find(term.cell);
      members.push_back(cell);
      tolerance += zero_as_fine_as(amount_of(filing, term.cell), finest).ulp;
      auto& links = links_[cell];
      if (!links.empty() && links.back().identity == identity)
        links.back().factor += sign * term.sign;
      else
        links.push_back({identity, sign * term.sign});
    }
  };
  link(constraint.left, 1);
  link(constraint.right, -1);
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  residual_.push_back(residual_of(judged_[identity], tolerance));
  tolerance_.push_back(tolerance);
}

int Network::find(const CellRef& cell) const {
  auto found = std::lower_bound(cells_.begin(), cells_.end(), cell);
  return found != cells_.end() && *found == cell ? static_cast<int>(found - cells_.begin()) : -1;
}

bool Network::holds_with(int identity, std::int64_t change, std::int64_t widening) const {
  Wide rest = 2 * (static_cast<Wide>(residual_[identity]) + change);
  Wide room = static_cast<Wide>(tolerance_[identity]) + widening;
  return rest <= room && (is_at_most(identity) || -rest <= room);
}

void Network::change(int identity, std::int64_t by, std::int64_t widening) {
  if (__builtin_add_overflow(residual_[identity], by, &residual_[identity]))
    residual_[identity] = by < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
  tolerance_[identity] += widening;
}

}  // namespace gouji
