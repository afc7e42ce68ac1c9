// Slips that show only by the figures around: one copied from a neighbour, a line left out of a sum or counted twice.
#pragma once

#include "reconcile/constraint.h"
#include "reconcile/diagnosis.h"

namespace gouji {

/// What the place of the figure tells of its difference from `fitting`; `none` where it tells nothing. In a schedule it
/// looks at the lines and columns around, in the narrative at the claims of the same passage.
Slip slip_of_place(const Filing& filing, const CellRef& cell, Amount fitting);

}  // namespace gouji
