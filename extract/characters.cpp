#include "extract/characters.h"

namespace gouji {

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200D) ||
         c == 0xFEFF || c == 0x2060 || c == 0x202F || c == 0x205F;
}

char32_t cleaned(char32_t c) {
  if (c == 0xAD) return '-';
  bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  bool outside = c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || (c & 0xFFFE) == 0xFFFE;
  return control || outside ? U'\uFFFD' : c;
}

}  // namespace gouji
