#include "base/decimal.h"

#include "base/text.h"

namespace gouji {
namespace {

constexpr int most_digits = 18;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Separators stand where thousands are: one to three digits, then groups of three.
bool well_grouped(std::string_view whole) {
  std::size_t comma = whole.find(',');
  if (comma == std::string_view::npos) return true;
  if (comma == 0 || comma > 3) return false;
  for (std::size_t at = comma; at < whole.size(); at += 4) {
    if (whole[at] != ',' || whole.size() - at < 4) return false;
    for (std::size_t i = at + 1; i < at + 4; ++i)
      if (!is_digit(whole[i])) return false;
  }
  return true;
}

std::string ascii_number(std::string_view text) {
  std::string plain = normalised(text);
  constexpr std::string_view full_comma = "，";
  for (std::size_t at = plain.find(full_comma); at != std::string::npos; at = plain.find(full_comma)) {
    plain[at] = ',';
    plain.erase(at + 1, full_comma.size() - 1);
  }
  return plain;
}

std::optional<Decimal> unsigned_decimal(std::string_view text) {
  std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (whole.empty() || !well_grouped(whole) || (point != std::string_view::npos && fraction.empty())) return {};
  Decimal result;
  int digits = 0;
  for (std::string_view part : {whole, fraction}) {
    for (char c : part) {
      if (c == ',' && part.data() == whole.data()) continue;
      if (!is_digit(c) || ++digits > most_digits) return {};
      result.digits = result.digits * 10 + (c - '0');
    }
  }
  result.decimals = static_cast<int>(fraction.size());
  return result;
}

std::string with_point(std::int64_t digits, int decimals) {
  bool negative = digits < 0;
  std::string text = std::to_string(negative ? -digits : digits);
  if (decimals > 0) {
    if (text.size() <= static_cast<std::size_t>(decimals)) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  return negative ? "-" + text : text;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  std::string plain = ascii_number(text);
  std::string_view rest = plain;
  bool negative = false;
  if (rest.size() > 2 && rest.front() == '(' && rest.back() == ')') {
    negative = true;
    rest = rest.substr(1, rest.size() - 2);
  } else if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
    negative = rest.front() == '-';
    rest.remove_prefix(1);
  }
  std::optional<Decimal> result = unsigned_decimal(rest);
  if (result && negative) result->digits = -result->digits;
  return result;
}

std::string to_string(Decimal value) {
  return with_point(value.digits, value.decimals);
}

std::string with_separators(Decimal value) {
  std::string text = to_string(value);
  std::size_t first = text.front() == '-' ? 1 : 0;
  std::size_t point = text.find('.');
  std::size_t end = point == std::string::npos ? text.size() : point;
  while (end > first + 3) {
    end -= 3;
    text.insert(end, 1, ',');
  }
  return text;
}

std::strong_ordering compare(Decimal a, Decimal b) {
  __extension__ using Wide = __int128;
  Wide left = a.digits, right = b.digits;
  for (int i = a.decimals; i < b.decimals; ++i) left *= 10;
  for (int i = b.decimals; i < a.decimals; ++i) right *= 10;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace gouji
