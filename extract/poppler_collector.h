// Poppler's output device that collects what one page shows.
#pragma once

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <Page.h>

#include <memory>

#include "base/box.h"
#include "extract/budget.h"
#include "extract/raw_page.h"

namespace gouji {

/// True where the resources hold a JPEG 2000 picture.
bool holds_jpx(Dict* resources);

/// Collects what a page shows as text, bars and places of images. Colours, fonts' outlines and pictures' contents are
/// not looked at.
class PageCollector final : public OutputDev {
 public:
  PageCollector(RawPage& page, Budget& budget, bool skip_images)
      : page_(page), budget_(budget), skip_images_(skip_images) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  /// Type 3 glyphs stay glyphs: their drawings are no ruling lines.
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  /// Poppler decodes a whole JPEG 2000 picture only to learn its parameters. On pages with one, pictures are placed by
  /// the matrix at this question, and not loaded.
  bool needNonText() override {
    if (!skip_images_ || state_ == nullptr) return true;
    if (!state_->isPath()) add_image(*state_);
    return false;
  }

  void startPage(int, GfxState* state, XRef* xref) override {
    state_ = state;
    xref_ = xref;
  }
  void saveState(GfxState* state) override;
  void restoreState(GfxState* state) override {
    state_ = state;
    --depth_;
    fill_known_ = stroke_known_ = false;
  }
  void updateCTM(GfxState* state, double, double, double, double, double, double) override { state_ = state; }
  void updateFillColorSpace(GfxState*) override { fill_known_ = false; }
  void updateStrokeColorSpace(GfxState*) override { stroke_known_ = false; }
  void updateFillColor(GfxState*) override { fill_known_ = false; }
  void updateStrokeColor(GfxState*) override { stroke_known_ = false; }
  void updateFillOpacity(GfxState*) override { fill_known_ = false; }
  void updateStrokeOpacity(GfxState*) override { stroke_known_ = false; }

  void beginForm(Ref form) override;
  void beginString(GfxState* state, const GooString*) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                CharCode code, int nBytes, const Unicode* u, int uLen) override;
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }

  /// Poppler has made the area that a pattern fills the clip.
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                         double) override {
    return add_clip(*state);
  }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return add_clip(*state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return add_clip(*state); }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return add_clip(*state); }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override { return add_clip(*state); }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return add_clip(*state); }

  void drawImageMask(GfxState* state, Object*, Stream*, int width, int height, bool, bool, bool) override {
    add_image(*state, width, height);
  }
  void drawImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, const int*,
                 bool) override {
    add_image(*state, width, height);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, Stream*, int,
                       int, bool, bool) override {
    add_image(*state, width, height);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, Stream*,
                           int, int, GfxImageColorMap*, bool) override {
    add_image(*state, width, height);
  }
  /// What is painted into a mask is not painted on the page.
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool forSoftMask) override {
    if (forSoftMask || mask_depth_ > 0) ++mask_depth_;
  }
  void endTransparencyGroup(GfxState*) override {
    if (mask_depth_ > 0) --mask_depth_;
  }
  void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override {}
  void unsetSoftMaskFromImageMask(GfxState*, double*) override {}

 private:
  /// What all glyphs of one string have in common.
  struct StringState {
    Direction direction = Direction::right;
    bool sloped = false;
    bool vertical = false;
    bool painted = true;
    Certainty certainty = Certainty::known;
    double size = 0;
    double letter_spacing = 0;  ///< points
    double word_spacing = 0;
    Box clip;
  };

  bool fill_is_dark(GfxState& state);
  bool stroke_is_dark(GfxState& state);
  void add_bar(Box box, const Box& clip);
  void add_ring(const Box& outer, const Box& inner, const Box& clip);
  void add_image(const GfxState& state, int columns = 0, int rows = 0);
  bool add_clip(const GfxState& state);
  void look_at_font(const GfxState& state);

  RawPage& page_;
  Budget& budget_;
  bool skip_images_;
  const GfxState* state_ = nullptr;
  XRef* xref_ = nullptr;
  int depth_ = 0;
  int mask_depth_ = 0;  ///< groups open inside a soft mask
  bool fill_known_ = false, fill_dark_ = true;
  bool stroke_known_ = false, stroke_dark_ = true;
  std::shared_ptr<GfxFont> font_;  ///< the one that the next two are known of
  Certainty certainty_ = Certainty::known;
  double size_factor_ = 1;
  StringState string_;
  bool after_blank_ = false;
};

}  // namespace gouji
