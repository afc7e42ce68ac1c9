#include "ocr/page_figures.h"

#include <algorithm>
#include <string>

#include "ocr/figure_text.h"
#include "ocr/word_text.h"

namespace gouji::ocr {
namespace {

constexpr std::ptrdiff_t kFewest = 3;  // figures with commas to each with a point before three digits, among fractions
constexpr std::size_t kGroup = 3;

std::string whole_text(const ReadWord& word) {
  return text_of(word, 0, word.glyphs.size());
}

bool is_bare_figure(const std::string& text) {
  return !text.empty() && text.find_first_not_of("-0123456789,.") == std::string::npos;
}

std::size_t decimals_of(const std::string& text) {
  const std::size_t point = text.rfind('.');
  return point == std::string::npos ? 0 : text.size() - point - 1;
}

/// One to three digits, the first no 0, a point and three more.
bool may_lack_comma(const std::string& text) {
  return is_bare_figure(text) && text.find(',') == std::string::npos && separators_of(text) == 1 &&
         decimals_of(text) == kGroup && text.front() != '0' && text.front() != '-' && text.size() <= 2 * kGroup + 1;
}

bool has_groups(const std::string& text) {
  const std::size_t comma = text.rfind(',');
  if (!is_bare_figure(text) || comma == std::string::npos) return false;
  const std::size_t end = std::min(text.find('.', comma), text.size());
  return end - comma - 1 == kGroup && decimals_of(text) < kGroup;
}

}  // namespace

void set_lost_commas(std::vector<ReadWord>& words) {
  std::ptrdiff_t grouped = 0, odd = 0, fractions = 0;
  for (const ReadWord& word : words) {
    const std::string text = whole_text(word);
    grouped += has_groups(text) ? 1 : 0;
    odd += may_lack_comma(text) ? 1 : 0;
    fractions += decimals_of(text) == 1 || decimals_of(text) == 2 ? 1 : 0;
    if (is_bare_figure(text) && decimals_of(text) >= kGroup && !may_lack_comma(text)) return;
  }
  if (odd == 0 || grouped < (fractions == 0 ? 1 : kFewest) * odd) return;
  for (ReadWord& word : words) {
    const std::string text = whole_text(word);
    if (!may_lack_comma(text)) continue;
    for (ReadGlyph& glyph : word.glyphs)
      if (glyph.character == U'.') glyph.character = U',';
    word.doubtful = true;
    word.other = text;
  }
}

}  // namespace gouji::ocr
