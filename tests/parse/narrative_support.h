// Small documents for the tests of narratives and claims.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "parse/claim.h"
#include "parse/narrative.h"

namespace gouji::testing {

/// A dump of one page.
inline Document dump_of(const std::vector<std::string>& lines) {
  Document document;
  document.is_dump = true;
  Page page;
  page.origin = Origin::dump;
  page.dump_lines = lines;
  document.pages.push_back(page);
  return document;
}

/// A line of a page that is made for a test.
struct Printed {
  double left = 90;
  double top = 100;
  std::string text;
  double size = 12;
};

/// Columns of half a Chinese character.
inline double columns_of(std::string_view text) {
  double columns = 0;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) columns += byte < 0x80 ? 1 : 2;
  }
  return columns;
}

/// A sheet of 595 × 842 points with one word a line; Chinese characters are as wide as their size.
inline Page page_of(int number, const std::vector<Printed>& lines) {
  Page page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  for (const Printed& printed : lines) {
    Word word;
    word.text = printed.text;
    word.size = printed.size;
    word.box = {printed.left, printed.top, printed.left + columns_of(printed.text) * printed.size / 2,
                printed.top + printed.size};
    Line line;
    line.first_word = static_cast<std::uint32_t>(page.words.size());
    line.word_count = 1;
    line.box = word.box;
    page.words.push_back(word);
    page.lines.push_back(line);
  }
  return page;
}

inline std::vector<std::string> originals(const Narrative& narrative) {
  std::vector<std::string> texts;
  for (const Passage& passage : narrative.passages) texts.push_back(passage.original);
  return texts;
}

}  // namespace gouji::testing
