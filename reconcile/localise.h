// Who is wrong: the smallest changes that make the violated identities hold and break no other.
#pragma once

#include <vector>

#include "reconcile/constraint.h"
#include "reconcile/diagnosis.h"

namespace gouji {

/// A figure that may be the culprit, and what it would have to be.
struct Suspect {
  CellRef cell;
  Amount fitting;          ///< with it the identities of the cause hold
  Unit unit = Unit::none;  ///< the unit that it fits in, where that is another than the printed one
  Slip slip = Slip::none;
  int rank = 0;  ///< higher is likelier; equal ranks cannot be told apart
  bool operator==(const Suspect&) const = default;
};

/// What one wrong figure explains.
struct Cause {
  std::vector<int> violated;      ///< indices into the judged identities
  std::vector<Suspect> suspects;  ///< likeliest first
  std::vector<CellRef> copies;    ///< figures that state the same and change along with the first suspect
  bool located = false;           ///< changing the first suspect alone makes them all hold
};

/// Every violated identity is in exactly one cause. Exact integers; the work grows with the violated identities and
/// their cells, not with the filing.
std::vector<Cause> localise(const Filing& filing, const std::vector<Judged>& judged);

}  // namespace gouji
