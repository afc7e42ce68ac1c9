// Figures of scans with more decimals than their table has.
#pragma once

#include "parse/filing.h"

namespace gouji {

/// In a schedule read by OCR most of whose figures have two decimals or none, a figure with three or more is in
/// doubt, though both models agree on it: a piece of a rule beside it was read as 1, or a comma as a point. So is one
/// of three digits and more without any where most have them: its point was lost. So is an amount or a percentage of the text where most
/// others have fewer: `%` is read as `9%`.
void doubt_odd_decimals(Filing& filing);

}  // namespace gouji
