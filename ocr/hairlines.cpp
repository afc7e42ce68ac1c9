#include "ocr/hairlines.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace gouji::ocr {
namespace {

// Inches.
constexpr double kAlong = 0.2;     // grey levels are averaged over so much of the line: noise goes, the line stays
constexpr double kNear = 0.05;     // the same over less: digits below one another are no line
constexpr double kAway = 0.02;     // where the paper beside the line is looked at
constexpr double kShortest = 1.0;  // strokes of characters in a row are shorter
// Grey levels.
constexpr int kDarker = 6;      // than what is beside it, at least
constexpr int kNearDarker = 3;  // over less
constexpr int kDarkest = 100;   // and at most: what is darker is ink, and its ends can be seen
constexpr int kUneven = 8;      // by which the paper beside the line may be darker than that further away
constexpr int kFarther = 3;     // in steps of kAway: how far away that is

using Rows = std::vector<std::uint8_t>;

/// For each pixel the mean of those beside it in its row.
Rows means_along(::Pix* grey, int along) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey), half = along / 2;
  Rows means(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::vector<int> sums(static_cast<std::size_t>(width) + 1);
  for (int y = 0; y < height; ++y) {
    const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = 0; x < width; ++x) sums[x + 1] = sums[x] + static_cast<int>(GET_DATA_BYTE(line, x));
    std::uint8_t* row = means.data() + static_cast<std::ptrdiff_t>(y) * width;
    for (int x = 0; x < width; ++x) {
      const int from = std::max(0, x - half), to = std::min(width, x + half + 1);
      row[x] = static_cast<std::uint8_t>((sums[to] - sums[from]) / (to - from));
    }
  }
  return means;
}

/// Characters have other strokes above or below the darkest row: there the paper does not show on both sides.
bool is_line(const std::uint8_t* at, std::ptrdiff_t away) {
  const int beside = std::min(at[-away], at[away]);
  if (beside - *at < kDarker || beside - *at > kDarkest) return false;
  int paper = beside;
  for (int step = 2; step <= kFarther; ++step) paper = std::max({paper, int(at[-step * away]), int(at[step * away])});
  return beside + kUneven >= paper;
}

bool is_dark(const std::uint8_t* at, std::ptrdiff_t away) {
  return std::min(at[-away], at[away]) - *at >= kNearDarker;
}

PixPtr level_lines(::Pix* grey, double dpi) {
  auto pixels = [&](double inches) { return std::max(1, static_cast<int>(std::lround(inches * dpi))); };
  const int width = pixGetWidth(grey), height = pixGetHeight(grey), away = pixels(kAway);
  const Rows means = means_along(grey, pixels(kAlong)), near = means_along(grey, pixels(kNear));
  PixPtr lines = own(pixCreate(width, height, 1));
  for (int y = kFarther * away; y < height - kFarther * away; ++y) {
    const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(y) * width,
                         beside = static_cast<std::ptrdiff_t>(away) * width;
    l_uint32* line = pixGetData(lines.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(lines.get());
    for (int x = 0; x < width; ++x)
      if (is_line(means.data() + first + x, beside) && is_dark(near.data() + first + x, beside)) SET_DATA_BIT(line, x);
  }
  PixPtr long_lines = own(pixOpenBrick(nullptr, lines.get(), pixels(kShortest), 1));
  // The averages reach over the line's ends.
  return own(pixErodeBrick(nullptr, long_lines.get(), pixels(kAlong / 2), 1));
}

}  // namespace

PixPtr hairlines(::Pix* grey, double dpi, bool horizontal) {
  if (horizontal) return level_lines(grey, dpi);
  PixPtr turned = own(pixRotateOrth(grey, 1));
  PixPtr lines = level_lines(turned.get(), dpi);
  return own(pixRotateOrth(lines.get(), 3));
}

}  // namespace gouji::ocr
