// Which glyphs of a page are text, and which words and lines they make.
#include <doctest/doctest.h>

#include "extract/read.h"
#include "tests/extract/small_pdf.h"

using namespace gouji;
using namespace gouji::test;

namespace {

Page page_of(const SmallPdf& pdf) {
  return read_pdf(pdf.build(), "small.pdf", {}).pages.at(0);
}

Page page_of(const std::string& content) {
  return page_of(SmallPdf().page(content));
}

}  // namespace

TEST_CASE("a line of text is read with its place") {
  const Page page = page_of(show(100, 700, "Total 1,234.50"));
  CHECK(page.width == 600);
  CHECK(page.height == 800);
  REQUIRE(page.words.size() == 2);
  CHECK(page.words[0].text == "Total");
  CHECK(page.words[1].text == "1,234.50");
  CHECK(page.words[0].baseline == doctest::Approx(100));
  CHECK(page.words[0].box.x0 == doctest::Approx(100));
  CHECK(page.words[0].box.y0 == doctest::Approx(92));
  CHECK(page.words[0].box.y1 == doctest::Approx(102));
  CHECK(page.glyphs.size() == 13);
  CHECK(text_of(page) == "Total 1,234.50\n");
  CHECK(page.distrust.empty());
}

TEST_CASE("lines are read from the top and words from the left, whatever the order of painting") {
  const std::string painted = show(300, 600, "d") + show(100, 600.8, "c") + show(300, 700, "b") + show(100, 700, "a");
  CHECK(text_of(page_of(painted)) == "a b\nc d\n");
}

TEST_CASE("text that no reader sees is not there") {
  struct Case {
    std::string what, content;
  };
  const std::string seen = show(100, 700, "seen");
  for (const Case& c : {Case{"under a clip", "q 0 0 600 400 re W n " + show(100, 500, "hidden") + "Q " + seen},
                        Case{"above the page", show(100, 900, "hidden") + seen},
                        Case{"invisible and no picture under it", "3 Tr " + show(50, 600, "hidden") + "0 Tr " + seen},
                        Case{"on a slope", "BT /F 40 Tf .7 .7 -.7 .7 200 200 Tm (draft) Tj ET " + seen}}) {
    CAPTURE(c.what);
    CHECK(text_of(page_of(c.content)) == "seen\n");
  }
}

TEST_CASE("text half under a clip is kept and marked") {
  // The clip leaves the upper half of the glyphs' boxes.
  const Page half = page_of("q 0 702 600 98 re W n " + show(100, 699, "half") + "Q");
  REQUIRE(half.words.size() == 1);
  CHECK(half.words[0].cut);
  // A number that runs out of its clip has lost digits.
  const Page short_of = page_of("q 0 0 118 800 re W n " + show(100, 700, "1234567") + "Q");
  REQUIRE(short_of.words.size() == 1);
  CHECK(short_of.words[0].text == "123");
  CHECK(short_of.words[0].cut);
}

TEST_CASE("what lies outside the crop box is not there and places count from its corner") {
  const Page page = page_of(SmallPdf().page(show(20, 700, "out") + show(200, 700, "in"), "/CropBox[100 100 500 750]"));
  CHECK(text_of(page) == "in\n");
  CHECK(page.width == 400);
  CHECK(page.words[0].box.x0 == doctest::Approx(100));
  CHECK(page.words[0].baseline == doctest::Approx(50));
}

