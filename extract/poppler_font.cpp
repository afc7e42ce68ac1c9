#include "extract/poppler_font.h"

#include <algorithm>
#include <cmath>

namespace gouji {
namespace {

bool has_legacy_name(const GfxFont& font) {
  const auto& name = font.getName();
  return name && std::any_of(name->begin(), name->end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

}  // namespace

Certainty certainty_of(const GfxFont& font) {
  if (font.hasToUnicodeCMap()) return Certainty::known;
  if (font.isCIDFont()) {
    const GooString* collection = static_cast<const GfxCIDFont&>(font).getCollection();
    return collection != nullptr && collection->cmp("Adobe-Identity") == 0 ? Certainty::code_only : Certainty::known;
  }
  Ref embedded;
  return !font.getEmbeddedFontID(&embedded) && has_legacy_name(font) ? Certainty::legacy_byte : Certainty::known;
}

double size_factor(const GfxFont& font) {
  if (font.getType() != fontType3) return 1;
  const double* matrix = font.getFontMatrix();
  const double* box = font.getFontBBox();
  double height = std::abs(matrix[3] * (box[3] - box[1]));
  double unit = 1000 * std::abs(matrix[3]);
  const bool usual = unit > 0.8 && unit < 1.25;
  return !usual && height > 0.3 && height < 5 ? height : 1;
}

}  // namespace gouji
