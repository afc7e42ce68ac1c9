#include "parse/stream/wrapping.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/grid_view.h"

namespace gouji::stream {
namespace {

/// What no line ends with.
bool opens(char32_t c) {
  return std::u32string_view(U"（《【“‘(").find(c) != std::u32string_view::npos;
}

/// What no line begins with: a bracket or a mark of punctuation.
bool closes(char32_t c) {
  return std::u32string_view(U"）》】”’、，。；：)").find(c) != std::u32string_view::npos;
}

bool is_latin(char32_t c) {
  return c < 0x80 && c != U' ' && !opens(c) && !closes(c);
}

/// The width in em of the part of a Chinese text that stays in one line: a letter, or digits, with brackets and marks.
double width_of_start(std::u32string_view text) {
  constexpr double latin = 0.5, han = 1;
  double width = 0;
  std::size_t i = 0;
  for (; i < text.size() && opens(text[i]); ++i) width += han;
  if (i < text.size() && !is_latin(text[i])) {
    width += han;
    ++i;
  } else {
    for (; i < text.size() && is_latin(text[i]); ++i) width += latin;
  }
  for (; i < text.size() && closes(text[i]); ++i) width += han;
  return width;
}

}  // namespace

bool is_full(const Segment& upper, const Segment& lower, const Column& column) {
  double word = lower.pieces.front().box.width();
  const std::u32string text = to_utf32(lower.pieces.front().text);
  // Chinese breaks anywhere but in these places.
  if (is_han(text.front()) || opens(text.front())) word = std::min(word, width_of_start(text) * lower.size);
  return column.x1 - upper.box.x1 < word + 0.25 * upper.size;
}

bool is_item(const Segment& text) {
  const std::string label = text_of(text);
  return is_han(to_utf32(label).back()) && ordinal_length(normalised(label)) > 0;
}

bool is_total(const Segment& text) {
  const std::string label = normalised(text_of(text));
  return any_matches(forms().totals, label) || label.ends_with("小计");
}

bool code_goes_on(const Segment& upper, const Segment& lower) {
  constexpr std::size_t longest_code = 7, shortest_part = 4;
  const std::string digits = text_of(upper) + text_of(lower);
  return text_of(upper).size() >= shortest_part && digits.size() <= longest_code &&
         digits.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace gouji::stream
