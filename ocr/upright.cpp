#include "ocr/upright.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "ocr/threshold.h"

namespace gouji::ocr {
namespace {

constexpr double kLeastSkew = 0.03;       // degrees
constexpr double kLeastConfidence = 2.5;  // of Leptonica's skew, by its own scale

constexpr double kSpeckSide = 0.015;        // inches
constexpr double kSpeck = 0.00015;          // square inches: at 200 dpi 6 pixels
constexpr double kNoisy = 20;               // specks a square inch
constexpr double kSmallestPoint = 0.00007;  // square inches
constexpr double kBesidePoint = 0.04;       // inches, from the digits beside it
constexpr double kSameFoot = 0.02;
constexpr double kLowestDigit = 0.05, kHighestDigit = 0.3;

bool is_bilevel(::Pix* grey) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  for (int y = 0; y < height; ++y) {
    const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = 0; x < width; ++x) {
      const int level = GET_DATA_BYTE(line, x);
      if (level != 0 && level != 255) return false;
    }
  }
  return true;
}

/// Degrees by which the lines of the ink rise or fall.
double skew_of(::Pix* ink) {
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkew(ink, &angle, &confidence) != 0 || confidence < kLeastConfidence) return 0;
  return std::abs(angle) < kLeastSkew ? 0 : angle;
}

int ink_of(::Pix* bits, const Area& area) {
  int ink = 0;
  for (int y = area.y0; y < area.y1; ++y) {
    const l_uint32* line = pixGetData(bits) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(bits);
    for (int x = area.x0; x < area.x1; ++x) ink += GET_DATA_BIT(line, x) != 0 ? 1 : 0;
  }
  return ink;
}

/// A point between two digits: small print has points no larger than dirt.
bool is_point(const Area& speck, const std::vector<Area>& inks, double dpi) {
  auto stands_beside = [&](const Area& ink, int gap) {
    const int height = ink.height();
    return gap >= 0 && gap <= kBesidePoint * dpi && height >= kLowestDigit * dpi && height <= kHighestDigit * dpi &&
           std::abs(ink.y1 - speck.y1) <= kSameFoot * dpi;
  };
  auto any = [&](auto gap_of) {
    return std::any_of(inks.begin(), inks.end(), [&](const Area& ink) { return stands_beside(ink, gap_of(ink)); });
  };
  return any([&](const Area& ink) { return speck.x0 - ink.x1; }) &&
         any([&](const Area& ink) { return ink.x0 - speck.x1; });
}

/// A copy of a black and white picture without ink that is too small for a point, or as small as one where none can be.
/// Where there is little of it, it is left: nothing is wrong, and points may be small.
PixPtr without_specks(::Pix* grey, double dpi) {
  PixPtr bits = own(pixThresholdToBinary(grey, 128)), clean = own(pixCopy(nullptr, grey));
  const double inch = dpi * dpi, square_inches = pixGetWidth(grey) / dpi * pixGetHeight(grey) / dpi;
  std::vector<Area> specks, inks;
  for (const Area& area : components(bits.get(), 8)) {
    const bool small = area.width() <= kSpeckSide * dpi + 1 && area.height() <= kSpeckSide * dpi + 1 &&
                       ink_of(bits.get(), area) <= kSpeck * inch;
    (small ? specks : inks).push_back(area);
  }
  if (static_cast<double>(specks.size()) < kNoisy * square_inches) return clean;
  std::erase_if(specks, [&](const Area& speck) {
    return ink_of(bits.get(), speck) >= kSmallestPoint * inch && is_point(speck, inks, dpi);
  });
  for (const Area& speck : specks) {
    pixRasterop(clean.get(), speck.x0, speck.y0, speck.width(), speck.height(), PIX_SET, nullptr, 0, 0);
  }
  return clean;
}

PixPtr turned(::Pix* grey, double degrees) {
  const auto radians = static_cast<l_float32>(degrees * std::numbers::pi / 180);
  return own(pixRotate(grey, radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

void set_shades(Sheet& sheet) {
  Shades shades = shades_of(sheet.grey.get(), sheet.dpi);
  sheet.ink = std::move(shades.ink);
  sheet.pale = std::move(shades.pale);
  sheet.faint = std::move(shades.faint);
}

}  // namespace

int Sheet::pixels(double inches) const {
  return std::max(1, static_cast<int>(std::lround(inches * dpi)));
}

PixPtr pix_of(const Picture& picture) {
  PixPtr grey = own(pixCreate(picture.width, picture.height, 8));
  if (!grey) return grey;
  for (int y = 0; y < picture.height; ++y) {
    l_uint32* line = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    const std::uint8_t* row = picture.grey.data() + static_cast<std::size_t>(y) * picture.width;
    for (int x = 0; x < picture.width; ++x) SET_DATA_BYTE(line, x, row[x]);
  }
  return grey;
}

Sheet sheet_of(::Pix* grey, double dpi, int quarters) {
  Sheet sheet;
  sheet.dpi = dpi;
  sheet.grey = quarters == 0 ? own(pixClone(grey)) : own(pixRotateOrth(grey, quarters));
  sheet.bilevel = is_bilevel(sheet.grey.get());
  if (sheet.bilevel) {
    sheet.grey = without_specks(sheet.grey.get(), dpi);
    sheet.ink = own(pixThresholdToBinary(sheet.grey.get(), 128));
    sheet.skew = skew_of(sheet.ink.get());
    if (sheet.skew != 0) {
      sheet.grey = turned(sheet.grey.get(), sheet.skew);
      sheet.ink = own(pixThresholdToBinary(sheet.grey.get(), 140));
    }
    sheet.faint = own(pixThresholdToBinary(sheet.grey.get(), 220));
  } else {
    set_shades(sheet);
    sheet.skew = skew_of(sheet.ink.get());
    if (sheet.skew != 0) {
      sheet.grey = turned(sheet.grey.get(), sheet.skew);
      set_shades(sheet);
    }
  }
  return sheet;
}

}  // namespace gouji::ocr
