#include "publish/terminal.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.h"

namespace gouji {
namespace {

constexpr char32_t ellipsis = U'…';

int width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const int type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

int width_of(std::u32string_view text) {
  int width = 0;
  for (char32_t c : text) width += width_of(c);
  return width;
}

bool opens(char32_t c) {
  return std::u32string_view(U"（《“‘「【〔([{").find(c) != std::u32string_view::npos;
}

bool closes(char32_t c) {
  return std::u32string_view(U"）》”’」】〕)]}，。、；：！？…,.;:!?%").find(c) != std::u32string_view::npos;
}

bool is_single(char32_t c) {
  return width_of(c) == 2 && !opens(c) && !closes(c);
}

/// A figure and its unit are one: 1,234.50万元.
bool joins_figure(char32_t before, char32_t after) {
  const bool begins_unit = std::u32string_view(U"元万亿千个项").find(after) != std::u32string_view::npos;
  const bool goes_on = after == U'元' && std::u32string_view(U"万亿千").find(before) != std::u32string_view::npos;
  return (begins_unit && before >= U'0' && before <= U'9') || goes_on;
}

/// True where a line may end between the two.
bool may_break(char32_t before, char32_t after) {
  if (opens(before) || closes(after) || joins_figure(before, after)) return false;
  return before == U' ' || is_single(before) || is_single(after) || (closes(before) && width_of(before) == 2);
}

/// Where the part of the text that stays together and begins at `begin` ends.
std::size_t end_of_piece(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < text.size() && !may_break(text[end - 1], text[end])) ++end;
  return end;
}

/// How many characters of the text fit into `width` columns; at least one.
std::size_t fitting(std::u32string_view text, int width) {
  std::size_t count = 0;
  for (int used = 0; count < text.size(); ++count) {
    used += width_of(text[count]);
    if (used > width) break;
  }
  return std::max<std::size_t>(count, 1);
}

/// The text without white space at its end.
std::u32string_view trimmed(std::u32string_view text) {
  while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
  return text;
}

/// Where the line that begins at `begin` ends.
std::size_t end_of_line(std::u32string_view text, std::size_t begin, int width) {
  std::size_t end = begin;
  while (end < text.size()) {
    const std::size_t next = end_of_piece(text, end);
    if (width_of(trimmed(text.substr(begin, next - begin))) > width) break;
    end = next;
  }
  return end > begin ? end : begin + fitting(text.substr(begin), width);
}

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

const char* code_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::bold:
      return "1";
    case Ink::dim:
      return "2";
    case Ink::red:
      return "1;31";
    case Ink::yellow:
      return "1;33";
    case Ink::cyan:
      return "36";
    case Ink::green:
      return "32";
  }
  return "";
}

}  // namespace

int display_width(std::string_view utf8) {
  return width_of(to_utf32(utf8));
}

std::string printable(std::string_view utf8) {
  std::u32string out;
  for (char32_t c : to_utf32(utf8)) {
    const bool blank = u_isUWhiteSpace(static_cast<UChar32>(c)) || u_iscntrl(static_cast<UChar32>(c));
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != U' ')
      out += U' ';
  }
  return to_utf8(trimmed(out));
}

std::vector<std::string> wrapped(std::string_view utf8, int width) {
  const std::u32string text = to_utf32(utf8);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_line(text, begin, width);
    lines.push_back(to_utf8(trimmed(std::u32string_view(text).substr(begin, end - begin))));
    begin = end;
    while (begin < text.size() && text[begin] == U' ') ++begin;
  }
  return lines;
}

std::string padded_left(std::string_view utf8, int width) {
  return spaces(width - display_width(utf8)) + std::string(utf8);
}

std::string padded_right(std::string_view utf8, int width) {
  return std::string(utf8) + spaces(width - display_width(utf8));
}

std::string head_of(std::string_view utf8, int width) {
  std::u32string text = to_utf32(utf8);
  if (width_of(text) <= width) return std::string(utf8);
  text.resize(width > 2 ? fitting(text, width - 1) : 0);
  return to_utf8(text + ellipsis);
}

std::string tail_of(std::string_view utf8, int width) {
  std::u32string text = to_utf32(utf8);
  if (width_of(text) <= width) return std::string(utf8);
  std::reverse(text.begin(), text.end());
  text.resize(width > 2 ? fitting(text, width - 1) : 0);
  text += ellipsis;
  std::reverse(text.begin(), text.end());
  return to_utf8(text);
}

std::string inked(std::string_view utf8, Ink ink, bool on) {
  if (!on || utf8.empty() || ink == Ink::plain) return std::string(utf8);
  std::string out = "\x1b[";
  out += code_of(ink);
  out += 'm';
  out += utf8;
  return out + "\x1b[0m";
}

}  // namespace gouji
