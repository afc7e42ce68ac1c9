#include "reconcile/network.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {
namespace {

int find_cell(const std::vector<CellRef>& cells, const CellRef& cell) {
  return static_cast<int>(std::lower_bound(cells.begin(), cells.end(), cell) - cells.begin());
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
  for (int i = 0; i < static_cast<int>(judged.size()); ++i) {
    std::int64_t tolerance = 0;
    auto link = [&](const std::vector<Term>& side, int sign) {
      for (const Term& term : side) {
        int cell = find_cell(cells_, term.cell);
        members_[i].push_back(cell);
        tolerance += amount_of(filing, term.cell).ulp;
        auto& links = links_[cell];
        if (!links.empty() && links.back().identity == i)
          links.back().factor += sign * term.sign;
        else
          links.push_back({i, sign * term.sign});
      }
    };
    link(judged[i].constraint.left, 1);
    link(judged[i].constraint.right, -1);
    residual_.push_back(judged[i].outcome == Outcome::fail ? judged[i].difference : 0);
    tolerance_.push_back(tolerance);
  }
}

bool Network::holds_with(int identity, std::int64_t change, std::int64_t widening) const {
  __extension__ using Wide = __int128;
  Wide rest = 2 * (static_cast<Wide>(residual_[identity]) + change);
  Wide room = static_cast<Wide>(tolerance_[identity]) + widening;
  if (judged_[identity].constraint.relation == Relation::at_most) {
    // Only a failure has its residual kept, so that one that holds is known to have room up to its own slack.
    if (judged_[identity].outcome != Outcome::fail) rest += 2 * static_cast<Wide>(judged_[identity].difference);
    return rest <= room;
  }
  return rest <= room && -rest <= room;
}

void Network::change(int cell, std::int64_t by, std::int64_t widening) {
  for (const Link& link : links_[cell]) {
    residual_[link.identity] += link.factor * by;
    tolerance_[link.identity] += widening;
  }
}

}  // namespace gouji
