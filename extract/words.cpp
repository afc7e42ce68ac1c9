#include "extract/words.h"

#include <algorithm>
#include <cmath>

namespace gouji {
namespace {

// All in font sizes.
constexpr double kLetterGap = 0.15;  // Latin words have a space of 0.2 and more between them
constexpr double kDigitGap = 0.25;   // spaced digits are one number
constexpr double kHanGap = 0.3;      // characters are set wider apart to fill a line, a quarter beside digits
constexpr double kOverlap = 0.35;    // kerned and slanted glyphs reach into each other
constexpr double kBaselineStep = 0.12;
constexpr double kRepeat = 0.12;

bool is_number_part(char32_t c) {
  return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '%';
}

/// Latin letters, digits and signs, and the quotation marks and dashes that both scripts share.
bool may_be_latin(char32_t c) {
  return c < 0x250 || (c >= 0x2010 && c <= 0x2027);
}

double gap_limit(const RawGlyph& before, const RawGlyph& after) {
  if (after.after_blank) return kLetterGap;
  if (is_number_part(before.character) && is_number_part(after.character)) return kDigitGap;
  return may_be_latin(before.character) && may_be_latin(after.character) ? kLetterGap : kHanGap;
}

bool same_line(const RawGlyph& a, const RawGlyph& b) {
  return a.direction == b.direction && std::abs(a.baseline - b.baseline) <= kBaselineStep * std::min(a.size, b.size);
}

/// Puts glyphs together one by one, as they come.
class RunBuilder {
 public:
  explicit RunBuilder(const std::vector<RawGlyph>& glyphs) : glyphs_(glyphs) { result_.glyphs.reserve(glyphs.size()); }

  void add(std::uint32_t index) {
    const RawGlyph& glyph = glyphs_[index];
    const bool hidden = glyph.visibility == Visibility::hidden;
    const bool follows = last_ != nullptr && adjoin(*last_, glyph);
    if (last_ != nullptr && !hidden && repeats(*last_, glyph)) return;
    if (hidden && follows && open_) result_.runs.back().cut = true;
    if (!hidden) append(index, follows);
    open_ = !hidden;
    last_ = &glyph;
  }

  Runs take() { return std::move(result_); }

 private:
  void append(std::uint32_t index, bool follows) {
    const RawGlyph& glyph = glyphs_[index];
    if (!follows || !open_) start(glyph, follows);
    Run& run = result_.runs.back();
    result_.glyphs.push_back(index);
    ++run.count;
    run.end = std::max(run.end, glyph.end);
    run.size = std::max(run.size, glyph.size);
    run.cut = run.cut || glyph.visibility == Visibility::cut;
  }

  void start(const RawGlyph& glyph, bool after_hidden) {
    Run run;
    run.direction = glyph.direction;
    run.first = static_cast<std::uint32_t>(result_.glyphs.size());
    run.begin = glyph.begin;
    run.end = glyph.end;
    run.baseline = glyph.baseline;
    run.cut = after_hidden;
    result_.runs.push_back(run);
  }

  const std::vector<RawGlyph>& glyphs_;
  Runs result_;
  const RawGlyph* last_ = nullptr;
  bool open_ = false;  ///< the last glyph is in the last run
};

}  // namespace

bool adjoin(const RawGlyph& before, const RawGlyph& after) {
  if (!same_line(before, after)) return false;
  const double size = std::min(before.size, after.size);
  if (std::max(before.size, after.size) > 1.6 * size) return false;
  const double spacing = std::min(before.spacing, size / 2);
  const double gap = after.begin - before.end - spacing;
  return gap >= -kOverlap * size - std::abs(spacing) && gap <= gap_limit(before, after) * size;
}

bool repeats(const RawGlyph& before, const RawGlyph& after) {
  return before.character == after.character && same_line(before, after) &&
         std::abs(before.begin - after.begin) <= kRepeat * after.size &&
         std::abs(before.end - after.end) <= kRepeat * after.size;
}

Runs runs_of(const std::vector<RawGlyph>& glyphs) {
  RunBuilder builder(glyphs);
  for (std::uint32_t i = 0; i < glyphs.size(); ++i) builder.add(i);
  return builder.take();
}

}  // namespace gouji
