#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

#include "base/radical.h"

namespace gouji {
namespace {

/// The block that nearly all text is of: no space, no mark, no radical, and its own compatibility form.
bool is_plain_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0x00AD;
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0x2043;
}

bool is_double_quote(char32_t c) {
  return (c >= 0x201C && c <= 0x201F) || c == 0xFF02 || (c >= 0x300C && c <= 0x300F) || c == 0x301D || c == 0x301E;
}

/// Sentence marks that keep or take their full width; 0 for other characters.
char32_t sentence_mark(char32_t c) {
  switch (c) {
    case U',':
    case U'，':
    case U'﹐':
      return U'，';
    case U';':
    case U'；':
      return U'；';
    case U'!':
    case U'！':
      return U'！';
    case U'?':
    case U'？':
      return U'？';
    case U'。':
    case U'｡':
      return U'。';
    case U'、':
    case U'､':
      return U'、';
    case U'…':
      return U'…';
    default:
      return 0;
  }
}

void append(std::string& out, char32_t c) {
  std::array<char, 4> buffer{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer.data(), length, static_cast<UChar32>(c));
  out.append(buffer.data(), length);
}

/// NFKC of one character, as UTF-8.
std::string compatibility_form(char32_t c) {
  static const icu::Normalizer2* nfkc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(status);
  }();
  std::string out;
  icu::UnicodeString form;
  if (nfkc != nullptr && nfkc->getDecomposition(static_cast<UChar32>(c), form)) {
    UErrorCode status = U_ZERO_ERROR;
    nfkc->normalize(form, status).toUTF8String(out);
  } else {
    append(out, c);
  }
  return out;
}

void append_normal(std::string& out, char32_t c) {
  if (c < 0x80 && sentence_mark(c) == 0) {
    out.push_back(static_cast<char>(c));
  } else if (char32_t mark = sentence_mark(c)) {
    append(out, mark);
  } else if (is_dash(c)) {
    out.push_back('-');
  } else if (is_double_quote(c)) {
    out.push_back('"');
  } else if (char32_t plain = without_radical(c); plain != c) {
    append(out, plain);
  } else if (c >= 0xFF01 && c <= 0xFF5E) {
    out.push_back(static_cast<char>(c - 0xFEE0));  // full-width ASCII
  } else {
    for (char byte : compatibility_form(c)) {
      if (byte != ' ') out.push_back(byte);
    }
  }
}

char32_t next(std::string_view text, std::int32_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

bool digit_at(const std::string& text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// A comma between digits that stands where thousands are separated: three digits behind it, and no fourth.
bool separates_thousands(const std::string& text, std::size_t comma, std::size_t width) {
  std::size_t behind = comma + width;
  return comma > 0 && digit_at(text, comma - 1) && digit_at(text, behind) && digit_at(text, behind + 1) &&
         digit_at(text, behind + 2) && !digit_at(text, behind + 3);
}

void restore_separators(NormalText& normal) {
  constexpr std::string_view full = "，";
  for (std::size_t at = normal.text.find(full); at != std::string::npos; at = normal.text.find(full, at + 1)) {
    if (!separates_thousands(normal.text, at, full.size())) continue;
    normal.text[at] = ',';
    normal.text.erase(at + 1, full.size() - 1);
    normal.origin.erase(normal.origin.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                        normal.origin.begin() + static_cast<std::ptrdiff_t>(at + full.size()));
  }
}

int numeral_digit(char32_t c) {
  constexpr std::u32string_view plain = U"零一二三四五六七八九";
  if (c == U'〇' || c == U'○') return 0;
  if (c == U'两') return 2;
  std::size_t at = plain.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

std::int64_t numeral_unit(char32_t c) {
  switch (c) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    default:
      return 0;
  }
}

}  // namespace

std::string_view NormalText::original(std::string_view source, std::size_t begin, std::size_t end) const {
  if (begin >= end || end > text.size()) return {};
  std::size_t last = end - 1;
  std::size_t from = origin[begin];
  std::size_t to = origin[end];
  // White space that follows the last character is not a part of it.
  std::int32_t after = static_cast<std::int32_t>(origin[last]);
  next(source, after);
  return source.substr(from, std::min<std::size_t>(to, static_cast<std::size_t>(after)) - from);
}

NormalText normalise(std::string_view utf8) {
  NormalText normal;
  normal.text.reserve(utf8.size());
  normal.origin.reserve(utf8.size() + 1);
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(utf8.size());) {
    auto begin = static_cast<std::uint32_t>(at);
    char32_t c = next(utf8, at);
    if (is_plain_han(c))
      normal.text.append(utf8.substr(begin, at - begin));
    else if (!is_space(c))
      append_normal(normal.text, c);
    normal.origin.resize(normal.text.size(), begin);
  }
  normal.origin.push_back(static_cast<std::uint32_t>(utf8.size()));
  restore_separators(normal);
  return normal;
}

std::string normalised(std::string_view utf8) {
  return normalise(utf8).text;
}

std::string without_space(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(utf8.size());) {
    std::int32_t begin = at;
    if (!is_space(next(utf8, at))) out.append(utf8.substr(begin, at - begin));
  }
  return out;
}

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(utf8.size());) out.push_back(next(utf8, at));
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) append(out, c);
  return out;
}

std::string to_utf8(char32_t character) {
  return to_utf8(std::u32string_view(&character, 1));
}

void append_utf8(std::string& out, char32_t character) {
  append(out, character);
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(bytes.size());) {
    UChar32 c = 0;
    U8_NEXT(bytes.data(), at, static_cast<std::int32_t>(bytes.size()), c);
    if (c < 0) return false;
  }
  return true;
}

bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) || c == U'〇' ||
         (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF);
}

std::int64_t parse_chinese_numeral(std::string_view utf8) {
  std::u32string text = to_utf32(utf8);
  if (text.empty() || text.size() > 12) return -1;
  bool positional = true;
  for (char32_t c : text) positional = positional && numeral_digit(c) >= 0;
  std::int64_t value = 0, section = 0, digit = -1;
  for (char32_t c : text) {
    if (positional) {
      value = value * 10 + numeral_digit(c);
    } else if (int d = numeral_digit(c); d >= 0) {
      digit = d;
    } else if (std::int64_t unit = numeral_unit(c)) {
      section += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else if (c == U'万') {
      value = (section + std::max<std::int64_t>(digit, 0)) * 10'000;
      section = 0;
      digit = -1;
    } else {
      return -1;
    }
  }
  return positional ? value : value + section + std::max<std::int64_t>(digit, 0);
}

}  // namespace gouji
