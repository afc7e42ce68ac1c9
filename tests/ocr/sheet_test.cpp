// From a picture to its ruling lines and the stretches of ink between them, on pictures that are drawn here.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "ocr/chunks.h"
#include "ocr/crop.h"
#include "ocr/hairlines.h"

using namespace gouji;
using namespace gouji::ocr;

namespace {

/// White paper of a size in inches at 200 dpi.
struct Paper {
  Picture picture;

  Paper(double width, double height)
      : picture{int(width * 200), int(height * 200), 200,
                std::vector<std::uint8_t>(int(width * 200) * int(height * 200), 255)} {}

  void darken(int x, int y) {
    if (x >= 0 && y >= 0 && x < picture.width && y < picture.height) picture.grey[y * picture.width + x] = 20;
  }

  /// A bar along a slope of `dy` for each pixel to the right.
  Paper& bar(int x0, int y0, int x1, int y1, double slope = 0) {
    for (int x = x0; x < x1; ++x)
      for (int y = y0; y < y1; ++y)
        darken(x - int(std::lround((y - y0) * slope)), y + int(std::lround((x - x0) * slope)));
    return *this;
  }

  /// Rings with white inside, as characters have it.
  Paper& letters(int x, int y, int count) {
    for (int i = 0; i < count; ++i) {
      const int left = x + i * 26;
      bar(left, y, left + 20, y + 4).bar(left, y + 18, left + 20, y + 22);
      bar(left, y, left + 4, y + 22).bar(left + 16, y, left + 20, y + 22);
    }
    return *this;
  }

  /// Three rows and two columns; the lines of a grid 3 pixels wide.
  Paper& grid() {
    for (int y : {200, 260, 320, 380}) bar(150, y, 753, y + 3);
    for (int x : {150, 450, 750}) bar(x, 200, x + 3, 383);
    return *this;
  }
};

Sheet sheet_of(const Paper& paper, int quarters = 0) {
  PixPtr pix = pix_of(paper.picture);
  return ocr::sheet_of(pix.get(), paper.picture.dpi, quarters);
}

std::size_t count(const std::vector<Rule>& rules, bool horizontal) {
  return std::count_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.horizontal == horizontal; });
}

}  // namespace

TEST_CASE("print that is pale all over is ink as a whole, and dark print keeps its edges") {
  Paper paper(2, 1);
  std::fill(paper.picture.grey.begin(), paper.picture.grey.end(), std::uint8_t{210});
  auto stroke = [&](int left, int core, int edge) {
    for (int y = 80; y < 104; ++y)
      for (int x = 0; x < 6; ++x)
        paper.picture.grey[y * paper.picture.width + left + x] =
            static_cast<std::uint8_t>(x == 2 && y % 4 != 0 ? core : edge);
  };
  stroke(100, 140, 160);
  stroke(300, 60, 160);
  const Sheet sheet = sheet_of(paper);
  const std::vector<Area> inks = components(sheet.ink.get(), 8);
  const auto pale = std::count_if(inks.begin(), inks.end(), [](const Area& ink) { return ink.x1 < 200; });
  CHECK(pale == 1);
  CHECK(std::any_of(inks.begin(), inks.end(), [](const Area& ink) { return ink.x1 < 200 && ink.height() == 24; }));
}

TEST_CASE("the ruling lines of a grid, where they were drawn") {
  Paper paper(5, 3);
  const std::vector<Rule> rules = rules_of(sheet_of(paper.grid()));
  REQUIRE(count(rules, true) == 4);
  REQUIRE(count(rules, false) == 3);
  CHECK(std::abs(rules[0].at - 201.5) < 2);
  CHECK(std::abs(rules[0].from - 150) < 4);
  CHECK(std::abs(rules[0].to - 753) < 4);
  CHECK(std::abs(rules[4].at - 151.5) < 2);
}

TEST_CASE("a grid with a break in a line, which scanning leaves") {
  Paper paper(5, 3);
  paper.grid();
  for (int x = 300; x < 303; ++x)
    for (int y = 255; y < 268; ++y) paper.picture.grey[y * paper.picture.width + x] = 255;
  CHECK(count(rules_of(sheet_of(paper)), true) == 4);
}

