#include "ocr/word_text.h"

#include <utility>

#include "base/text.h"
#include "ocr/figure_text.h"

namespace gouji::ocr {
namespace {

// Of the height of a character.
constexpr double kSpace = 0.6;
constexpr double kGapInNumber = 1.2;
constexpr int kSureBeside = 90;  // of a character beside a figure

bool is_latin(char32_t c) {
  return c > U' ' && c < 0x7F;
}

/// A separator between two digits: fonts that give a point the room of a character leave a gap behind it.
bool is_inside_number(const ReadWord& word, std::size_t at) {
  return at >= 2 && is_digit(word.glyphs[at].character) && is_digit(word.glyphs[at - 2].character) &&
         (word.glyphs[at - 1].character == U'.' || word.glyphs[at - 1].character == U',');
}

bool digit_at(const ReadWord& word, std::size_t at) {
  return at < word.glyphs.size() && is_digit(word.glyphs[at].character);
}

/// What models read digits as beside Chinese text, where no filing prints it.
bool is_like_digit(char32_t c) {
  return c == U'$' || c == U'|' || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

bool is_separator(char32_t c) {
  return c == U'.' || c == U',';
}

}  // namespace

char32_t as_separator(char32_t c) {
  if (c == U'，') return U',';
  return c == U'。' || c == U'·' || c == U'．' ? U'.' : c;
}

std::size_t figure_end(const ReadWord& word, std::size_t from) {
  std::size_t end = from;
  for (std::size_t at = from; at < word.glyphs.size(); ++at) {
    const char32_t c = word.glyphs[at].character;
    if (is_digit(c)) {
      end = at + 1;
    } else if (!is_separator(c) && !(is_separator(as_separator(c)) && digit_at(word, at + 1) && end == at)) {
      break;
    }
  }
  return end;
}

std::string text_of(const ReadWord& word, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) append_utf8(text, word.glyphs[i].character);
  return text;
}

std::pair<double, double> inner_room(const ReadWord& word, std::size_t from, std::size_t to) {
  return {word.glyphs[from].box.centre_x(), word.glyphs[to - 1].box.centre_x()};
}

bool may_go_on(const ReadWord& word, std::size_t from, std::size_t to, const std::string& other) {
  auto unsure = [&](std::size_t at) {
    return word.glyphs[at].clarity < kSureBeside || is_like_digit(word.glyphs[at].character);
  };
  if (digits_of(other).size() <= digits_of(text_of(word, from, to)).size()) return false;
  return (from > 0 && unsure(from - 1)) || (to < word.glyphs.size() && unsure(to));
}

std::vector<ReadWord> parted(const ReadWord& whole, const LineReading& reading, double em) {
  std::vector<ReadWord> words;
  for (std::size_t i = 0; i < whole.glyphs.size(); ++i) {
    const double gap = i == 0 ? 0 : whole.glyphs[i].box.x0 - whole.glyphs[i - 1].box.x1;
    const bool space = i > 0 && reading.symbols[i].begins && is_latin(whole.glyphs[i].character) &&
                       is_latin(whole.glyphs[i - 1].character) &&
                       gap > (is_inside_number(whole, i) ? kGapInNumber : kSpace) * em;
    if (i == 0 || space) {
      ReadWord word = whole;
      word.glyphs.clear();
      word.box.x0 = i == 0 ? whole.box.x0 : whole.glyphs[i].box.x0;
      if (space) words.back().box.x1 = whole.glyphs[i - 1].box.x1;
      words.push_back(std::move(word));
    }
    words.back().glyphs.push_back(whole.glyphs[i]);
  }
  return words;
}

}  // namespace gouji::ocr
