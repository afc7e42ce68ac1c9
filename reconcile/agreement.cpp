#include "reconcile/agreement.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {
namespace {

__extension__ using Wide = __int128;

/// The widest percentages whose quotients are still told exactly.
constexpr std::int64_t largest_percent = 100'000'000'000;
constexpr int most_decimals = 6;

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// True where some part/whole lies in [low, high], both in half-units of `scale`; whole is positive.
bool reaches(Interval part, Interval whole, Wide low, Wide high, Wide scale) {
  Wide greatest_whole = part.hi >= 0 ? whole.lo : whole.hi;
  Wide least_whole = part.lo >= 0 ? whole.hi : whole.lo;
  return part.hi * scale >= low * greatest_whole && part.lo * scale <= high * least_whole;
}

/// part/whole against (digits + shift)/scale, `digits` being what is printed.
Fit fit(std::int64_t digits, Wide shift, Wide scale, Interval part, Interval whole) {
  if (whole.lo <= 0) return Fit::undefined;
  Wide centre = 2 * (shift + digits);
  Wide cut_low = digits < 0 ? 2 : 0, cut_high = digits < 0 ? 0 : 2;
  if (reaches(part, whole, centre - std::max<Wide>(1, cut_low), centre + std::max<Wide>(1, cut_high), 2 * scale))
    return Fit::holds;
  return reaches(part, whole, centre - 3, centre + 3, 2 * scale) ? Fit::tail : Fit::fails;
}

bool too_large(Decimal percent) {
  return percent.decimals > most_decimals || percent.digits > largest_percent || percent.digits < -largest_percent;
}

}  // namespace

Verdict compare(Amount stated, Amount printed) {
  if (stated.fen == printed.fen) return Verdict::ok;
  if (meet(interval_of(stated), interval_of(printed))) return Verdict::rounding;
  std::int64_t difference = std::llabs(stated.fen - printed.fen);
  return difference <= std::max(stated.ulp, printed.ulp) ? Verdict::rounding : Verdict::mismatch;
}

Fit fit_share(Decimal percent, Interval part, Interval whole) {
  if (too_large(percent)) return Fit::undefined;
  return fit(percent.digits, 0, 100 * power_of_ten(percent.decimals), part, whole);
}

Fit fit_growth(Decimal percent, Interval now, Interval base) {
  if (too_large(percent)) return Fit::undefined;
  Wide scale = 100 * power_of_ten(percent.decimals);
  return fit(percent.digits, scale, scale, now, base);
}

std::string print_percent(std::int64_t part, std::int64_t whole, int decimals) {
  if (whole == 0 || decimals > most_decimals) return {};
  if (whole < 0) return print_percent(-part, -whole, decimals);
  Wide scaled = static_cast<Wide>(std::llabs(part)) * 100 * power_of_ten(decimals);
  Wide digits = (2 * scaled + whole) / (2 * static_cast<Wide>(whole));
  if (digits > 1'000'000'000'000'000) return {};
  auto value = static_cast<std::int64_t>(digits);
  return to_string({part < 0 ? -value : value, decimals});
}

}  // namespace gouji
