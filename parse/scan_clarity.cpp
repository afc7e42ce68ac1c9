#include "parse/scan_clarity.h"

#include <algorithm>

#include "base/text.h"

namespace gouji {

std::vector<float> clarity_of(const Page& page, const Box& box, const std::u32string& text) {
  std::u32string shown;
  std::vector<float> clarity;
  for (const Glyph& glyph : page.glyphs) {
    if (!box.contains(glyph.box.centre_x(), glyph.box.centre_y())) continue;
    std::string character;
    append_utf8(character, glyph.character);
    for (const char32_t c : to_utf32(normalised(character))) {
      shown += c;
      clarity.push_back(glyph.confidence);
    }
  }
  if (!shown.ends_with(text)) return {};
  clarity.erase(clarity.begin(), clarity.end() - static_cast<std::ptrdiff_t>(text.size()));
  return clarity;
}

}  // namespace gouji
