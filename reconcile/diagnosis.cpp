#include "reconcile/diagnosis.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace gouji {
namespace {

std::string digits_of(Decimal number) {
  Decimal positive = number;
  positive.digits = std::llabs(number.digits);
  std::string text = to_string(positive);
  text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
  return text.substr(std::min(text.find_first_not_of('0'), text.size()));
}

/// `large` is `small` with its point moved by `exponent` places, but for the rounding of the one that has fewer digits.
bool is_shifted(std::int64_t large, std::int64_t small, int exponent) {
  constexpr std::int64_t telling = 10;  // one digit alone is what many figures round to
  __extension__ using Wide = __int128;
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  Wide off = static_cast<Wide>(large) - power * small;
  return off == 0 || (small >= telling && (off < 0 ? -off : off) * 2 <= power);
}

bool is_times_ten_to(std::int64_t a, std::int64_t b, int exponent) {
  if ((a < 0) != (b < 0)) return false;
  a = std::llabs(a);
  b = std::llabs(b);
  return is_shifted(std::max(a, b), std::min(a, b), exponent);
}

bool differs_in_one(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  int different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += a[i] != b[i];
  return different == 1;
}

bool is_exchanged(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::vector<std::size_t> different;
  for (std::size_t i = 0; i < a.size() && different.size() < 3; ++i)
    if (a[i] != b[i]) different.push_back(i);
  return different.size() == 2 && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]];
}

/// True where `shorter` is `longer` without one digit.
bool lacks_one(const std::string& shorter, const std::string& longer) {
  if (shorter.size() + 1 != longer.size()) return false;
  std::size_t at =
      static_cast<std::size_t>(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
  return shorter.compare(at, std::string::npos, longer, at + 1, std::string::npos) == 0;
}

}  // namespace

Slip slip_between(Decimal printed, Decimal fitting) {
  std::int64_t p = printed.digits, f = fitting.digits;
  if (p == f || p == 0 || f == 0) return Slip::none;
  if (p == -f) return Slip::sign;
  if (is_times_ten_to(p, f, 4) || is_times_ten_to(p, f, 8)) return Slip::unit;
  for (int exponent = 1; exponent <= 3; ++exponent)
    if (is_times_ten_to(p, f, exponent)) return Slip::decimal;
  std::string a = digits_of(printed), b = digits_of(fitting);
  if (differs_in_one(a, b)) return Slip::one_digit;
  if (is_exchanged(a, b)) return Slip::exchanged;
  if (lacks_one(a, b)) return Slip::lost;
  if (lacks_one(b, a)) return Slip::doubled;
  return Slip::none;
}

Message text_of(Slip slip) {
  switch (slip) {
    case Slip::none:
      return {};
    case Slip::unit:
      return {"相差一万倍，应是单位写错", "ten thousand times off: the unit is wrong"};
    case Slip::decimal:
      return {"相差十的倍数，应是小数点或零的错位", "a power of ten off: the point or a zero has slipped"};
    case Slip::one_digit:
      return {"只差一个数字", "one digit differs"};
    case Slip::exchanged:
      return {"两个数字颠倒", "two digits are exchanged"};
    case Slip::lost:
      return {"漏了一个数字", "a digit is missing"};
    case Slip::doubled:
      return {"多了一个数字", "there is a digit too many"};
    case Slip::sign:
      return {"正负号相反", "the sign is reversed"};
    case Slip::copied:
      return {"与相邻一处的数字相同，疑为误抄", "a neighbouring cell's figure, perhaps copied"};
    case Slip::last_year:
      return {"与上年的数字相同，疑为误抄", "last year's figure, perhaps copied"};
    case Slip::parent:
      return {"与上级科目的数字相同，疑为误抄", "the figure of the line that it is a part of, perhaps copied"};
    case Slip::omitted:
      return {"差额等于其中一行的数字，疑为漏计", "one line's figure short: left out, perhaps"};
    case Slip::counted_twice:
      return {"差额等于其中一行的数字，疑为重计", "one line's figure too much: counted twice, perhaps"};
    case Slip::moved:
      return {"数字错填在相邻的栏内", "the figure stands in the wrong column"};
    case Slip::shifted_line:
      return {"整行数字错开了一栏", "the line's figures stand one column aside"};
    case Slip::swapped:
      return {"两处的数字互换了位置", "two cells have each other's figure"};
    case Slip::printed_twice:
      return {"同一行重复列了两次", "the line is printed twice"};
    case Slip::missing_line:
      return {"各栏的差额彼此勾稽，疑漏列一行", "the columns' differences fit one another: a line is missing, perhaps"};
  }
  return {};
}

int weight_of(Slip slip) {
  switch (slip) {
    case Slip::none:
    case Slip::copied:  // right figures are often equal to their neighbours too
    case Slip::last_year:
    case Slip::parent:
      return 0;
    case Slip::omitted:
    case Slip::counted_twice:
      return 1;
    case Slip::sign:
    case Slip::lost:
    case Slip::doubled:
      return 3;
    default:
      return 4;
  }
}

}  // namespace gouji
