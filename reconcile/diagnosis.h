// What the difference between a printed figure and the one that would fit looks like.
#pragma once

#include <string>

#include "base/amount.h"
#include "base/decimal.h"
#include "base/unit.h"
#include "reconcile/finding.h"

namespace gouji {

enum class Slip {
  none,           ///< no slip of the pen that is known here
  unit,           ///< 元 for 万元 and the like
  decimal,        ///< ten or a hundred times as much, or as little
  one_digit,      ///< one digit is another
  exchanged,      ///< two digits changed places
  lost,           ///< a digit is missing
  doubled,        ///< a digit too many
  sign,           ///< plus for minus
  copied,         ///< a neighbour's figure
  last_year,      ///< last year's figure
  parent,         ///< the figure of the line that it is a part of
  omitted,        ///< the sum falls short by one line's figure
  counted_twice,  ///< the sum is over by one line's figure
  moved,          ///< the figure stands in another column
  shifted_line,   ///< the line's figures stand one column aside
  swapped,        ///< two cells have each other's figure
  printed_twice,  ///< the line is printed twice
  missing_line,   ///< a line of the sum is not printed
};

/// `printed` and `fitting` in the same decimals, as the cell prints them.
Slip slip_between(Decimal printed, Decimal fitting);

Message text_of(Slip slip);

/// How much the slip speaks for the cell being the culprit; 0 for none.
int weight_of(Slip slip);

}  // namespace gouji
