// Who is wrong: the smallest changes that make the violated identities hold and break no other.
#pragma once

#include <vector>

#include "reconcile/suspect.h"

namespace gouji {

/// What one mishap explains.
struct Cause {
  std::vector<int> violated;      ///< indices into the judged identities
  std::vector<Suspect> suspects;  ///< likeliest first; empty for a line that is not printed
  std::vector<CellRef> copies;    ///< figures that change along with the first suspect
  bool located = false;           ///< with this cause mended the identities hold
  Slip slip = Slip::none;         ///< of a cause that shows in several figures
};

/// Every violated identity is in exactly one cause. Identities that share no figure, directly or through others, are
/// explained apart. Where up to four wrong figures explain them the fewest do; beyond that, and beyond a bounded amount
/// of work, what mends most is taken first. Exact integers; the work grows with the violated identities and their
/// figures, not with the filing.
std::vector<Cause> localise(const Filing& filing, const std::vector<Judged>& judged);

}  // namespace gouji
