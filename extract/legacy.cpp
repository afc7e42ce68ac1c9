#include "extract/legacy.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "extract/words.h"

namespace gouji {
namespace {

bool is_lead(const RawGlyph& glyph) {
  return glyph.certainty == Certainty::legacy_byte && glyph.code >= 0x81 && glyph.code <= 0xFE;
}

bool is_trail(const RawGlyph& glyph) {
  return glyph.certainty == Certainty::legacy_byte && glyph.code >= 0x40 && glyph.code <= 0xFE && glyph.code != 0x7F;
}

/// Where pairs begin; empty as soon as a lead byte has no partner beside it.
std::vector<std::size_t> pairs_of(const std::vector<RawGlyph>& glyphs) {
  std::vector<std::size_t> pairs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!is_lead(glyphs[i])) continue;
    if (i + 1 == glyphs.size() || !is_trail(glyphs[i + 1]) || !adjoin(glyphs[i], glyphs[i + 1])) return {};
    pairs.push_back(i++);
  }
  return pairs;
}

/// One character a pair, or nothing where a pair is none of GBK's.
std::u32string decoded(const std::vector<RawGlyph>& glyphs, const std::vector<std::size_t>& pairs) {
  std::string bytes;
  for (std::size_t at : pairs) {
    bytes += static_cast<char>(glyphs[at].code);
    bytes += static_cast<char>(glyphs[at + 1].code);
  }
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), "GBK");
  std::u32string characters;
  for (std::int32_t i = 0; i < text.length(); ++i) characters += static_cast<char32_t>(text.char32At(i));
  const bool whole = characters.size() == pairs.size() && characters.find(U'\uFFFD') == std::u32string::npos;
  return whole ? characters : std::u32string();
}

}  // namespace

void recode_legacy(RawPage& raw) {
  const std::vector<std::size_t> pairs = pairs_of(raw.glyphs);
  const std::u32string characters = pairs.empty() ? std::u32string() : decoded(raw.glyphs, pairs);
  if (characters.empty()) return;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    RawGlyph& lead = raw.glyphs[pairs[i]];
    RawGlyph& trail = raw.glyphs[pairs[i] + 1];
    lead.character = characters[i];
    lead.end = trail.end;
    lead.spacing = trail.spacing;
    lead.certainty = trail.certainty = Certainty::known;
    trail.size = 0;
  }
  std::erase_if(raw.glyphs, [](const RawGlyph& glyph) { return glyph.size == 0; });
}

}  // namespace gouji
