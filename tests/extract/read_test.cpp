// Files that cannot be read, and what the user is told.
#include "extract/read.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "extract/sha256.h"
#include "extract/sha256_blocks.h"
#include "tests/extract/small_pdf.h"

using namespace gouji;
using namespace gouji::test;

namespace {

template <class Action>
std::string code_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    CHECK(!error.reason.zh.empty());
    CHECK(!error.reason.en.empty());
    CHECK(!error.advice.zh.empty());
    CHECK(!error.advice.en.empty());
    return name_of(error.code);
  }
  return "none";
}

std::string reading(const std::string& bytes, const ReadLimits& limits = {}) {
  return code_of([&] { read_document(bytes, "small.pdf", limits); });
}

std::string data_file(const std::string& name) {
  return read_file(GOUJI_SOURCE_DIR "/tests/data/" + name);
}

const std::string kWhole = SmallPdf().page(show(100, 700, "whole")).build();

}  // namespace

TEST_CASE("SHA-256 of the standard's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 is the same with and without the processor's instructions") {
  std::string bytes;
  for (int i = 0; i < 640; ++i) bytes += static_cast<char>(i * 37 + i / 7);
  Sha256State one{1, 2, 3, 4, 5, 6, 7, 8}, other = one;
  absorb(one, reinterpret_cast<const unsigned char*>(bytes.data()), 10);
  absorb_plainly(other, reinterpret_cast<const unsigned char*>(bytes.data()), 10);
  CHECK(one == other);
}

TEST_CASE("a document is named by its file and its bytes") {
  const Document document = read_document(kWhole, "/some/where/filing.pdf");
  CHECK(document.source == "filing.pdf");
  CHECK(document.sha256 == sha256(kWhole));
  CHECK_FALSE(document.is_dump);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("a PDF may have something before its header") {
  CHECK(reading("some mail header\r\n\r\n" + kWhole) == "none");
}

TEST_CASE("what cannot be read says why") {
  CHECK(reading("") == "empty");
  CHECK(reading("%PDF-1.4\n%%EOF\n") == "damaged");
  CHECK(reading(kWhole.substr(0, 40)) == "damaged");
  CHECK(reading(SmallPdf().build()) == "no_pages");
  CHECK(reading(data_file("user-password.pdf")) == "encrypted");
  ReadLimits one_page;
  one_page.pages = 1;
  CHECK(reading(SmallPdf().page("").page("").build(), one_page) == "limit");
  ReadLimits few_bytes;
  few_bytes.file_bytes = 100;
  CHECK(reading(kWhole, few_bytes) == "limit");
}

TEST_CASE("an owner's password does not keep readers out") {
  const Document document = read_document(data_file("owner-password.pdf"), "owner-password.pdf");
  CHECK(text_of(document.pages.at(0)) == "protected\n");
}

TEST_CASE("a broken cross-reference table is rebuilt and told of") {
  std::string broken = kWhole;
  broken.replace(broken.find("startxref\n") + 10, 3, "999");
  const Document document = read_document(broken, "broken.pdf");
  CHECK(text_of(document.pages.at(0)) == "whole\n");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].id == "file-rebuilt");
}

TEST_CASE("files that cannot be opened say why") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "gouji-read-test";
  std::filesystem::create_directories(folder);
  const std::string file = (folder / "file").string();
  std::ofstream(file) << "12345";
  CHECK(read_file(file) == "12345");
  ReadLimits few_bytes;
  few_bytes.file_bytes = 4;
  CHECK(code_of([&] { read_file(file, few_bytes); }) == "limit");
  CHECK(code_of([&] { read_file(folder.string()); }) == "not_a_file");
  CHECK(code_of([&] { read_file((folder / "absent").string()); }) == "not_found");
  CHECK(code_of([&] { read_file("/dev/null"); }) == "not_a_file");
  std::filesystem::remove_all(folder);
}
