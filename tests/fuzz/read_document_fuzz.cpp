// Any bytes as a file, and any bytes as what a page paints: either is read, or refused with an Error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/error.h"
#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace {

using namespace gouji;

void check(bool holds) {
  if (!holds) __builtin_trap();
}

/// What later rooms count on without looking.
void check_page(const Page& page) {
  std::uint32_t glyphs = 0, words = 0;
  for (const Word& word : page.words) {
    check(word.first_glyph == glyphs && word.glyph_count > 0 && !word.text.empty());
    glyphs += word.glyph_count;
  }
  for (const Line& line : page.lines) {
    check(line.first_word == words && line.word_count > 0);
    words += line.word_count;
  }
  check(glyphs == page.glyphs.size() && words == page.words.size());
  for (const Ruling& ruling : page.rulings) check(ruling.from < ruling.to && ruling.width >= 0);
}

void read(const std::string& bytes) {
  ReadLimits limits;
  limits.page_seconds = 1;
  limits.pages = 50;
  try {
    for (const Page& page : read_document(bytes, "fuzz", limits).pages) check_page(page);
  } catch (const Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read(bytes);
  read(test::SmallPdf().page(bytes).build());
  return 0;
}
