// A figure that may be the culprit, and how likely it is.
#pragma once

#include "reconcile/constraint.h"
#include "reconcile/diagnosis.h"

namespace gouji {

struct Suspect {
  CellRef cell;
  Amount fitting;          ///< with it the identities of the cause hold
  Unit unit = Unit::none;  ///< the unit that it fits in, where that is another than the printed one
  Slip slip = Slip::none;
  int rank = 0;  ///< higher is likelier; equal ranks cannot be told apart
  bool operator==(const Suspect&) const = default;
};

/// Of a figure alone that would have to be `fitting`. A slip of the pen that is known speaks for it; text is likelier
/// wrong than a schedule, an item than a total, what was recognised with little confidence than what was printed.
Suspect suspect_of(const Filing& filing, const CellRef& cell, Amount fitting, Unit unit);

/// The slip that the digits themselves show; `none` where they show none.
Slip slip_of_pen(const Filing& filing, const CellRef& cell, Amount fitting);

/// The nearest figure that a last printed digit of `ulp` can print.
std::int64_t rounded_to(std::int64_t fen, std::int64_t ulp);

}  // namespace gouji
