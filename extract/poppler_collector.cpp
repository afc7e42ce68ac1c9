#include "extract/poppler_collector.h"

#include <XRef.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "extract/characters.h"
#include "extract/clip.h"
#include "extract/poppler_font.h"

namespace gouji {
namespace {

constexpr double kThickestBar = 3.0;          // points; a filled area beyond it is shading, not a line
constexpr double kHiddenBelow = 0.3;          // visible share of a glyph
constexpr double kWholeAbove = 0.8;           // visible share of a glyph
constexpr double kWhite = 0.94;               // of every colour component
constexpr int kDeepestState = 4096;           // nested `q`; each costs about a kilobyte
constexpr std::size_t kMostGlyphs = 400'000;  // a page; no page of paper holds as many
constexpr std::size_t kMostBars = 400'000;

Box clip_of(const GfxState& state) {
  Box box;
  state.getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

/// The direction that text runs to on the page; false where it runs on a slope.
bool direction_of(double dx, double dy, Direction& direction) {
  constexpr double straight = 0.05;  // about three degrees: scans are not quite upright
  if (std::abs(dy) <= straight * std::abs(dx)) {
    direction = dx >= 0 ? Direction::right : Direction::left;
    return true;
  }
  direction = dy > 0 ? Direction::down : Direction::up;
  return std::abs(dx) <= straight * std::abs(dy);
}

bool is_straight(const GfxSubpath& path) {
  for (int i = 0; i < path.getNumPoints(); ++i) {
    if (path.getCurve(i)) return false;
  }
  return path.getNumPoints() > 1;
}

Box box_of(const GfxState& state, const GfxSubpath& path) {
  constexpr double far = std::numeric_limits<double>::max();
  Box box{far, far, -far, -far};
  for (int i = 0; i < path.getNumPoints(); ++i) {
    double x = 0, y = 0;
    state.transform(path.getX(i), path.getY(i), &x, &y);
    box = {std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
  }
  return box;
}

bool is_jpx(Object& stream) {
  if (!stream.isStream()) return false;
  Object filter = stream.streamGetDict()->lookup("Filter");
  if (filter.isName("JPXDecode")) return true;
  for (int i = 0; filter.isArray() && i < filter.arrayGetLength(); ++i) {
    if (filter.arrayGet(i).isName("JPXDecode")) return true;
  }
  return false;
}

bool is_dark(const GfxRGB& colour, double opacity) {
  constexpr auto white = static_cast<GfxColorComp>(kWhite * gfxColorComp1);
  return opacity > 0.05 && (colour.r < white || colour.g < white || colour.b < white);
}

}  // namespace

bool holds_jpx(Dict* resources) {
  if (resources == nullptr) return false;
  Object objects = resources->lookup("XObject");
  for (int i = 0; objects.isDict() && i < objects.dictGetLength(); ++i) {
    Object object = objects.dictGetVal(i);
    if (is_jpx(object)) return true;
  }
  return false;
}

void PageCollector::saveState(GfxState* state) {
  state_ = state;
  if (++depth_ > kDeepestState) budget_.stop();
}

void PageCollector::beginForm(Ref form) {
  if (skip_images_ || xref_ == nullptr || form == Ref::INVALID()) return;
  Object object = xref_->fetch(form);
  if (!object.isStream()) return;
  Object resources = object.streamGetDict()->lookup("Resources");
  skip_images_ = resources.isDict() && holds_jpx(resources.getDict());
}

bool PageCollector::fill_is_dark(GfxState& state) {
  if (!fill_known_) {
    GfxRGB colour{};
    state.getFillRGB(&colour);
    fill_dark_ = is_dark(colour, state.getFillOpacity());
    fill_known_ = true;
  }
  return fill_dark_;
}

bool PageCollector::stroke_is_dark(GfxState& state) {
  if (!stroke_known_) {
    GfxRGB colour{};
    state.getStrokeRGB(&colour);
    stroke_dark_ = is_dark(colour, state.getStrokeOpacity());
    stroke_known_ = true;
  }
  return stroke_dark_;
}

void PageCollector::look_at_font(const GfxState& state) {
  if (state.getFont() == font_) return;
  font_ = state.getFont();
  certainty_ = certainty_of(*font_);
  size_factor_ = size_factor(*font_);
}

void PageCollector::beginString(GfxState* state, const GooString*) {
  if (state->getFont() == nullptr) return;
  look_at_font(*state);
  double dx = 0, dy = 0, ux = 0, uy = 0;
  state->textTransformDelta(state->getHorizScaling(), 0, &ux, &uy);
  state->transformDelta(ux, uy, &dx, &dy);
  double scale = std::hypot(dx, dy);
  string_.sloped = !direction_of(dx, dy, string_.direction);
  string_.vertical = state->getFont()->getWMode() != 0;
  string_.painted = state->getRender() != 3;
  string_.certainty = certainty_;
  string_.size = state->getTransformedFontSize() * size_factor_;
  string_.letter_spacing = state->getCharSpace() * scale;
  string_.word_spacing = state->getWordSpace() * scale;
  string_.clip = clip_of(*state);
}

void PageCollector::drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                             CharCode code, int nBytes, const Unicode* u, int uLen) {
  if (string_.sloped || mask_depth_ > 0) return;
  after_blank_ = after_blank_ || (uLen == 1 && is_blank(u[0]));
  if (uLen == 1 && is_blank(u[0])) return;
  if (page_.glyphs.size() >= kMostGlyphs) return budget_.stop();
  double x0 = 0, y0 = 0, wx = 0, wy = 0;
  state->transform(x - (string_.vertical ? originX : 0), y - (string_.vertical ? originY : 0), &x0, &y0);
  state->transformDelta(dx, dy, &wx, &wy);
  Box frame = box_in_frame(string_.direction, {x0, y0, x0, y0});
  double advance = std::abs(wx) + std::abs(wy);  // one of them is next to nothing
  double spacing = string_.letter_spacing + (nBytes == 1 && code == ' ' ? string_.word_spacing : 0);
  double width = string_.vertical ? string_.size : std::max(0.0, advance - spacing);

  RawGlyph glyph;
  glyph.direction = string_.direction;
  glyph.certainty = string_.certainty;
  glyph.painted = string_.painted;
  glyph.after_blank = std::exchange(after_blank_, false);
  glyph.code = static_cast<std::uint8_t>(code);
  glyph.baseline = frame.y0;
  glyph.size = string_.size;
  const int parts = std::max(uLen, 1);
  for (int i = 0; i < parts; ++i) {
    glyph.character = uLen > 0 ? cleaned(u[i]) : U'\uFFFD';
    glyph.begin = frame.x0 + width * i / parts;
    glyph.end = frame.x0 + width * (i + 1) / parts;
    glyph.spacing = i + 1 == parts ? spacing : 0;
    Box box = box_on_page(glyph.direction, frame_box(glyph));
    if (!finite(box) || is_blank(glyph.character)) continue;
    double share = visible_share(box, string_.clip);
    glyph.visibility = share < kHiddenBelow  ? Visibility::hidden
                       : share < kWholeAbove ? Visibility::cut
                                             : Visibility::whole;
    page_.glyphs.push_back(glyph);
  }
}

void PageCollector::add_bar(Box box, const Box& clip) {
  if (mask_depth_ > 0 || std::min(box.width(), box.height()) > kThickestBar || !clip_to(box, clip)) return;
  if (page_.bars.size() >= kMostBars) return budget_.stop();
  page_.bars.push_back({box});
}

void PageCollector::stroke(GfxState* state) {
  if (!stroke_is_dark(*state)) return;
  const Box clip = clip_of(*state);
  const double half = state->getTransformedLineWidth() / 2;
  const GfxPath* path = state->getPath();
  for (int s = 0; s < path->getNumSubpaths(); ++s) {
    const GfxSubpath* sub = path->getSubpath(s);
    for (int i = 1; i < sub->getNumPoints(); ++i) {
      if (sub->getCurve(i) || sub->getCurve(i - 1)) continue;
      double ax = 0, ay = 0, bx = 0, by = 0;
      state->transform(sub->getX(i - 1), sub->getY(i - 1), &ax, &ay);
      state->transform(sub->getX(i), sub->getY(i), &bx, &by);
      Box box = bounds({{ax, ay}, {bx, by}});
      bool level = box.height() <= 0.5 || box.height() <= 0.005 * box.width();
      bool upright = box.width() <= 0.5 || box.width() <= 0.005 * box.height();
      if (!level && !upright) continue;
      (level ? box.y0 : box.x0) -= half;
      (level ? box.y1 : box.x1) += half;
      add_bar(box, clip);
    }
  }
}

void PageCollector::add_ring(const Box& outer, const Box& inner, const Box& clip) {
  add_bar({outer.x0, outer.y0, outer.x1, inner.y0}, clip);
  add_bar({outer.x0, inner.y1, outer.x1, outer.y1}, clip);
  add_bar({outer.x0, outer.y0, inner.x0, outer.y1}, clip);
  add_bar({inner.x1, outer.y0, outer.x1, outer.y1}, clip);
}

void PageCollector::fill(GfxState* state) {
  if (!fill_is_dark(*state)) return;
  const Box clip = clip_of(*state);
  const GfxPath* path = state->getPath();
  const int parts = path->getNumSubpaths();
  for (int s = 0; s < parts; ++s) {
    if (is_straight(*path->getSubpath(s))) {
      add_bar(box_of(*state, *path->getSubpath(s)), clip);
    } else {
      ++page_.filled_curves;
    }
  }
  if (parts != 2 || !is_straight(*path->getSubpath(0)) || !is_straight(*path->getSubpath(1))) return;
  Box first = box_of(*state, *path->getSubpath(0));
  Box second = box_of(*state, *path->getSubpath(1));
  if (is_ring(first, second, kThickestBar)) add_ring(first, second, clip);
  if (is_ring(second, first, kThickestBar)) add_ring(second, first, clip);
}

/// A fill by a pattern or shading arrives as the clip it is painted through.
bool PageCollector::add_clip(const GfxState& state) {
  const Box clip = clip_of(state);
  add_bar(clip, clip);
  return true;
}

void PageCollector::add_image(const GfxState& state, int columns, int rows) {
  const double* m = state.getCTM();
  Box box = bounds(
      {{m[4], m[5]}, {m[0] + m[4], m[1] + m[5]}, {m[2] + m[4], m[3] + m[5]}, {m[0] + m[2] + m[4], m[1] + m[3] + m[5]}});
  const Box clip = clip_of(state);
  // A picture stretched into a line is a line.
  if (std::min(box.width(), box.height()) <= kThickestBar) return add_bar(box, clip);
  if (mask_depth_ > 0 || !clip_to(box, clip) || box.empty() || page_.images.size() >= kMostBars) return;
  // A picture may be turned: its columns run along the first axis of the matrix.
  const double along = std::hypot(m[0], m[1]), across = std::hypot(m[2], m[3]);
  const double dpi = along > 0 && across > 0 ? 72 * std::max(columns / along, rows / across) : 0;
  page_.images.push_back({box, static_cast<std::uint32_t>(page_.glyphs.size()), dpi});
}

}  // namespace gouji
