// Which way a page lies, and a page full of noise, on pictures that are drawn here.
#include "ocr/page_layout.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "ocr/pix.h"

using namespace gouji;
using namespace gouji::ocr;

namespace {

constexpr int kDpi = 200, kWidth = 1000, kHeight = 800;

/// Seven lines of text in two columns: rings of 20 by 22 pixels with white inside, as characters have it.
Picture lines_of_text() {
  Picture picture{kWidth, kHeight, kDpi, std::vector<std::uint8_t>(kWidth * kHeight, 230)};
  auto ring = [&](int left, int top) {
    for (int y = 0; y < 22; ++y)
      for (int x = 0; x < 20; ++x)
        if (y < 4 || y >= 18 || x < 4 || x >= 16) picture.grey[(top + y) * kWidth + left + x] = 30;
  };
  for (int line = 0; line < 7; ++line)
    for (int column : {80, 560})
      for (int character = 0; character < 12; ++character) ring(column + 26 * character, 90 + 95 * line);
  return picture;
}

/// Every pixel lighter or darker by up to `most` grey levels, the same each time.
Picture with_noise(Picture picture, int most) {
  std::uint32_t state = 12345;
  for (std::uint8_t& level : picture.grey) {
    state = state * 1664525 + 1013904223;
    const int shift = static_cast<int>(state >> 16) % (2 * most + 1) - most;
    level = static_cast<std::uint8_t>(std::min(255, std::max(0, level + shift)));
  }
  return picture;
}

PageLayout laid_out(const Picture& picture, int quarters = 0) {
  const PixPtr pix = pix_of(picture);
  return page_layout(pix.get(), picture.dpi, quarters);
}

}  // namespace

TEST_CASE("a page whose lines run upwards is on its side, and the upright one is not") {
  const Picture picture = lines_of_text();
  const PageLayout upright = laid_out(picture), aside = laid_out(picture, 1);
  CHECK(upright.lying() > 0.8);
  CHECK(aside.lying() < 0.5);
  CHECK(on_its_side(aside, upright));
  CHECK(!on_its_side(upright, aside));
}

TEST_CASE("a page whose close lines join to columns when it is turned is not on its side") {
  PageLayout upright, aside;
  const std::vector<Area> inks(40, Area{0, 0, 20, 22});
  for (int line = 0; line < 30; ++line)
    upright.layout.chunks.push_back({{0, 30 * line, 1900, 30 * line + 24}, 0, inks});
  for (int column = 0; column < 3; ++column)
    aside.layout.chunks.push_back({{70 * column, 0, 70 * column + 60, 1900}, 0, inks});
  CHECK(!on_its_side(upright, aside));
  CHECK(!on_its_side(aside, upright));
}

TEST_CASE("a page full of noise is smoothed, and its lines stay what they are") {
  const PageLayout clean = laid_out(lines_of_text());
  CHECK(clean.noise() == 0);
  REQUIRE(clean.layout.chunks.size() == 14);
  const PageLayout noisy = laid_out(with_noise(lines_of_text(), 70));
  CHECK(noisy.noise() < 3);
  CHECK(noisy.layout.chunks.size() == 14);
}

TEST_CASE("specks that smoothing leaves are pieces of faint strokes, which it would take away first") {
  CHECK(is_grain(7.1, 1.6));
  CHECK(is_grain(400, 2.5));
  CHECK(!is_grain(3.4, 1.7));
}
