// From the cheapest repairs to causes: which move explains which violated identities, and what else could.
#pragma once

#include "reconcile/localise.h"
#include "reconcile/repair.h"

namespace gouji {

/// What one move, its change in 分 where that was sought, makes of its first cell.
Suspect suspect_of_step(const Filing& filing, const Network& net, const Move& move, std::int64_t by);

/// The repair whose moves are the likeliest together.
const Repair& likeliest(const Filing& filing, const Network& net, const Moves& moves,
                        const std::vector<Repair>& repairs);

/// A cause for each move of `best`. The moves of the other repairs that touch a cause's identities are suspects too. A
/// move that only keeps another in balance goes with that one.
std::vector<Cause> causes_of(const Filing& filing, const Network& net, const Moves& moves, const std::vector<int>& open,
                             const Repair& best, const std::vector<Repair>& repairs);

}  // namespace gouji
