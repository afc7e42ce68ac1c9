// Small looks at UTF-8 text by byte offset.
#pragma once

#include <cstddef>
#include <string_view>

namespace gouji {

inline bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(at < text.size() ? at : text.size(), word.size()) == word;
}

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

inline bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// The character that ends before `at`; empty at the beginning.
inline std::string_view character_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_continuation(text[begin - 1])) --begin;
  return begin == 0 ? text.substr(0, 0) : text.substr(begin - 1, at - begin + 1);
}

/// The character that begins at `at`; empty at the end.
inline std::string_view character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  std::size_t end = at + 1;
  while (end < text.size() && is_continuation(text[end])) ++end;
  return text.substr(at, end - at);
}

/// The first of the words that stands at `at`; empty for none.
template <typename Words>
std::string_view word_at(std::string_view text, std::size_t at, const Words& words) {
  for (std::string_view word : words)
    if (stands_at(text, at, word)) return word;
  return {};
}

/// The first of the words that the text ends with; empty for none.
template <typename Words>
std::string_view word_ending(std::string_view text, const Words& words) {
  for (std::string_view word : words)
    if (text.ends_with(word)) return word;
  return {};
}

template <typename Words>
bool holds_any(std::string_view text, const Words& words) {
  for (std::string_view word : words)
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace gouji