TEST_CASE("turned pages are read upright") {
  const std::string up = "BT /F 10 Tf 0 1 -1 0 100 200 Tm (a line that runs up the page) Tj ET";
  const Page by_entry = page_of(SmallPdf().page(up, "/Rotate 90"));
  CHECK(text_of(by_entry) == "a line that runs up the page\n");
  CHECK(by_entry.rotation == 90);
  CHECK(by_entry.width == 800);
  CHECK(by_entry.words[0].box.x0 == doctest::Approx(200));
  CHECK(by_entry.words[0].baseline == doctest::Approx(100));

  const Page by_text = page_of(SmallPdf().page(up));
  CHECK(text_of(by_text) == text_of(by_entry));
  CHECK(by_text.rotation == 90);
  CHECK(by_text.width == 800);
  CHECK(by_text.words[0].box.x0 == doctest::Approx(200));
  CHECK(by_text.words[0].baseline == doctest::Approx(100));

  const Page down = page_of("BT /F 10 Tf 0 -1 1 0 100 700 Tm (a line that runs down the page) Tj ET");
  CHECK(text_of(down) == "a line that runs down the page\n");
  CHECK(down.rotation == 270);
  CHECK(down.words[0].box.x0 == doctest::Approx(100));
  CHECK(down.words[0].baseline == doctest::Approx(500));
}

TEST_CASE("a turned label beside upright text stays a word of its own") {
  const Page page = page_of(show(100, 700, "first line of text here") + show(100, 650, "second line of text") +
                            "BT /F 10 Tf 0 1 -1 0 80 645 Tm (label) Tj ET");
  CHECK(text_of(page) == "first line of text here\nsecond line of text\nlabel\n");
  const Box& label = page.words.back().box;
  CHECK(label.x0 == doctest::Approx(72));
  CHECK(label.x1 == doctest::Approx(82));
  CHECK(label.y1 == doctest::Approx(155));
}

TEST_CASE("text painted twice to look bold is read once") {
  CHECK(text_of(page_of(show(100, 700, "2024") + show(100.3, 700, "2024"))) == "2024\n");
  CHECK(text_of(page_of(show(100, 700, "7") + show(100.3, 700, "7") + show(105.5, 700, "7"))) == "77\n");
  CHECK(text_of(page_of(show(100, 700, "1100"))) == "1100\n");
}

TEST_CASE("words part at a gap or a ruling line, and letter spacing is no gap") {
  CHECK(text_of(page_of(show(100, 700, "12") + show(113, 700, "34"))) == "1234\n");
  CHECK(text_of(page_of(show(100, 700, "12") + show(118, 700, "34"))) == "12 34\n");
  CHECK(text_of(page_of(show(100, 700, "12") + show(113, 700, "34") + "112 600 .5 200 re f")) == "12 34\n");
  CHECK(text_of(page_of("BT /F 10 Tf 4 Tc 100 700 Td (1234) Tj ET")) == "1234\n");
}

TEST_CASE("a narrow space parts words where it is set") {
  // Between Latin text and a fullwidth bracket the gap alone would be too narrow.
  CHECK(text_of(page_of("BT /F 10 Tf 70 Tz 100 700 Td (12 34) Tj ET")) == "12 34\n");
  CHECK(text_of(page_of("BT /F 10 Tf 100 700 Td [(12) -195 (34)] TJ ET")) == "1234\n");
}

TEST_CASE("a superscript stays in its line") {
  const std::string raised = "BT /F 6 Tf 1 0 0 1 111.5 704 Tm (2) Tj ET ";
  CHECK(text_of(page_of(show(100, 714, "before") + show(100, 700, "50") + raised + show(118, 700, "more"))) ==
        "before\n50 2 more\n");
}

TEST_CASE("a ligature is as many characters as it shows") {
  SmallPdf pdf;
  const std::string map = pdf.stream("",
                                     "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                                     "1 begincodespacerange <00> <FF> endcodespacerange\n"
                                     "1 beginbfchar <41> <00660069> endbfchar endcmap");
  const std::string font = pdf.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode " + map + ">>");
  pdf.page("BT /L 10 Tf 100 700 Td (A) Tj ET", "", "/L " + font);
  const Page page = page_of(pdf);
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.words.at(0).text == "fi");
  CHECK(page.glyphs[0].box.x1 == doctest::Approx(page.glyphs[1].box.x0));
}
