// Whether a page's picture can be decoded, and what is said of pages on which nothing could be read.
#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "base/error.h"
#include "extract/poppler_device.h"
#include "extract/read.h"
#include "tests/extract/small_pdf.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// 32 by 32 grey pixels.
constexpr const char* kJpeg =
    "ffd8ffdb00430050373c463c32504641465a55505f78c882786e6e78f5afb991c8ffffffffffffffffffffffffffffffffff"
    "ffffffffffffffffffffffffffffffffffffffffffffc0000b080020002001011100ffc40017000003010000000000000000"
    "000000000000030401ffc400281000010303020407010000000000000000010002110304121321143151612241526391a2d1"
    "e1ffda0008010100003f0075c5c6863e1cb29f3849e3fdafb7f136deeb59e5b8630279caa14f7741d5b0c48113cd4fc0d5f5"
    "33e4fe275adb3e8d42e71690446caa42129d5d80c365eee8d5915aa4c914c76dca356a3e34d903abd02865bd57971e9c8268"
    "686886800765abffd9";
constexpr std::size_t kHead = 161;  // bytes before the picture's own data

std::string jpeg() {
  std::string bytes;
  for (const char* at = kJpeg; *at != 0; at += 2)
    bytes += static_cast<char>(std::stoi(std::string(at, 2), nullptr, 16));
  return bytes;
}

std::string with_picture(const std::string& filter, const std::string& bytes, const std::string& matrix) {
  SmallPdf pdf;
  const std::string picture = pdf.stream(
      "/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8" + filter, bytes);
  pdf.page("q " + matrix + " cm /I Do Q", "", ">>/XObject<</I " + picture);
  return pdf.build();
}

bool is_damaged(const std::string& filter, const std::string& bytes, const std::string& matrix = "600 0 0 800 0 0") {
  const std::string pdf = with_picture(filter, bytes, matrix);
  const PaintedPage painted = PdfFile(pdf, "test.pdf").paint_page(1, 72, 20);
  CHECK(!painted.picture.empty());
  return painted.damaged;
}

ErrorText advice_for(Document document, const std::string& diagnostic, Origin origin) {
  Page page;
  page.number = 1;
  page.width = 600;
  page.origin = origin;
  page.images = {{0, 0, 600, 800}};
  document.pages = {page};
  if (!diagnostic.empty()) document.diagnostics = {{diagnostic, 1, "", ""}};
  try {
    refuse_without_text(document);
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::no_text);
    return error.advice;
  }
  return {};
}

}  // namespace

TEST_CASE("a picture whose data are broken or end too soon is damaged") {
  const std::string dct = "/Filter/DCTDecode", whole = jpeg();
  CHECK_FALSE(is_damaged(dct, whole));
  CHECK(is_damaged(dct, whole.substr(0, kHead + 20) + whole.substr(whole.size() - 2)));  // its end comes too soon
  CHECK(is_damaged(dct, whole.substr(0, kHead + 20)));
  CHECK(is_damaged(dct, "no picture"));
  CHECK_FALSE(is_damaged("", std::string(1024, 'x')));
  CHECK(is_damaged("", std::string(700, 'x')));
  CHECK_FALSE(is_damaged("", std::string(700, 'x'), "60 0 0 60 0 0"));  // no part of the page's text
}

TEST_CASE("that the module for OCR should be installed is said where it is missing") {
  auto says = [](const ErrorText& advice, const char* words) { return advice.en.find(words) != std::string::npos; };
  CHECK(says(advice_for({}, "ocr-missing", Origin::text), "Install the OCR module"));
  for (const ErrorText& advice : {advice_for({}, "", Origin::text), advice_for({}, "page-not-read", Origin::text),
                                  advice_for({}, "page-not-read", Origin::ocr)}) {
    CHECK_FALSE(says(advice, "Install"));
    CHECK(!advice.zh.empty());
  }
  CHECK(says(advice_for({}, "", Origin::text), "--ocr at auto"));
  CHECK_FALSE(says(advice_for({}, "page-not-read", Origin::ocr), "--ocr"));
}

TEST_CASE("a page that cannot be read as a picture says why, once") {
  OcrOptions ocr;
  ocr.when = OcrWhen::untrusted;
  const Document document = read_document(
      with_picture("/Filter/DCTDecode", jpeg().substr(0, kHead + 20), "600 0 0 800 0 0"), "a.pdf", {}, ocr);
  REQUIRE(!document.diagnostics.empty());
  if (document.diagnostics.front().id == "ocr-missing") return;
  std::size_t of_the_page = 0;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.page == 0) continue;
    ++of_the_page;
    CHECK(diagnostic.id == "page-not-read");
    CHECK(diagnostic.en.find("broken or cut short") != std::string::npos);
  }
  CHECK(of_the_page == 1);
}

TEST_CASE("a blank picture is no page that was read") {
  OcrOptions ocr;
  ocr.when = OcrWhen::untrusted;
  const Document document =
      read_document(with_picture("", std::string(1024, '\xFF'), "600 0 0 800 0 0"), "a.pdf", {}, ocr);
  REQUIRE(!document.diagnostics.empty());
  if (document.diagnostics.front().id == "ocr-missing") return;
  CHECK(document.diagnostics.back().id == "page-not-read");
  CHECK(document.diagnostics.back().en.find("No text") == 0);
}
