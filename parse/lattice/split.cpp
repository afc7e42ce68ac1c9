#include "parse/lattice/split.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/decimal.h"
#include "base/text.h"

namespace gouji::lattice {
namespace {

const Glyph& glyph(const Page& page, GlyphRun run, std::uint32_t i) {
  return page.glyphs[run.first + i];
}

bool belongs_to_number(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U'.' || c == U',' || c == U'-' || (c >= U'０' && c <= U'９');
}

double gap_before(const Page& page, GlyphRun run, std::uint32_t i) {
  return glyph(page, run, i).box.x0 - glyph(page, run, i - 1).box.x1;
}

/// The run's usual gap between glyphs: letter spacing is no sign of two texts.
double usual_gap(const Page& page, GlyphRun run) {
  std::vector<double> gaps;
  for (std::uint32_t i = 1; i < run.count; ++i) gaps.push_back(gap_before(page, run, i));
  auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

GlyphRun before(GlyphRun run, std::uint32_t i) {
  return {run.first, i};
}

GlyphRun after(GlyphRun run, std::uint32_t i) {
  return {run.first + i, run.count - i};
}

bool is_number(const Page& page, GlyphRun run) {
  return parse_decimal(text_of(page, run)).has_value();
}

/// Figures that end in other than two decimals or none were cut in the wrong place.
bool has_odd_decimals(const Page& page, GlyphRun run) {
  std::optional<Decimal> number = parse_decimal(text_of(page, run));
  return number && number->decimals != 0 && number->decimals != 2;
}

/// How badly a split before glyph i fits a ruling at `x`, in em; huge where no two texts can meet there.
class Misfit {
 public:
  Misfit(const Page& page, GlyphRun run, double x, const Tolerances& near)
      : page_(page), run_(run), x_(x), near_(near), usual_(usual_gap(page, run)) {}

  double at(std::uint32_t i) const {
    double away = std::abs((glyph(page_, run_, i - 1).box.x1 + glyph(page_, run_, i).box.x0) / 2 - x_) / near_.em;
    bool odd_gap = std::abs(gap_before(page_, run_, i) - usual_) > near_.odd_gap();
    char32_t left = glyph(page_, run_, i - 1).character;
    char32_t right = glyph(page_, run_, i).character;
    if (belongs_to_number(left) && belongs_to_number(right)) return between_digits(i, away, odd_gap);
    if (belongs_to_number(left) != belongs_to_number(right)) return between_kinds(i, away, odd_gap);
    return odd_gap && away < 1 ? away : never;
  }

  static constexpr double never = 1e9;

 private:
  double between_digits(std::uint32_t i, double away, bool odd_gap) const {
    if (away > 1 || !is_number(page_, before(run_, i)) || !is_number(page_, after(run_, i))) return never;
    bool odd = has_odd_decimals(page_, before(run_, i)) || has_odd_decimals(page_, after(run_, i));
    return away + (odd ? 0.5 : 0) - (odd_gap ? 1 : 0);
  }

  /// A label that ran over the ruling up to its neighbour's figure: the figure is whole and on its own side.
  double between_kinds(std::uint32_t i, double away, bool odd_gap) const {
    GlyphRun left = before(run_, i);
    GlyphRun right = after(run_, i);
    bool figure_right = is_number(page_, right) && right.count > 4 && box_of(page_, right).x0 > x_ - near_.slack();
    bool figure_left =
        is_number(page_, left) && left.count > 1 && box_of(page_, left).x1 < x_ + near_.slack() && away < 1;
    if (figure_left || figure_right) return std::min(away, 1.0);
    bool figure = is_number(page_, left) || is_number(page_, right);
    return (odd_gap && away < 1) || (figure && away < 0.2) ? away : never;
  }

  const Page& page_;
  GlyphRun run_;
  double x_;
  const Tolerances& near_;
  double usual_;
};

}  // namespace

std::uint32_t split_at(const Page& page, GlyphRun run, double x, const Tolerances& near) {
  if (run.count < 2) return 0;
  Misfit misfit(page, run, x, near);
  std::uint32_t best = 0;
  double least = Misfit::never;
  for (std::uint32_t i = 1; i < run.count; ++i) {
    double here = misfit.at(i);
    if (here < least) {
      least = here;
      best = i;
    }
  }
  return best;
}

std::string text_of(const Page& page, GlyphRun run) {
  std::u32string text;
  for (std::uint32_t i = 0; i < run.count; ++i) text += glyph(page, run, i).character;
  return to_utf8(text);
}

Box box_of(const Page& page, GlyphRun run) {
  Box box = glyph(page, run, 0).box;
  for (std::uint32_t i = 1; i < run.count; ++i) {
    const Box& next = glyph(page, run, i).box;
    box = {std::min(box.x0, next.x0), std::min(box.y0, next.y0), std::max(box.x1, next.x1), std::max(box.y1, next.y1)};
  }
  return box;
}

}  // namespace gouji::lattice
