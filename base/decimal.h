// A number as it is printed: its digits and how many of them stand behind the point. Exact; never floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// 3174.60 is {317460, 2}: the printed zeros are kept, since they say how exact the figure is.
struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;

  bool is_zero() const { return digits == 0; }
};

/// Reads a whole text as one number: sign (any dash, or brackets round it), digits of half or full width, separators in
/// their places or none (`1,234.50`, `1234.5`, `１，２３４`). Nothing for any other text, for a blank, for a lone dash,
/// and for a number of more than 18 digits.
std::optional<Decimal> parse_decimal(std::string_view text);

/// `128605914.07`: no separators, the printed decimals kept.
std::string to_string(Decimal value);

/// `128,605,914.07`.
std::string with_separators(Decimal value);

/// Equality and order of the values, whatever the printed decimals.
std::strong_ordering compare(Decimal a, Decimal b);

}  // namespace gouji
