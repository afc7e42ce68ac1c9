// Real filings beside pdftotext: the same characters on every page, but for what is hidden under a clip.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "base/text.h"
#include "extract/read.h"

using namespace gouji;

namespace {

const std::filesystem::path kCorpus = std::filesystem::path(GOUJI_SOURCE_DIR) / "../shared/corpus";

bool absent() {
  if (std::filesystem::exists(kCorpus) && std::system("command -v pdftotext >/dev/null") == 0) return false;
  MESSAGE("no corpus or no pdftotext here: skipped");
  return true;
}

std::string output_of(const std::string& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string out;
  std::array<char, 4096> buffer{};
  while (std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) out.append(buffer.data(), count);
  return out;
}

std::vector<std::u32string> pages_by_pdftotext(const std::filesystem::path& file) {
  const std::string text = output_of("pdftotext -enc UTF-8 '" + file.string() + "' - 2>/dev/null");
  std::vector<std::u32string> pages;
  for (std::size_t at = 0, end; (end = text.find('\f', at)) != std::string::npos; at = end + 1) {
    pages.push_back(to_utf32(without_space(std::string_view(text).substr(at, end - at))));
  }
  return pages;
}

std::u32string characters_of(const Page& page) {
  std::u32string out;
  for (const Glyph& glyph : page.glyphs) out += glyph.character;
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("filings have the characters that pdftotext finds") {
  if (absent()) return;
  for (const auto& entry : std::filesystem::directory_iterator(kCorpus)) {
    if (entry.path().extension() != ".pdf") continue;
    CAPTURE(entry.path().filename().string());
    const Document document = read_document(read_file(entry.path().string()), entry.path().string());
    std::vector<std::u32string> expected = pages_by_pdftotext(entry.path());
    REQUIRE(document.pages.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      CAPTURE(i + 1);
      std::sort(expected[i].begin(), expected[i].end());
      const std::u32string found = characters_of(document.pages[i]);
      // Nothing is made up; what is left out lies under a clip.
      CHECK(std::includes(expected[i].begin(), expected[i].end(), found.begin(), found.end()));
      const bool clipped = entry.path().filename() == "commerce-2025-department.pdf" && (i == 2 || i == 3);
      if (!clipped) CHECK(found == expected[i]);
      CHECK(document.pages[i].distrust.empty());
    }
  }
}

TEST_CASE("two halves of a cell that hide each other's text are each read once") {
  if (absent()) return;
  const std::string file = (kCorpus / "commerce-2025-department.pdf").string();
  const Document document = read_document(read_file(file), file);
  const std::string third = normalised(text_of(document.pages.at(2))),
                    fourth = normalised(text_of(document.pages.at(3)));
  CHECK(third.find("主要职能包括") != std::string::npos);
  CHECK(fourth.find("主要职能包括") == std::string::npos);
  CHECK(fourth.find("完成区委、区政府交办的其他任务") != std::string::npos);
  CHECK(third.find("完成区委、区政府交办的其他任务") == std::string::npos);
}
