#include "ocr/votes.h"

#include <algorithm>

#include "base/decimal.h"
#include "ocr/figure_text.h"

namespace gouji::ocr {
namespace {

using Indices = std::vector<std::size_t>;

Indices complete(const std::vector<LineReading>& readings, std::size_t digits) {
  Indices all, whole;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (readings[i].symbols.empty()) continue;
    all.push_back(i);
    if (digits_in(readings[i]) == digits) whole.push_back(i);
  }
  return whole.empty() ? all : whole;
}

bool of_both_models(const Indices& indices) {
  auto english = [](std::size_t i) { return i % 2 == 0; };
  return std::any_of(indices.begin(), indices.end(), english) && !std::all_of(indices.begin(), indices.end(), english);
}

}  // namespace

bool agree(const LineReading& first, const LineReading& second) {
  return say_the_same(first.text(), second.text());
}

bool is_settled(const LineReading& first, const LineReading& second) {
  return agree(first, second) && parse_decimal(first.text()) && parse_decimal(second.text()) &&
         separators_in(first) == separators_in(second) && !is_thousands_or_fraction(first);
}

Choice chosen(const std::vector<LineReading>& readings, std::size_t digits) {
  Choice choice;
  const Indices electors = complete(readings, digits);
  std::ptrdiff_t most = 0;
  for (std::size_t one : electors) {
    const auto votes = std::count_if(electors.begin(), electors.end(),
                                     [&](std::size_t other) { return agree(readings[one], readings[other]); });
    if (votes <= most) continue;
    most = votes;
    choice.taken = one;
  }
  choice.other = choice.taken;
  for (std::size_t i = readings.size(); i-- > 0;)
    if (!readings[i].symbols.empty() && !agree(readings[choice.taken], readings[i])) choice.other = i;
  const bool unanimous = most == static_cast<std::ptrdiff_t>(electors.size());
  choice.doubtful = !unanimous || !of_both_models(electors);
  return choice;
}

}  // namespace gouji::ocr
