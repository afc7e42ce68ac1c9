// From what a picture says to a page.
#include "extract/scan_page.h"

#include <doctest/doctest.h>

#include "extract/ocr_pages.h"

using namespace gouji;

namespace {

ReadWord word(const std::u32string& text, double x0, double y0, double x1, double y1) {
  ReadWord read;
  const double step = (x1 - x0) / static_cast<double>(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const double at = x0 + static_cast<double>(i) * step;
    read.glyphs.push_back({text[i], {at, y0, at + step, y1}});
  }
  read.box = {x0, y0, x1, y1};
  read.line_top = y0;
  read.line_bottom = y1;
  return read;
}

/// A picture at 144 dpi: two pixels a point.
Page page_of(const PictureText& text) {
  Page page;
  page.number = 1;
  page.rotation = 270;
  page.words.resize(3);
  set_scanned(page, text, 144);
  return page;
}

}  // namespace

TEST_CASE("places are points, rulings are ruling lines, and the text layer is gone") {
  PictureText text;
  text.width = 1200;
  text.height = 1600;
  text.turned = 90;
  text.text_height = 20;
  text.rulings.push_back({false, 100, 200, 400, 2});
  text.words.push_back(word(U"合计", 200, 100, 240, 120));
  const Page page = page_of(text);
  CHECK(page.origin == Origin::ocr);
  CHECK(page.width == 600);
  CHECK(page.height == 800);
  CHECK(page.rotation == 0);
  REQUIRE(page.rulings.size() == 1);
  CHECK(page.rulings[0].at == 50);
  CHECK(page.rulings[0].to == 200);
  REQUIRE(page.words.size() == 1);
  CHECK(page.words[0].text == "合计");
  CHECK(page.words[0].box.x0 == 100);
  CHECK(page.words[0].box.x1 == 120);
  CHECK(page.words[0].confidence == 1);
}

TEST_CASE("words beside one another are one line, from the left; lines go from the top") {
  PictureText text;
  text.text_height = 20;
  text.words.push_back(word(U"1,200", 600, 104, 660, 119));
  text.words.push_back(word(U"行政运行", 200, 100, 280, 120));
  text.words.push_back(word(U"收入", 200, 40, 240, 60));
  const Page page = page_of(text);
  REQUIRE(page.lines.size() == 2);
  CHECK(text_of(page, page.lines[0]) == "收入");
  CHECK(text_of(page, page.lines[1]) == "行政运行 1,200");
}

TEST_CASE("a word in doubt has little confidence and keeps its other reading") {
  PictureText text;
  text.text_height = 20;
  text.words.push_back(word(U"收入", 200, 40, 240, 60));
  text.words.push_back(word(U"1,208", 600, 44, 660, 59));
  text.words.back().doubtful = true;
  text.words.back().other = "1,203";
  const Page page = page_of(text);
  REQUIRE(page.other_readings.size() == 1);
  CHECK(page.other_readings[0].text == "1,203");
  CHECK(page.words[page.other_readings[0].word].text == "1,208");
  CHECK(page.words[page.other_readings[0].word].confidence < 0.9F);
}

TEST_CASE("a figure in doubt within a text leaves the rest of the text sure") {
  PictureText text;
  text.text_height = 20;
  text.words.push_back(word(U"收入12万元支出34万元", 200, 40, 640, 60));
  text.words.back().doubtful = true;
  text.words.back().doubt = {240, 40, 280, 60};
  const Page page = page_of(text);
  REQUIRE(page.other_readings.size() == 1);
  const Box whole = page.words[0].box, doubt = page.other_readings[0].box;
  CHECK(doubt.x0 > whole.x0);
  CHECK(doubt.x1 < whole.centre_x());
  CHECK(doubt.y0 == whole.y0);
}

TEST_CASE("a page is read as a picture where its text cannot be trusted, or always, or never") {
  Page page;
  CHECK(!wants_ocr(page, OcrWhen::untrusted));
  CHECK(wants_ocr(page, OcrWhen::always));
  page.distrust = {Distrust::partial};
  CHECK(!wants_ocr(page, OcrWhen::untrusted));
  page.distrust = {Distrust::strange_script};
  CHECK(wants_ocr(page, OcrWhen::untrusted));
  CHECK(!wants_ocr(page, OcrWhen::never));
}

TEST_CASE("the resolution is the covering picture's own, within what reading can use and memory allows") {
  RawPage raw;
  raw.width = 600;
  raw.height = 800;
  CHECK(resolution_of(raw, {}) == 300);
  raw.images.push_back({{0, 0, 100, 100}, 0, 96});
  CHECK(resolution_of(raw, {}) == 300);
  raw.images.push_back({{0, 0, 600, 800}, 0, 200});
  CHECK(resolution_of(raw, {}) == 200);
  raw.images.back().dpi = 1200;
  CHECK(resolution_of(raw, {}) == 300);
  OcrOptions options;
  options.dpi = 150;
  CHECK(resolution_of(raw, options) == 150);
  raw.width = 2384;  // A0
  raw.height = 3370;
  const double dpi = resolution_of(raw, {});
  CHECK(dpi < 300);
  CHECK(raw.width / 72 * dpi * raw.height / 72 * dpi < 24.1e6);
}
