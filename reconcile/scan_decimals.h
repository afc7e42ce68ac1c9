// Figures of scans with more decimals than their table has.
#pragma once

#include "parse/filing.h"

namespace gouji {

/// In a schedule read by OCR nearly all of whose figures have two decimals or none, a figure with three or more is in
/// doubt, though both models agree on it: a piece of a rule beside it was read as 1, or a comma as a point.
void doubt_odd_decimals(Filing& filing);

}  // namespace gouji
