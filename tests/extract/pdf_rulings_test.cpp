// What counts as a ruling line.
#include <doctest/doctest.h>

#include <string>

#include "extract/read.h"
#include "extract/rulings.h"
#include "tests/extract/small_pdf.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string described(const Ruling& r) {
  auto rounded = [](double value) { return std::to_string(static_cast<int>(value + 0.5)); };
  std::string out(1, r.horizontal ? 'h' : 'v');
  return out.append(rounded(r.at)).append(":").append(rounded(r.from)).append("-").append(rounded(r.to)).append(" ");
}

std::string rulings_in(const std::string& content) {
  std::string out;
  const Document document = read_pdf(SmallPdf().page(content).build(), "small.pdf", {});
  for (const Ruling& ruling : document.pages.at(0).rulings) out += described(ruling);
  return out;
}

}  // namespace

TEST_CASE("ruling lines come from thin fills and from strokes") {
  struct Case {
    std::string what, content, rulings;
  };
  const Case cases[] = {
      {"thin fill", "100 700 200 .5 re f", "h100:100-300 "},
      {"upright thin fill", "100 500 .5 200 re f", "v100:100-300 "},
      {"stroke", "1 w 100 700 m 300 700 l S", "h100:100-300 "},
      {"short thick stroke across", "200 w 100 700 m 100.5 700 l S", "v100:0-200 "},
      {"stroked rectangle", "100 600 200 100 re S", "h100:100-300 h200:100-300 v100:100-200 v300:100-200 "},
      {"filled rectangle", "100 600 200 100 re f", ""},
      {"filled and stroked rectangle", "100 690 200 10 re B", "h100:100-300 h110:100-300 v100:100-110 v300:100-110 "},
      {"border as an area", "100 600 200 100 re 100.4 600.4 199.2 99.2 re f*",
       "h100:100-300 h200:100-300 v100:100-200 v300:100-200 "},
      {"white fill", "1 g 100 700 200 .5 re f", ""},
      {"white stroke", "1 G 100 700 m 300 700 l S", ""},
      {"grey fill", ".8 g 100 700 200 .5 re f", "h100:100-300 "},
      {"slope", "100 700 m 300 600 l S", ""},
      {"curve", "100 700 m 150 700 250 700 300 700 c S", ""},
      {"under a clip", "q 0 0 200 800 re W n 100 700 200 .5 re f 300 600 200 .5 re f Q", "h100:100-200 "},
      {"in pieces", "100 700 50 .5 re f 150 700 50 .5 re f 200.3 700.2 100 .5 re f", "h100:100-300 "},
      {"painted twice", "100 700 200 .5 re f 100 700 200 .5 re f", "h100:100-300 "},
      {"two in one line", "100 700 50 .5 re f 200 700 100 .5 re f", "h100:100-150 h100:200-300 "},
      {"scaled and moved", "q 2 0 0 2 100 700 cm 0 0 100 .2 re f Q", "h100:100-300 "},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(rulings_in(c.content) == c.rulings);
  }
}

TEST_CASE("dashes and dots in a row are one ruling line") {
  std::string dashes, dots;
  for (int i = 0; i < 40; ++i) {
    dashes += std::to_string(100 + 5 * i) + " 700 3 .5 re f ";
    dots += "100 " + std::to_string(700 - 2 * i) + " .7 .7 re f ";
  }
  CHECK(rulings_in(dashes) == "h100:100-298 ");
  CHECK(rulings_in(dots) == "v100:99-178 ");
  CHECK(rulings_in("[3 2] 0 d 100 700 m 300 700 l S") == "h100:100-300 ");
  CHECK(rulings_in("100 700 .7 .7 re f") == "");
}

TEST_CASE("rulings keep their width and two lines of a double border stay two") {
  const std::vector<Ruling> rulings = rulings_of({{{0, 10, 100, 11}}, {{0, 12.5, 100, 13}}, {{0, 10, 50, 12}}});
  REQUIRE(rulings.size() == 2);
  CHECK(rulings[0].width == 2);
  CHECK(rulings[1].at == doctest::Approx(12.75));
}

TEST_CASE("a fill by a pattern or by shading is a ruling line where it is thin") {
  SmallPdf pdf;
  const std::string dots =
      pdf.stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 2 2]/XStep 2/YStep 2/Resources<<>>",
                 "0 0 1 1 re f");
  const std::string shading = pdf.object(
      "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 0]/Function"
      "<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[1]>>>>");
  pdf.page(
      "/Pattern cs /P scn 100 700 200 .5 re f 100 400 200 100 re f "
      "q 100 600 200 .6 re W n /S sh Q q 100 200 200 90 re W n /S sh Q",
      "", ">>/Pattern<</P " + dots + ">>/Shading<</S " + shading);
  const Document document = read_pdf(pdf.build(), "small.pdf", {});
  std::string found;
  for (const Ruling& ruling : document.pages.at(0).rulings) found += described(ruling);
  CHECK(found == "h100:100-300 h200:100-300 ");
}