TEST_CASE("what stands over the end of a line in a header does not carry the line on") {
  Paper paper(5, 3);
  for (int y : {200, 260, 320, 380}) paper.bar(150, y, 753, y + 3);
  for (int x : {150, 750}) paper.bar(x, 200, x + 3, 383);
  paper.bar(450, 260, 453, 383);
  SUBCASE("a stroke of a character beside the line") {
    paper.bar(453, 206, 455, 236);
  }
  SUBCASE("a stroke near the line's end") {
    paper.bar(450, 206, 453, 253);
  }
  SUBCASE("dirt") {
    for (int x = 400; x < 500; ++x)
      for (int y = 204; y < 260; ++y)
        if ((x + y) % 6 == 0) paper.darken(x, y);
  }
  const std::vector<Rule> rules = rules_of(sheet_of(paper));
  REQUIRE(count(rules, false) == 3);
  const auto middle =
      std::find_if(rules.begin(), rules.end(), [](const Rule& r) { return !r.horizontal && std::abs(r.at - 451) < 3; });
  REQUIRE(middle != rules.end());
  CHECK(middle->from > 255);
}

TEST_CASE("letters are no ruling lines, and each cell's stand in a chunk of their own") {
  Paper paper(5, 3);
  paper.grid().letters(170, 220, 5).letters(470, 220, 6).letters(170, 340, 4);
  const Sheet sheet = sheet_of(paper);
  const Layout layout = layout_of(sheet);
  CHECK(layout.rules.size() == 7);
  REQUIRE(layout.chunks.size() == 3);
  std::set<unsigned> regions;
  for (const Chunk& chunk : layout.chunks) regions.insert(chunk.region);
  CHECK(regions.size() == 3);
  CHECK(layout.em > 15);
  CHECK(layout.em < 30);
}

TEST_CASE("a page that lies askew is set straight") {
  Paper paper(5, 5);
  for (int line = 0; line < 12; ++line) paper.bar(100, 150 + 50 * line, 900, 158 + 50 * line, 0.02);
  const Sheet sheet = sheet_of(paper);
  CHECK(std::abs(std::abs(sheet.skew) - 1.15) < 0.3);
}

TEST_CASE("a page that was scanned sideways is turned by quarters") {
  Paper paper(5, 3);
  const Sheet sheet = sheet_of(paper.grid(), 1);
  CHECK(sheet.width() == paper.picture.height);
  CHECK(sheet.height() == paper.picture.width);
  CHECK(count(rules_of(sheet), false) == 4);
}

TEST_CASE("a crop has paper round its text and no ruling line") {
  Paper paper(5, 3);
  paper.grid().letters(158, 220, 5);
  const Sheet sheet = sheet_of(paper);
  const Layout layout = layout_of(sheet);
  REQUIRE(layout.chunks.size() == 1);
  const Crop crop = crop_of(sheet, layout, layout.chunks.front().box);
  CHECK(pixGetWidth(crop.grey.get()) > layout.chunks.front().box.width());
  CHECK(crop.left < layout.chunks.front().box.x0);
  int darkest = 255;
  for (int y = 0; y < pixGetHeight(crop.grey.get()); ++y) {
    l_uint32 level = 0;
    pixGetPixel(crop.grey.get(), 0, y, &level);
    darkest = std::min(darkest, int(level));
  }
  CHECK(darkest > 128);
}

TEST_CASE("an empty page has neither lines nor text, and one of ink alone ends as well") {
  Paper empty(2, 2);
  CHECK(layout_of(sheet_of(empty)).chunks.empty());
  Paper black(2, 2);
  black.bar(0, 0, 400, 400);
  CHECK(layout_of(sheet_of(black)).rules.empty());
}

TEST_CASE("specks far from a cell's text, and specks alone, are no text; a mark beside it is") {
  Paper paper(5, 3);
  paper.grid().letters(250, 220, 5).bar(174, 230, 177, 233).bar(382, 236, 386, 242).bar(500, 285, 503, 288);
  const Layout layout = layout_of(sheet_of(paper));
  REQUIRE(layout.chunks.size() == 1);
  CHECK(layout.chunks.front().box.x0 > 240);
  CHECK(layout.chunks.front().box.x1 > 380);
}

