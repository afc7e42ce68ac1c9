// Inputs that cannot be read: status 2, a message that says what to do, nothing on standard output, no crash.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/run.h"
#include "tests/extract/small_pdf.h"

using namespace std::string_literals;
using namespace gouji::test;

namespace {

const char* const commands[] = {
    "text", "tables", "facts", "claims", "check", "check --format json", "text --format json"};

void refused(const Workplace& place, const std::string& file, const std::string& reason) {
  for (const std::string command : commands) {
    CAPTURE(command);
    const Answer answer = place.run("gouji " + command + " " + file);
    CHECK(answer.status == 2);
    CHECK(answer.out.empty());
    CHECK_MESSAGE(has(answer.err, "gouji: " + file + ": "), answer.err);
    CHECK_MESSAGE(has(answer.err, reason), answer.err);
  }
}

std::string one_page() {
  return SmallPdf().page("BT /F 12 Tf 50 700 Td (Budget 2025) Tj ET").build();
}

}  // namespace

TEST_CASE("a file that is not there") {
  refused(Workplace(), "nothing.pdf", "no such file");
}

TEST_CASE("a directory") {
  refused(Workplace(), ".", "not a file");
}

TEST_CASE("a file that nobody may read") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may read every file");
    return;
  }
  Workplace place;
  place.file("secret.pdf", "%PDF-1.4");
  place.run("chmod 000 secret.pdf");
  refused(place, "secret.pdf", "permission");
}

TEST_CASE("an empty file") {
  Workplace place;
  place.file("empty.pdf", "");
  refused(place, "empty.pdf", "empty");
}

TEST_CASE("neither a PDF nor text") {
  Workplace place;
  place.file("picture.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0"s);
  refused(place, "picture.png", "");
}

TEST_CASE("a web page that was downloaded instead of the file") {
  Workplace place;
  place.file("a.pdf", "\n<!DOCTYPE html>\n<html><body>404</body></html>");
  refused(place, "a.pdf", "a web page (HTML)");
}

TEST_CASE("a text that is named a PDF is read, and said to be none") {
  Workplace place;
  place.file("b.pdf", small_filing());
  const Answer answer = place.run("gouji facts b.pdf");
  CHECK(answer.status == 0);
  CHECK_FALSE(answer.out.empty());
  CHECK(has(answer.err, "its name ends in .pdf"));
}

TEST_CASE("a dump in no known encoding") {
  Workplace place;
  std::string bytes;
  for (int i = 0; i < 4000; ++i) bytes += static_cast<char>(0x80 + i * 37 % 127);
  place.file("broken.txt", bytes + "\xff\xff\xfe");
  refused(place, "broken.txt", "");
}

TEST_CASE("a PDF that wants a password; an empty one is no obstacle") {
  Workplace place;
  const std::string folder = GOUJI_SOURCE_DIR "/tests/cli/";
  refused(place, folder + "password.pdf", "password");
  const Answer open = place.run("gouji text " + folder + "empty-password.pdf");
  CHECK(open.status == 0);
  CHECK(has(open.out, "Budget 2025"));
}

TEST_CASE("a PDF without pages") {
  Workplace place;
  place.file("none.pdf", SmallPdf().build());
  refused(place, "none.pdf", "page");
}

TEST_CASE("a truncated PDF and one with a broken cross-reference table end in 0 or 2, never in a crash") {
  Workplace place;
  const std::string whole = one_page();
  for (std::size_t length = 8; length < whole.size(); length += 40) {
    CAPTURE(length);
    place.file("cut.pdf", whole.substr(0, length));
    const Answer answer = place.run("gouji check --format json cut.pdf");
    CHECK((answer.status == 0 || answer.status == 2));
    CHECK(answer.out.empty() == (answer.status == 2));
    if (answer.status == 2) CHECK(!answer.err.empty());
  }
  std::string broken = whole;
  broken.replace(broken.rfind("startxref") + 10, 3, "999");
  place.file("xref.pdf", broken);
  const Answer answer = place.run("gouji text xref.pdf");
  CHECK((answer.status == 0 || answer.status == 2));
}

TEST_CASE("a file of pictures only is refused, and a page of pictures among others is named") {
  Workplace place;
  SmallPdf pdf;
  const std::string image =
      pdf.stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x");
  pdf.page("600 0 0 800 0 0 cm /I Do", "", ">>/XObject<</I " + image);
  place.file("scan.pdf", pdf.build());
  place.file("mixed.pdf", pdf.page("BT /F 12 Tf 50 700 Td (2024) Tj ET").build());
  for (const char* command : {"gouji text scan.pdf", "gouji check scan.pdf", "gouji check --format json scan.pdf"}) {
    const Answer answer = place.run(command);
    CHECK(answer.status == 2);
    CHECK_MESSAGE(has(answer.err, "gouji: scan.pdf: none of its pages (1) holds text, only pictures"), answer.err);
  }
  const Answer text = place.run("gouji text mixed.pdf");
  CHECK(text.status == 0);
  CHECK_MESSAGE(has(text.err, "gouji: mixed.pdf: page 1: "), text.err);
  const Answer person = place.run("gouji check mixed.pdf");
  CHECK(person.status == 0);
  CHECK_MESSAGE(has(person.out, "p. 1"), person.out);
  const Answer json = place.run("gouji check --format json mixed.pdf");
  const auto diagnostics = nlohmann::json::parse(json.out)["diagnostics"];
  CHECK(std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& one) { return one["page"] == 1; }));
}

TEST_CASE("one bad file does not stop the others, and 2 wins over 1") {
  Workplace place;
  place.file("good.txt", small_filing());
  place.file("wrong.txt", small_filing("1,200,000.00", "1,300,000.00"));
  const Answer json = place.run("gouji check --format json good.txt nothing.pdf wrong.txt");
  CHECK(json.status == 2);
  const auto all = nlohmann::json::parse(json.out);
  REQUIRE(all.size() == 2);
  CHECK(all[0]["filing"]["source"] == "good.txt");
  CHECK(all[1]["filing"]["source"] == "wrong.txt");
  CHECK(has(json.err, "nothing.pdf"));
  const Answer facts = place.run("gouji facts good.txt nothing.pdf wrong.txt");
  CHECK(facts.status == 2);
  CHECK(has(facts.out, "good.txt,"));
  CHECK(has(facts.out, "wrong.txt,"));
}
