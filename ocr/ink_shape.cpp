#include "ocr/ink_shape.h"

#include <algorithm>
#include <vector>

namespace gouji::ocr {
namespace {

// Of a chunk's height.
constexpr double kSeparator = 0.45;  // lower pieces are commas, points and dashes
constexpr double kDigit = 0.8;       // and what is in between is no digit
constexpr double kLargestSeparator = 0.4;
constexpr double kFoot = 0.6;  // separators stand below
constexpr double kTail = 0.1;  // of a comma, below the digits
constexpr double kThickestDash = 0.3;
constexpr double kShortestDash = 0.18;
constexpr double kSlack = 0.12;  // by which two halves of a digit may be wider than a whole one
// Of its own height.
constexpr double kWidest = 0.78;   // digit
constexpr double kUsual = 0.7;     // digit, where none of the figure shows it
constexpr double kUnbroken = 0.5;  // what is as wide is no half of a digit and not 1

/// Ink that stands one above the other is one piece; from the left.
std::vector<Area> columns_of(const Chunk& chunk) {
  std::vector<Area> columns;
  for (const Area& ink : chunk.inks) {
    if (!columns.empty() && ink.x0 < columns.back().x1) {
      columns.back() = around(columns.back(), ink);
    } else {
      columns.push_back(ink);
    }
  }
  return columns;
}

/// The width of the widest unbroken digit.
double widest_digit(const std::vector<Area>& columns, double height) {
  double widest = 0;
  for (const Area& column : columns) {
    const double width = column.width();
    if (column.height() >= kDigit * height && width >= kUnbroken * column.height() &&
        width <= kWidest * column.height())
      widest = std::max(widest, width);
  }
  return widest > 0 ? widest : kUsual * height;
}

/// Places of the digits, from the left; none where the ink cannot be a figure.
std::vector<Area> digits_of(const Chunk& chunk, std::vector<Area> columns) {
  const double height = chunk.box.height();
  std::erase_if(columns, [&](const Area& column) { return column.height() < kSeparator * height; });
  const double widest = std::min(widest_digit(columns, height) + std::max(1.0, kSlack * height), kWidest * height);
  std::vector<Area> digits;
  for (const Area& column : columns) {
    if (!digits.empty() && column.x1 - digits.back().x0 <= widest) {
      digits.back() = around(digits.back(), column);
    } else {
      digits.push_back(column);
    }
  }
  const bool figure = std::all_of(digits.begin(), digits.end(), [&](const Area& digit) {
    return digit.height() >= kDigit * height && digit.width() <= kWidest * digit.height();
  });
  return figure ? digits : std::vector<Area>{};
}

/// Commas and points: small ink at the foot of the line that stands alone.
std::vector<Area> separators_of(const Chunk& chunk, std::vector<Area> columns) {
  const double height = chunk.box.height();
  std::erase_if(columns, [&](const Area& ink) {
    return ink.height() > kLargestSeparator * height || ink.width() > kLargestSeparator * height ||
           (ink.y0 + ink.y1) / 2.0 - chunk.box.y0 <= kFoot * height;
  });
  return columns;
}

double middle_of(const Area& ink) {
  return (ink.x0 + ink.x1) / 2.0;
}

bool is_grouped(const std::vector<std::size_t>& groups) {
  if (groups.size() < 3 || groups.front() < 1 || groups.front() > 3 || groups.back() < 1 || groups.back() > 3)
    return false;
  return std::all_of(groups.begin() + 1, groups.end() - 1, [](std::size_t group) { return group == 3; });
}

}  // namespace

std::size_t digits_in(const Chunk& chunk) {
  return digits_of(chunk, columns_of(chunk)).size();
}

std::vector<std::size_t> groups_of_digits(const Chunk& chunk) {
  const std::vector<Area> columns = columns_of(chunk), digits = digits_of(chunk, columns);
  std::vector<std::size_t> groups = {0};
  std::size_t digit = 0;
  for (const Area& separator : separators_of(chunk, columns)) {
    while (digit < digits.size() && middle_of(digits[digit]) < middle_of(separator)) ++groups.back(), ++digit;
    groups.push_back(0);
  }
  groups.back() += digits.size() - digit;
  return is_grouped(groups) ? groups : std::vector<std::size_t>{};
}

std::size_t separators_between(const Chunk& chunk, double from, double to) {
  const std::vector<Area> separators = separators_of(chunk, columns_of(chunk));
  return static_cast<std::size_t>(std::count_if(separators.begin(), separators.end(), [&](const Area& ink) {
    return middle_of(ink) > from && middle_of(ink) < to;
  }));
}

bool has_comma(const Chunk& chunk) {
  const std::vector<Area> columns = columns_of(chunk), digits = digits_of(chunk, columns);
  const std::vector<Area> separators = separators_of(chunk, columns);
  if (separators.size() != 1 || digits.empty()) return false;
  std::vector<int> feet;
  feet.reserve(digits.size());
  for (const Area& digit : digits) feet.push_back(digit.y1);
  std::nth_element(feet.begin(), feet.begin() + static_cast<std::ptrdiff_t>(feet.size() / 2), feet.end());
  const int foot = feet[feet.size() / 2];
  return separators[0].y1 - foot >= std::max(2.0, kTail * chunk.box.height());
}

bool begins_with_dash(const Chunk& chunk) {
  if (chunk.inks.empty()) return false;
  const Area& first = chunk.inks.front();
  const double height = chunk.box.height(), middle = (first.y0 + first.y1) / 2.0 - chunk.box.y0;
  return first.height() <= kThickestDash * height && first.width() >= kShortestDash * height && middle > 0.3 * height &&
         middle < 0.8 * height;
}

}  // namespace gouji::ocr
