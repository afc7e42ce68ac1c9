// Amounts of money: integers in 分 (0.01元) with the width of their last printed digit, and the intervals that they
// stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.h"
#include "base/unit.h"

namespace gouji {

/// 3174.60万元 is {3174600000, 10000}: 31 746 000.00元, its last printed digit worth 100元.
struct Amount {
  std::int64_t fen = 0;
  std::int64_t ulp = 1;  ///< what one of the last printed digit is worth, in 分; at least 1

  bool operator==(const Amount&) const = default;
};

/// Nothing where the unit is unknown, the figure is finer than a 分, or too large (over 9·10^15 分).
std::optional<Amount> amount_of(Decimal number, Unit unit);

/// A set of sums of money from `lo` to `hi`, both included, in half-分, so that half a last digit is a whole number.
struct Interval {
  std::int64_t lo = 0;
  std::int64_t hi = 0;

  bool operator==(const Interval&) const = default;
};

/// What a rounded figure may stand for: its value ± half of its last digit.
Interval interval_of(Amount amount);
/// What a truncated figure may stand for: from its value away from zero by less than one of its last digit.
Interval truncated_interval_of(Amount amount);

/// The finer of two last digits, where the amount is not zero: for the finest of several.
std::int64_t finer_ulp(std::int64_t ulp, Amount amount);
/// A zero is printed short: `0万元` among figures of two decimals is 0.00万元. Other amounts are as they were.
Amount zero_as_fine_as(Amount amount, std::int64_t ulp);

/// Ends added; saturates instead of overflowing.
Interval operator+(Interval a, Interval b);
Interval operator-(Interval a, Interval b);
Interval negated(Interval a);

/// True where the two have a point in common: the figures agree within their printed precision.
bool meet(Interval a, Interval b);

/// Value added, the coarser last digit kept. Nothing on overflow.
std::optional<Amount> add(Amount a, Amount b);
std::optional<Amount> subtract(Amount a, Amount b);

/// The amount in `unit` with `decimals` places, rounded half up where it is finer: `57.80`.
Decimal in_unit(std::int64_t fen, Unit unit, int decimals);

/// As it would be printed: `57.8万元`, `16,427,583.46元`. Decimals as the amount's precision has them in that unit.
std::string print(Amount amount, Unit unit, bool separators = false);

}  // namespace gouji
