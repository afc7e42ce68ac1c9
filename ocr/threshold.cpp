#include "ocr/threshold.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace gouji::ocr {
namespace {

constexpr int kHalfWindow = 20;  // at 200 dpi
constexpr int kLeastHalf = 8, kMostHalf = 60;
constexpr float kRange = 128;  // of the deviation of grey levels
// What the deviation takes off the mean; a smaller factor takes fainter ink too.
constexpr float kInk = 0.3F;
constexpr float kPale = 0.2F;
constexpr float kFaint = 0.12F;
constexpr double kPalePiece = 0.0004;  // square inches: at 200 dpi 16 pixels, more than dirt has
constexpr double kBroken = 0.5;        // of a pale piece: where less is ink, the ink is pieces of its strokes

/// Sums over the columns of a band of rows, and from them mean and variance of the square round every pixel of a row.
class Surroundings {
 public:
  Surroundings(::Pix* grey, int half)
      : grey_(grey),
        half_(half),
        width_(pixGetWidth(grey)),
        height_(pixGetHeight(grey)),
        sums_(width_),
        squares_(width_),
        levels_(width_),
        means_(width_),
        variances_(width_) {
    for (int y = 0; y < std::min(half, height_); ++y) add(y, 1);
  }

  /// To be called for every row from the top.
  void move_to(int y) {
    if (y + half_ < height_) add(y + half_, 1);
    if (y - half_ - 1 >= 0) add(y - half_ - 1, -1);
    const int rows = std::min(y + half_, height_ - 1) - std::max(y - half_, 0) + 1;
    std::uint32_t sum = 0, squares = 0;
    for (int x = 0; x < std::min(half_, width_); ++x) {
      sum += sums_[x];
      squares += squares_[x];
    }
    for (int x = 0; x < width_; ++x) {
      if (x + half_ < width_) {
        sum += sums_[x + half_];
        squares += squares_[x + half_];
      }
      if (x - half_ - 1 >= 0) {
        sum -= sums_[x - half_ - 1];
        squares -= squares_[x - half_ - 1];
      }
      const int columns = std::min(x + half_, width_ - 1) - std::max(x - half_, 0) + 1;
      const float share = 1.0F / static_cast<float>(rows * columns);
      means_[x] = static_cast<float>(sum) * share;
      variances_[x] = std::max(0.0F, static_cast<float>(squares) * share - means_[x] * means_[x]);
    }
    copy_levels(y, levels_);
  }

  /// Sets the bits of the row where the pixel is darker than its surroundings by the factor.
  void mark(::Pix* bits, int y, float factor) const {
    l_uint32* line = pixGetData(bits) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(bits);
    for (int x = 0; x < width_; ++x) {
      const float above = static_cast<float>(levels_[x]) - means_[x] * (1 - factor);
      const float slack = means_[x] * factor / kRange;
      if (above < 0 || above * above < slack * slack * variances_[x]) SET_DATA_BIT(line, x);
    }
  }

 private:
  void copy_levels(int y, std::vector<std::uint32_t>& levels) const {
    const l_uint32* line = pixGetData(grey_) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey_);
    for (int x = 0; x < width_; ++x) levels[x] = GET_DATA_BYTE(line, x);
  }

  void add(int y, int times) {
    copy_levels(y, levels_);
    const auto sign = static_cast<std::uint32_t>(times);
    for (int x = 0; x < width_; ++x) {
      sums_[x] += sign * levels_[x];
      squares_[x] += sign * levels_[x] * levels_[x];
    }
  }

  ::Pix* grey_;
  int half_, width_, height_;
  std::vector<std::uint32_t> sums_, squares_, levels_;
  std::vector<float> means_, variances_;
};

/// Adds the pale pieces of which ink shows little. Print that is light all over falls to pieces otherwise, while dark
/// print keeps its edges, so that its characters do not run together.
void add_pale_print(::Pix* ink, ::Pix* pale, double dpi) {
  struct Count {
    int pixels = 0, ink = 0;
  };
  PixPtr labels = own(pixConnCompTransform(pale, 8, 32));
  if (!labels) return;
  const int width = pixGetWidth(ink), height = pixGetHeight(ink);
  std::vector<Count> counts(1);
  auto each = [&](auto visit) {
    for (int y = 0; y < height; ++y) {
      const l_uint32* label = pixGetData(labels.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(labels.get());
      l_uint32* line = pixGetData(ink) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink);
      for (int x = 0; x < width; ++x)
        if (label[x] != 0) visit(label[x], line, x);
    }
  };
  each([&](l_uint32 label, const l_uint32* line, int x) {
    if (label >= counts.size()) counts.resize(label + 1);
    ++counts[label].pixels;
    counts[label].ink += GET_DATA_BIT(line, x) != 0 ? 1 : 0;
  });
  each([&](l_uint32 label, l_uint32* line, int x) {
    const Count& count = counts[label];
    if (count.pixels >= kPalePiece * dpi * dpi && count.ink < kBroken * count.pixels) SET_DATA_BIT(line, x);
  });
}

}  // namespace

Shades shades_of(::Pix* grey, double dpi) {
  const int half = std::clamp(static_cast<int>(std::lround(kHalfWindow * dpi / 200)), kLeastHalf, kMostHalf);
  PixPtr ink = own(pixCreate(pixGetWidth(grey), pixGetHeight(grey), 1));
  PixPtr pale = own(pixCreate(pixGetWidth(grey), pixGetHeight(grey), 1));
  PixPtr faint = own(pixCreate(pixGetWidth(grey), pixGetHeight(grey), 1));
  if (!ink || !pale || !faint) return {};
  Surroundings around(grey, half);
  for (int y = 0; y < pixGetHeight(grey); ++y) {
    around.move_to(y);
    around.mark(ink.get(), y, kInk);
    around.mark(pale.get(), y, kPale);
    around.mark(faint.get(), y, kFaint);
  }
  add_pale_print(ink.get(), pale.get(), dpi);
  return {std::move(ink), std::move(pale), std::move(faint)};
}

}  // namespace gouji::ocr
