#include "publish/number.h"

#include <cmath>
#include <cstdlib>

namespace gouji {
namespace {

constexpr double largest = 1e15;  // beyond it a double has no hundredths

long long count_of(double value) {
  return std::isfinite(value) && std::abs(value) < largest ? std::llround(value * 100) : 0;
}

}  // namespace

std::string hundredths(double value) {
  const long long count = count_of(value);
  const long long size = std::llabs(count);
  std::string out = count < 0 ? "-" : "";
  out += std::to_string(size / 100);
  out += '.';
  out += static_cast<char>('0' + size % 100 / 10);
  out += static_cast<char>('0' + size % 10);
  return out;
}

double to_hundredths(double value) {
  return static_cast<double>(count_of(value)) / 100;
}

std::string number_or_blank(int value) {
  return value == 0 ? std::string() : std::to_string(value);
}

}  // namespace gouji
