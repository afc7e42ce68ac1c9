// Painting a page, for OCR.
#include <GfxState.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "extract/budget.h"
#include "extract/jpeg_faults.h"
#include "extract/poppler_inside.h"

namespace gouji {

namespace {

// Splash gives a picture whose edge falls on a whole pixel one more row, and scales every row to fill it. This much
// less of the resolution puts the picture's own pixels on the page's.
constexpr double kJustBelow = 1 - 1e-6;

constexpr double kCounts = 0.03;  // of the page's area: a picture that may show a part of its text
constexpr double kWhole = 0.98;   // of a picture's data: a last row may be missing
constexpr int kUsualPixel = 8;    // bits

/// Two formats are as costly to decode as they are rare; Poppler itself reports what is wrong with them.
bool is_quick_to_decode(Stream& picture) {
  return picture.getKind() != strJPX && picture.getKind() != strJBIG2;
}

/// Whether the data end before the picture does.
bool is_cut_short(Stream& picture, int columns, int rows, int bits_a_pixel) {
  if (columns <= 0 || rows <= 0 || !is_quick_to_decode(picture)) return false;
  const std::int64_t row = (static_cast<std::int64_t>(columns) * bits_a_pixel + kUsualPixel - 1) / kUsualPixel;
  const std::int64_t wanted = row * rows;
  std::array<unsigned char, 1U << 14> buffer{};
  std::int64_t got = 0;
  picture.reset();
  while (got < wanted) {
    const int read = picture.doGetChars(static_cast<int>(buffer.size()), buffer.data());
    if (read <= 0) break;
    got += read;
  }
  picture.close();
  return static_cast<double>(got) < kWhole * static_cast<double>(wanted);
}

/// Paints, and looks whether the pictures can be decoded whole.
class Painter final : public SplashOutputDev {
 public:
  explicit Painter(SplashColorPtr paper) : SplashOutputDev(splashModeMono8, kNoPadding, false, paper) {}

  bool damaged() const { return damaged_; }

  void drawImage(GfxState* state, Object* ref, Stream* picture, int width, int height, GfxImageColorMap* colours,
                 bool interpolate, const int* mask, bool in_line) override {
    look_at(*state, *picture, width, height, colours->getNumPixelComps() * colours->getBits(), in_line);
    SplashOutputDev::drawImage(state, ref, picture, width, height, colours, interpolate, mask, in_line);
  }

  void drawImageMask(GfxState* state, Object* ref, Stream* picture, int width, int height, bool invert,
                     bool interpolate, bool in_line) override {
    look_at(*state, *picture, width, height, 1, in_line);
    SplashOutputDev::drawImageMask(state, ref, picture, width, height, invert, interpolate, in_line);
  }

 private:
  static constexpr int kNoPadding = 1;

  void look_at(const GfxState& state, Stream& picture, int width, int height, int bits_a_pixel, bool in_line) {
    const double* m = state.getCTM();
    const double page = static_cast<double>(getBitmap()->getWidth()) * getBitmap()->getHeight();
    if (in_line || std::abs(m[0] * m[3] - m[1] * m[2]) < kCounts * page) return;
    take_jpeg_faults();
    const bool cut_short = is_cut_short(picture, width, height, bits_a_pixel);
    damaged_ = take_jpeg_faults() > 0 || cut_short || damaged_;
  }

  bool damaged_ = false;
};

}  // namespace

PaintedPage PdfFile::paint_page(int number, double dpi, double seconds) {
  Page* page = inside_->document->getPage(number);
  if (page == nullptr || !page->isOk()) return {};
  SplashColor paper = {255};
  Painter device(paper);
  device.startDoc(inside_->document.get());
  Budget budget(seconds);
  page->displaySlice(&device, dpi * kJustBelow, dpi * kJustBelow, 0, false, true, -1, -1, -1, -1, false, &Budget::asked,
                     &budget);
  SplashBitmap* bitmap = device.getBitmap();
  if (budget.stopped() || bitmap == nullptr || bitmap->getDataPtr() == nullptr) return {};
  PaintedPage painted{{}, device.damaged()};
  Picture& picture = painted.picture;
  picture.width = bitmap->getWidth();
  picture.height = bitmap->getHeight();
  picture.dpi = dpi;
  picture.grey.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const unsigned char* row = bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize();
    std::copy(row, row + picture.width, picture.grey.begin() + static_cast<std::ptrdiff_t>(y) * picture.width);
  }
  return painted;
}

}  // namespace gouji
