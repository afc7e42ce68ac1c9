// The cheapest sets of moves with which identities hold again (after Fellegi and Holt): exact, over integers.
#pragma once

#include <vector>

#include "reconcile/move.h"

namespace gouji {

/// A move and, where its change was sought, the change in 分.
struct Step {
  int move = 0;
  std::int64_t by = 0;
};
using Repair = std::vector<Step>;

/// All repairs of the least cost, at most `most_cost`, with which every violated identity of `open` holds and no other
/// that they touch is violated. Empty where there is none, or none was found within the bounded work.
std::vector<Repair> cheapest_repairs(const Filing& filing, const Network& net, Moves& moves,
                                     const std::vector<int>& open, int most_cost);

}  // namespace gouji