TEST_CASE("strokes of a large character that close a box are no rules, a small cell of a grid is") {
  Paper title(5, 3);
  title.bar(300, 100, 344, 105).bar(300, 139, 344, 144).bar(300, 100, 305, 144).bar(339, 100, 344, 144);
  CHECK(rules_of(sheet_of(title)).empty());
  title.grid();
  CHECK(rules_of(sheet_of(title)).size() == 7);
  SUBCASE("which meets the others") {
    title.bar(500, 200, 503, 263).bar(550, 200, 553, 263);
    CHECK(rules_of(sheet_of(title)).size() == 9);
  }
}

TEST_CASE("a crop takes in what stands beside the ink, up to a rule") {
  Paper paper(5, 3);
  const Sheet sheet = sheet_of(paper.grid().letters(200, 220, 3));
  const Layout layout = layout_of(sheet);
  const Area ink = {200, 220, 272, 242}, at_rule = {160, 220, 272, 242};
  const int close = crop_of(sheet, layout, ink).left;
  CHECK(crop_of(sheet, layout, ink, 7).left == close - 7);
  CHECK(pixGetWidth(crop_of(sheet, layout, ink, 7).grey.get()) ==
        pixGetWidth(crop_of(sheet, layout, ink).grey.get()) + 7);
  const int room = crop_of(sheet, layout, at_rule).left - crop_of(sheet, layout, at_rule, 7).left;
  CHECK(room >= 0);
  CHECK(room < 7);
}

namespace {

/// Paper with grain, and a grid of lines hardly darker than it.
Paper faint_grid(int darker) {
  Paper paper(5, 3);
  unsigned seed = 1;
  for (auto& level : paper.picture.grey) {
    seed = seed * 1664525U + 1013904223U;
    level = static_cast<std::uint8_t>(205 + (seed >> 24) % 31);
  }
  auto fade = [&](int x, int y) {
    auto& level = paper.picture.grey[y * paper.picture.width + x];
    level = static_cast<std::uint8_t>(level - darker);
  };
  for (int y : {200, 260, 320, 380})
    for (int x = 150; x < 750; ++x) fade(x, y);
  for (int x : {150, 450, 750})
    for (int y = 150; y < 450; ++y) fade(x, y);
  return paper;
}

}  // namespace

TEST_CASE("lines too thin and grey for ink are rules where they are long") {
  const std::vector<Rule> rules = rules_of(sheet_of(faint_grid(30)));
  CHECK(count(rules, true) == 4);
  CHECK(count(rules, false) == 3);
  CHECK(rules_of(sheet_of(faint_grid(0))).empty());
}

TEST_CASE("strokes of characters in a row are no lines, though their rows are the darkest") {
  Paper paper(5, 3);
  for (int row = 0; row < 12; ++row) paper.letters(150, 60 + 40 * row, 24);
  PixPtr pix = pix_of(paper.picture);
  for (const bool horizontal : {true, false}) {
    PixPtr lines = hairlines(pix.get(), 200, horizontal);
    l_int32 count = -1;
    pixCountPixels(lines.get(), &count, nullptr);
    CHECK(count == 0);
  }
}

TEST_CASE("a thin stroke higher than characters is a piece of a rule, and no text") {
  Paper paper(5, 3);
  const Sheet sheet =
      sheet_of(paper.letters(200, 220, 3).bar(290, 215, 293, 247).letters(200, 300, 3).bar(290, 300, 293, 322));
  const Layout layout = layout_of(sheet);
  REQUIRE(layout.chunks.size() == 2);
  CHECK(layout.chunks[0].box.x1 <= 273);
  CHECK(layout.chunks[1].box.x1 >= 292);
}

TEST_CASE("a speck between two digits, at their feet, is a point of small print; others are dirt") {
  Paper paper(2, 1);
  for (int x = 5; x < 400; x += 13)
    for (int y = 5; y < 60; y += 13) paper.picture.grey[y * paper.picture.width + x] = 0;
  auto black = [&](int x0, int y0, int x1, int y1) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) paper.picture.grey[y * paper.picture.width + x] = 0;
  };
  black(100, 100, 110, 118);
  black(113, 116, 115, 118);
  black(118, 100, 128, 118);
  black(131, 116, 133, 118);
  const Sheet sheet = sheet_of(paper);
  const std::vector<Area> inks = components(sheet.ink.get(), 8);
  CHECK(inks.size() == 3);
  CHECK(std::count_if(inks.begin(), inks.end(), [](const Area& ink) { return ink.x0 == 113; }) == 1);
}
