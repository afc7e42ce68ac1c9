#include "ocr/crop.h"

#include <algorithm>
#include <array>

namespace gouji::ocr {
namespace {

constexpr double kMargin = 0.05;  // inches; with less, first digits are lost
constexpr int kRuleEdge = 2;      // pixels beside a rule that may still be grey

/// The grey level of the paper: what most of the brighter half has.
int paper(::Pix* grey) {
  std::array<int, 256> counts{};
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  for (int y = 0; y < height; ++y) {
    const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = 0; x < width; ++x) ++counts[GET_DATA_BYTE(line, x)];
  }
  int above = width * height / 5, level = 255;
  while (level > 0 && above > counts[level]) above -= counts[level--];
  return level;
}

bool has_rule(::Pix* mask, int x, const Area& area) {
  for (int y = area.y0; y < area.y1; ++y) {
    const l_uint32* line = pixGetData(mask) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(mask);
    if (GET_DATA_BIT(line, x) != 0) return true;
  }
  return false;
}

/// How many columns to the left of the area are free of rules, and of the grey at their edges.
int free_columns(::Pix* mask, const Area& area, int most) {
  for (int count = 0; count < most + kRuleEdge; ++count) {
    const int x = area.x0 - 1 - count;
    if (x < 0 || has_rule(mask, x, area)) return std::max(0, count - kRuleEdge);
  }
  return most;
}

}  // namespace

Crop crop_of(const Sheet& sheet, const Layout& layout, const Area& area, int beside) {
  Area inside = {std::max(area.x0 - 1, 0), std::max(area.y0 - 1, 0), std::min(area.x1 + 1, sheet.width()),
                 std::min(area.y1 + 1, sheet.height())};
  inside.x0 -= free_columns(layout.mask.get(), inside, beside);
  PixPtr ink = part_of(sheet.grey.get(), inside), rules = part_of(layout.mask.get(), inside);
  if (!ink || !rules) return {};
  const int level = paper(ink.get()), margin = sheet.pixels(kMargin);
  pixSetMasked(ink.get(), rules.get(), static_cast<l_uint32>(level));
  PixPtr grey = own(pixAddBorder(ink.get(), margin, static_cast<l_uint32>(level)));
  return {std::move(grey), inside.x0 - margin, inside.y0 - margin};
}

}  // namespace gouji::ocr
