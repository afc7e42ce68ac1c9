// When two printed figures, or a printed percentage and the figures that it is of, say the same.
#pragma once

#include "base/amount.h"
#include "base/decimal.h"
#include "reconcile/finding.h"

namespace gouji {

/// `ok` exactly equal; `rounding` where the intervals meet, where the coarser one is the finer one cut off, or where it
/// is moved by no more than its last digit, as is done to make parts close; else `mismatch`.
Verdict compare(Amount stated, Amount printed);

/// How a percentage fits its quotient.
enum class Fit {
  holds,  ///< within the printed precision, cut off included
  tail,   ///< off by one last digit
  fails,
  undefined,  ///< the denominator is or may be zero
};

/// part/whole against `percent` (71.02% is {7173, 2}), both of them any value of their intervals.
Fit fit_share(Decimal percent, Interval part, Interval whole);

/// now/base − 1 against a percentage with its sign (减少 2.27% is {-227, 2}).
Fit fit_growth(Decimal percent, Interval now, Interval base);

/// 100·part/whole as it would be printed with `decimals` places: `66.40`; empty for a denominator of zero.
std::string print_percent(std::int64_t part, std::int64_t whole, int decimals);

}  // namespace gouji
