// Mishaps that show in several figures at once: a figure in the wrong column, two figures in each other's place, a line
// that stands one column aside, is printed twice or is not printed.
#pragma once

#include <vector>

#include "reconcile/move.h"

namespace gouji {

/// Those that mend at least two violated identities, all that they touch, and break none. Only schedules with at most
/// some hundred violated identities are looked at.
std::vector<Move> mishaps_in(const Filing& filing, const std::vector<Judged>& judged, const Network& net);

}  // namespace gouji
