#include "base/amount.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace gouji {
namespace {

constexpr std::int64_t largest = 9'000'000'000'000'000;

std::int64_t saturating_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  return a < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

std::int64_t saturating_negate(std::int64_t a) {
  return a == std::numeric_limits<std::int64_t>::min() ? std::numeric_limits<std::int64_t>::max() : -a;
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

std::optional<Amount> amount_of(Decimal number, Unit unit) {
  std::int64_t fen = fen_per(unit);
  if (fen == 0 || number.decimals > 18) return {};
  std::int64_t power = power_of_ten(number.decimals);
  if (fen % power != 0) return {};
  std::int64_t ulp = fen / power;
  Amount amount{0, ulp};
  if (__builtin_mul_overflow(number.digits, ulp, &amount.fen)) return {};
  if (amount.fen > largest || amount.fen < -largest) return {};
  return amount;
}

std::int64_t finer_ulp(std::int64_t ulp, Amount amount) {
  return amount.fen == 0 ? ulp : std::min(ulp, amount.ulp);
}

Amount zero_as_fine_as(Amount amount, std::int64_t ulp) {
  return {amount.fen, amount.fen == 0 ? std::min(amount.ulp, ulp) : amount.ulp};
}

Interval interval_of(Amount amount) {
  return {2 * amount.fen - amount.ulp, 2 * amount.fen + amount.ulp};
}

Interval truncated_interval_of(Amount amount) {
  std::int64_t room = 2 * amount.ulp - 1;
  std::int64_t twice = 2 * amount.fen;
  if (amount.fen > 0) return {twice, twice + room};
  if (amount.fen < 0) return {twice - room, twice};
  return {-room, room};
}

Interval operator+(Interval a, Interval b) {
  return {saturating_add(a.lo, b.lo), saturating_add(a.hi, b.hi)};
}
Interval operator-(Interval a, Interval b) {
  return a + negated(b);
}
Interval negated(Interval a) {
  return {saturating_negate(a.hi), saturating_negate(a.lo)};
}

bool meet(Interval a, Interval b) {
  return a.lo <= b.hi && b.lo <= a.hi;
}

std::optional<Amount> add(Amount a, Amount b) {
  Amount sum{0, std::max(a.ulp, b.ulp)};
  if (__builtin_add_overflow(a.fen, b.fen, &sum.fen)) return {};
  return sum;
}

std::optional<Amount> subtract(Amount a, Amount b) {
  return add(a, {-b.fen, b.ulp});
}

Decimal in_unit(std::int64_t fen, Unit unit, int decimals) {
  __extension__ using Wide = __int128;
  std::int64_t per = fen_per(unit);
  if (per == 0) return {};
  Wide scaled = static_cast<Wide>(std::llabs(fen)) * power_of_ten(decimals);
  Wide digits = (2 * scaled + per) / (2 * static_cast<Wide>(per));
  if (digits > std::numeric_limits<std::int64_t>::max()) return {};
  return {fen < 0 ? -static_cast<std::int64_t>(digits) : static_cast<std::int64_t>(digits), decimals};
}

std::string print(Amount amount, Unit unit, bool separators) {
  std::int64_t per = fen_per(unit);
  if (per == 0) return {};
  int decimals = 0;
  for (std::int64_t step = per; step > amount.ulp && step % 10 == 0; step /= 10) ++decimals;
  Decimal number = in_unit(amount.fen, unit, decimals);
  return (separators ? with_separators(number) : to_string(number)) + std::string(text_of(unit));
}

}  // namespace gouji
