// Normalisation of Chinese text that keeps the way back to what is printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// A normalised text and, for each of its bytes, where the byte's character begins in the original.
struct NormalText {
  std::string text;
  std::vector<std::uint32_t> origin;  ///< one more than text has bytes: the last is the original's length

  /// The original's bytes from which `text[begin, end)` came.
  std::string_view original(std::string_view source, std::size_t begin, std::size_t end) const;
};

/// What every comparison works on: white space removed; NFKC, but for sentence punctuation; supplementary radicals made
/// characters (⺠ → 民); every dash `-`; every double quotation mark `"`; brackets, colon, percent sign, digits and
/// letters half-width; the comma, semicolon, exclamation and question mark full-width (，；！？) except a comma between
/// digits that separates thousands, which stays `,`.
NormalText normalise(std::string_view utf8);

/// The same, without the way back.
std::string normalised(std::string_view utf8);

/// The text as printed without any white space: how labels are published.
std::string without_space(std::string_view utf8);

/// Code points of valid UTF-8; a wrong byte becomes U+FFFD.
std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view text);
std::string to_utf8(char32_t character);
void append_utf8(std::string& out, char32_t character);

bool is_valid_utf8(std::string_view bytes);
bool is_han(char32_t character);

/// 二〇二三 → 2023, 三 → 3, 十二 → 12, 一百二十 → 120; -1 where the text is no Chinese numeral.
std::int64_t parse_chinese_numeral(std::string_view utf8);

}  // namespace gouji
