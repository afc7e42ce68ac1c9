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

}  // namespace

std::size_t digits_in(const Chunk& chunk) {
  const double height = chunk.box.height();
  std::vector<Area> columns = columns_of(chunk);
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
  return figure ? digits.size() : 0;
}

std::size_t separators_between(const Chunk& chunk, double from, double to) {
  const double height = chunk.box.height();
  const std::vector<Area> columns = columns_of(chunk);
  return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [&](const Area& ink) {
    const double across = (ink.x0 + ink.x1) / 2.0, down = (ink.y0 + ink.y1) / 2.0 - chunk.box.y0;
    return across > from && across < to && ink.height() <= kLargestSeparator * height &&
           ink.width() <= kLargestSeparator * height && down > kFoot * height;
  }));
}

bool begins_with_dash(const Chunk& chunk) {
  if (chunk.inks.empty()) return false;
  const Area& first = chunk.inks.front();
  const double height = chunk.box.height(), middle = (first.y0 + first.y1) / 2.0 - chunk.box.y0;
  return first.height() <= kThickestDash * height && first.width() >= kShortestDash * height && middle > 0.3 * height &&
         middle < 0.8 * height;
}

}  // namespace gouji::ocr
