#include "extract/trust.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "base/text.h"

namespace gouji {
namespace {

// Shares. Bullets from symbol fonts stay well below the second, words of other European languages below the third.
constexpr double kPlausibleCodes = 0.95;
constexpr double kUnknownShare = 0.1;
constexpr double kStrangeShare = 0.25;
constexpr std::size_t kFewestTelling = 8;     // a lone odd sign among figures garbles no page
constexpr double kCovered = 0.8;              // of the page's area
constexpr double kExplainsHidden = 0.5;       // a scan that invisible text may belong to
constexpr double kCountsAsPicture = 0.01;     // smaller than a seal
constexpr std::uint32_t kOutlinedText = 200;  // filled curves on a page without glyphs: text made into drawings

bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool is_unknown(char32_t c) {
  return c == U'\uFFFD' || is_private(c);
}

/// Characters that filings are written in: beside Han and ASCII the marks, numerals and signs of Chinese typesetting.
bool is_plausible(char32_t c) {
  if (c < 0x80 || is_han(c)) return true;
  constexpr std::u32string_view latin_signs = U"§°±·×÷©®«»²³µ¼½¾";
  if (latin_signs.find(c) != std::u32string_view::npos) return true;
  constexpr std::array<std::array<char32_t, 2>, 6> ranges = {
      {{0x0391, 0x03C9}, {0x2000, 0x27BF}, {0x3000, 0x303F}, {0x3200, 0x33FF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFFEF}}};
  return std::any_of(ranges.begin(), ranges.end(), [c](const auto& r) { return c >= r[0] && c <= r[1]; });
}

bool is_visible(const RawGlyph& glyph) {
  return glyph.visibility != Visibility::hidden;
}

/// Digits, separators and the like, which a garbled page still shows: its tables are full of them.
bool says_nothing(char32_t c) {
  return c < 0x80 && !(c >= U'a' && c <= U'z') && !(c >= U'A' && c <= U'Z');
}

struct Count {
  std::size_t glyphs = 0, telling = 0, unknown = 0, strange = 0;
};

Count count_of(const RawPage& raw) {
  Count count;
  for (const RawGlyph& glyph : raw.glyphs) {
    if (!is_visible(glyph)) continue;
    ++count.glyphs;
    count.telling += says_nothing(glyph.character) ? 0 : 1;
    if (is_unknown(glyph.character)) {
      ++count.unknown;
    } else if (!is_plausible(glyph.character)) {
      ++count.strange;
    }
  }
  return count;
}

double area(const Box& box) {
  return box.empty() ? 0 : box.width() * box.height();
}

/// True where a picture covers the page and little text is painted on top of it: a scan, perhaps with a hidden layer of
/// text, but no background.
bool is_covered(const RawPage& raw, std::size_t glyphs) {
  if (image_share(raw) < kCovered) return false;
  std::uint32_t above = 0;
  for (const RawImage& image : raw.images) {
    if (area(image.box) >= 0.05 * raw.width * raw.height) above = std::max(above, image.first_glyph);
  }
  auto first = raw.glyphs.begin() + std::min<std::size_t>(above, raw.glyphs.size());
  auto on_top = std::count_if(first, raw.glyphs.end(), [](const RawGlyph& g) { return is_visible(g) && g.painted; });
  return static_cast<std::size_t>(on_top) < std::max<std::size_t>(20, glyphs / 2);
}

/// Bare codes are right only where they read as text throughout.
void drop_bare_codes(RawPage& raw) {
  std::size_t codes = 0, plausible = 0;
  for (const RawGlyph& glyph : raw.glyphs) {
    if (glyph.certainty != Certainty::code_only) continue;
    ++codes;
    plausible += is_plausible(glyph.character) ? 1 : 0;
  }
  if (static_cast<double>(plausible) >= kPlausibleCodes * static_cast<double>(codes)) return;
  for (RawGlyph& glyph : raw.glyphs) {
    if (glyph.certainty == Certainty::code_only) glyph.character = U'\uFFFD';
  }
}

Diagnostic text_of_reason(Distrust reason) {
  switch (reason) {
    case Distrust::no_glyphs:
      return {"page-without-text", 0, "本页只有图片而没有文字，页面内容未读取，需要先做文字识别（OCR）",
              "The page holds pictures and no text; what it shows has not been read and needs OCR first"};
    case Distrust::no_unicode:
      return {"page-without-characters", 0, "本页字体没有给出字符编码，部分文字无法读出，本页数字不可靠",
              "Fonts on this page do not say which characters they show; text is missing and figures are not reliable"};
    case Distrust::strange_script:
      return {"page-with-strange-characters", 0, "本页文字疑为乱码，本页数字不可靠",
              "The page's text looks garbled; its figures are not reliable"};
    case Distrust::covered_by_image:
      return {"page-covered-by-image", 0, "本页被图片覆盖，图片中的文字未读取；读到的文字可能来自隐藏的识别文字层",
              "A picture covers the page; text in it has not been read, and text found may be a hidden OCR layer"};
    case Distrust::partial:
      return {"page-partial", 0, "本页内容过于复杂或已损坏，只读取了一部分",
              "The page is too complex or broken, and only a part of it has been read"};
  }
  return {};
}

}  // namespace

double image_share(const RawPage& raw) {
  // Pictures overlap and come in strips, so squares are counted, not areas added up.
  constexpr int squares = 64;
  std::array<std::uint64_t, squares> rows{};
  auto square = [](double at, double length) {
    return static_cast<int>(std::clamp(at / length * squares + 0.5, 0.0, double{squares}));
  };
  if (raw.width <= 0 || raw.height <= 0) return 0;
  for (const RawImage& image : raw.images) {
    const int from = square(image.box.x0, raw.width), to = square(image.box.x1, raw.width);
    if (to <= from) continue;
    const std::uint64_t span =
        to - from == squares ? ~std::uint64_t{0} : ((std::uint64_t{1} << (to - from)) - 1) << from;
    for (int row = square(image.box.y0, raw.height); row < square(image.box.y1, raw.height); ++row) rows[row] |= span;
  }
  int covered = 0;
  for (std::uint64_t row : rows) covered += std::popcount(row);
  return covered / double{squares * squares};
}

void drop_untrusted(RawPage& raw) {
  drop_bare_codes(raw);
  if (image_share(raw) >= kExplainsHidden) return;
  std::erase_if(raw.glyphs, [](const RawGlyph& glyph) { return !glyph.painted; });
}

std::vector<Distrust> distrust_of(const RawPage& raw) {
  std::vector<Distrust> reasons;
  const Count count = count_of(raw);
  const auto share = [&](std::size_t part) { return static_cast<double>(part) / static_cast<double>(count.glyphs); };
  if (count.glyphs == 0) {
    if (image_share(raw) >= kCountsAsPicture || raw.filled_curves >= kOutlinedText) {
      reasons.push_back(Distrust::no_glyphs);
    }
  } else {
    if (share(count.unknown) >= kUnknownShare) reasons.push_back(Distrust::no_unicode);
    const auto telling = static_cast<double>(std::max(count.telling, kFewestTelling));
    if (static_cast<double>(count.strange) >= kStrangeShare * telling) reasons.push_back(Distrust::strange_script);
    if (is_covered(raw, count.glyphs)) reasons.push_back(Distrust::covered_by_image);
  }
  if (raw.stopped || raw.unreadable) reasons.push_back(Distrust::partial);
  return reasons;
}

Diagnostic diagnostic_of(Distrust reason, int page) {
  Diagnostic diagnostic = text_of_reason(reason);
  diagnostic.page = page;
  return diagnostic;
}

}  // namespace gouji
