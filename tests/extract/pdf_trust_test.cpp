// Pages whose text cannot be trusted say so.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "extract/read.h"
#include "tests/extract/small_pdf.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string reasons_of(const Document& document) {
  std::string out;
  for (Distrust reason : document.pages.at(0).distrust) out += std::string(text_of(reason)) + " ";
  return out;
}

Document read(const SmallPdf& pdf, const ReadLimits& limits = {}) {
  return read_pdf(pdf.build(), "small.pdf", limits);
}

std::string image(SmallPdf& pdf) {
  return pdf.stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x");
}

/// A page of one picture, placed by `matrix`, and more content before and after it.
SmallPdf pictured(const std::string& matrix, const std::string& before = "", const std::string& after = "") {
  SmallPdf pdf;
  const std::string picture = image(pdf);
  pdf.page(before + "q " + matrix + " cm /I Do Q " + after, "", ">>/XObject<</I " + picture);
  return pdf;
}

const std::string kWholePage = "600 0 0 800 0 0";
const std::string kSentence = show(100, 700, "enough words on the page to be its text");

}  // namespace

TEST_CASE("pictures without text want OCR, a blank page does not") {
  const Document scan = read(pictured(kWholePage));
  CHECK(reasons_of(scan) == "no-glyphs ");
  CHECK(scan.pages[0].image_share == doctest::Approx(1));
  REQUIRE(scan.diagnostics.size() == 1);
  CHECK(scan.diagnostics[0].id == "page-without-text");
  CHECK(scan.diagnostics[0].page == 1);
  CHECK(reasons_of(read(SmallPdf().page(""))).empty());
  CHECK(reasons_of(read(SmallPdf().page("100 100 200 .5 re f"))).empty());
}

TEST_CASE("a picture over the page hides its text, a background does not") {
  CHECK(reasons_of(read(pictured(kWholePage, kSentence))) == "covered-by-image ");
  CHECK(reasons_of(read(pictured(kWholePage, "", kSentence))).empty());
  CHECK(reasons_of(read(pictured("200 0 0 200 0 0", kSentence))).empty());
}

TEST_CASE("the invisible text of a scan is read and not trusted") {
  const Document scan = read(pictured(kWholePage, "", "3 Tr " + kSentence));
  CHECK(reasons_of(scan) == "covered-by-image ");
  CHECK(text_of(scan.pages[0]) == "enough words on the page to be its text\n");
}

TEST_CASE("what a soft mask is made of is not on the page") {
  SmallPdf pdf;
  const std::string group = pdf.stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Font<</F 3 0 "
      "R>>>>",
      show(100, 600, "mask") + "100 500 200 .5 re f");
  const std::string state = pdf.object("<</Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G " + group + ">>>>");
  pdf.page("/M gs " + kSentence, "", ">>/ExtGState<</M " + state);
  const Page page = read(pdf).pages.at(0);
  CHECK(text_of(page) == "enough words on the page to be its text\n");
  CHECK(page.rulings.empty());
}

TEST_CASE("a JPEG 2000 picture is placed without being decoded") {
  SmallPdf pdf;
  const std::string picture = pdf.stream("/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/JPXDecode", "no picture");
  pdf.page("q 300 0 0 400 100 200 cm /I Do Q", "", ">>/XObject<</I " + picture);
  const Page page = read(pdf).pages.at(0);
  REQUIRE(page.images.size() == 1);
  CHECK(page.images[0] == Box{100, 200, 400, 600});
}

TEST_CASE("glyphs without known characters are no text") {
  SmallPdf pdf;
  const std::string descendant = pdf.object(
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
      "/Supplement 0>>/DW 1000>>");
  const std::string font = pdf.object(
      "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Song/Encoding/Identity-H/DescendantFonts[" + descendant + "]>>");
  pdf.page("BT /N 10 Tf 100 700 Td <02000210022002300240025002600270> Tj ET", "", "/N " + font);
  const Document document = read(pdf);
  CHECK(reasons_of(document) == "no-unicode ");
  CHECK(document.pages[0].glyphs.size() == 8);
  CHECK(document.pages[0].glyphs[0].character == U'\uFFFD');
  CHECK(document.diagnostics.at(0).id == "page-without-characters");
}

TEST_CASE("text that no filing is written in is garbled") {
  const std::string garbled = show(100, 700, "\xD4\xA4\xCB\xE3\xCA\xD5\xC8\xEB\xB1\xED\xA3\xBA\xD7\xDC\xBC\xC6");
  CHECK(reasons_of(read(SmallPdf().page(garbled))) == "strange-script ");
  const std::string figures = show(100, 600, "10,669,986.43 4,796,373.95 5,873,612.48 12,460,385.07 212 01 04 99");
  CHECK(reasons_of(read(SmallPdf().page(garbled + figures))) == "strange-script ");
  CHECK(reasons_of(read(SmallPdf().page(show(100, 700, "\xD4") + figures))).empty());
  CHECK(reasons_of(read(SmallPdf().page(show(100, 700, "d\xE9penses de fonctionnement pr\xE9vues")))).empty());
}

TEST_CASE("GBK in a font with a legacy name is read as what it is") {
  SmallPdf pdf;
  const std::string font = pdf.object(
      "<</Type/Font/Subtype/TrueType/BaseFont/#CB#CE#CC#E5/FirstChar 32/LastChar 32/Widths[500]"
      "/FontDescriptor<</Type/FontDescriptor/FontName/#CB#CE#CC#E5/Flags 32/MissingWidth 500>>"
      "/Encoding/WinAnsiEncoding>>");
  pdf.page("BT /G 10 Tf 100 700 Td (\xD4\xA4\xCB\xE3 12) Tj ET", "", "/G " + font);
  const Document document = read(pdf);
  CHECK(normalised(text_of(document.pages[0])) == "预算12");
  CHECK(reasons_of(document).empty());
  CHECK(document.pages[0].glyphs.at(0).box.width() == doctest::Approx(10));
}

TEST_CASE("a page that passes a limit is partial and says so") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "q ";
  const Document nested = read(SmallPdf().page(kSentence + deep + show(100, 600, "never reached")));
  CHECK(reasons_of(nested) == "partial ");
  CHECK(text_of(nested.pages[0]).find("enough words") == 0);
  CHECK(nested.diagnostics.at(0).id == "page-partial");

  std::string endless;
  for (int i = 0; i < 2'000'000; ++i) endless += "0 0 1 1 re n ";
  ReadLimits hurried;
  hurried.page_seconds = 0.05;
  CHECK(reasons_of(read(SmallPdf().page(kSentence + endless), hurried)) == "partial ");
}

TEST_CASE("a page whose content is damaged says so") {
  const Document document = read(SmallPdf().page(kSentence + "BT /F 10 Tf (lost) Tj$% nonsense ET"));
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].id == "page-with-faults");
  CHECK(document.diagnostics[0].page == 1);
}

TEST_CASE("Chinese fonts that are not embedded are read by their encoding") {
  SmallPdf pdf;
  const std::string descendant = pdf.object(
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
      "/Supplement 2>>/DW 1000>>");
  const std::string font = pdf.object(
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[" + descendant + "]>>");
  pdf.page("BT /C 10 Tf 100 700 Td (\xD4\xA4\xCB\xE3) Tj ET", "", "/C " + font);
  const Document document = read(pdf);
  CHECK(text_of(document.pages[0]) == "预算\n");
  CHECK(document.pages[0].distrust.empty());
}
