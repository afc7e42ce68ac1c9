#include "parse/stream/enumerator.h"

#include <algorithm>

#include "base/text.h"

namespace gouji::stream {
namespace {

constexpr std::u32string_view bullets = U"•‣▪■□●○◆◇–—-*·§✓➢►»>Ø";
constexpr std::u32string_view openings = U"(（[";
constexpr std::u32string_view closings = U".)）]、:：．";

bool is_one_of(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_numeral(char32_t c) {
  bool private_use = c >= 0xE000 && c <= 0xF8FF;  // how symbol fonts give their bullets
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || private_use ||
         is_one_of(U"一二三四五六七八九十百章节款条", c) || c == U'.';
}

}  // namespace

bool is_enumerator(std::string_view text) {
  std::u32string characters = to_utf32(text);
  if (characters.empty() || characters.size() > 6) return false;
  if (characters.size() == 1 &&
      (is_one_of(bullets, characters[0]) || (characters[0] >= 0xE000 && characters[0] <= 0xF8FF)))
    return true;
  if (characters.front() == U'第') return true;
  bool opened = is_one_of(openings, characters.front());
  bool closed = is_one_of(closings, characters.back());
  if (!closed) return false;
  std::u32string_view inside(characters);
  inside.remove_suffix(1);
  if (opened) inside.remove_prefix(1);
  return !inside.empty() && inside.size() <= 4 && std::all_of(inside.begin(), inside.end(), is_numeral);
}

}  // namespace gouji::stream
