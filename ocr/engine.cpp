// The module's door: one engine reads one picture after the other.
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "extract/ocr_engine.h"
#include "ocr/page_figures.h"
#include "ocr/page_layout.h"
#include "ocr/reader.h"

#ifndef GOUJI_READER
#define GOUJI_READER "?"
#endif

namespace gouji::ocr {
namespace {

constexpr double kLying = 0.5;         // of the ink
constexpr std::size_t kFewChunks = 3;  // tell of most pages which side is up
constexpr std::size_t kSample = 8;     // must tell of the others
constexpr double kLegible = 70;        // a sample read this well is upright
constexpr double kClearlyLegible = 80;
constexpr double kClearlyBetter = 8;

class Engine final : public OcrEngine {
 public:
  explicit Engine(const OcrModels& models) : reader_(models) {}

  PictureText read(const Picture& picture) override {
    PictureText text;
    PixPtr grey = pix_of(picture);
    if (!grey) return text;
    const PageLayout page = upright(grey.get(), picture.dpi, text.turned);
    const auto& [sheet, layout] = page;
    text.width = sheet.width();
    text.height = sheet.height();
    text.skew = sheet.skew;
    text.text_height = layout.em;
    text.noise = page.noise();
    for (const Rule& rule : layout.rules)
      text.rulings.push_back({rule.horizontal, rule.at, rule.from, rule.to, rule.width});
    for (const Chunk& chunk : layout.chunks) {
      for (ReadWord& word : reader_.read(sheet, layout, chunk)) text.words.push_back(std::move(word));
    }
    set_lost_commas(text.words);
    return text;
  }

 private:
  /// Turns the picture by quarters until its lines lie and its text can be read; most are upright as they are.
  PageLayout upright(::Pix* grey, double dpi, int& turned) {
    PageLayout best = page_layout(grey, dpi, 0);
    if (best.layout.chunks.empty()) return best;
    if (best.lying() >= kLying && legibility(best, kFewChunks) >= kClearlyLegible) return best;
    PageLayout aside = page_layout(grey, dpi, 1);
    std::vector<int> others = {2, 1, 3};
    // What models say of text on its side is worth less: they read figures there as "一" and "0" without a doubt.
    if (on_its_side(best, aside)) {
      best = std::move(aside);
      turned = 90;
      others = {3};
    } else if (on_its_side(aside, best)) {
      others = {2};
    }
    double most = legibility(best, kSample);
    if (most >= kLegible) return best;
    for (int quarters : others) {
      PageLayout page = page_layout(grey, dpi, quarters);
      const double legible = legibility(page, kSample);
      if (legible <= most + kClearlyBetter) continue;
      most = legible;
      best = std::move(page);
      turned = 90 * quarters;
    }
    return best;
  }

  /// The mean over the widest chunks, so far as they have the height of a line.
  double legibility(const PageLayout& page, std::size_t most) {
    const auto& [sheet, layout] = page;
    std::vector<const Chunk*> sample;
    for (const Chunk& chunk : layout.chunks) {
      if (chunk.box.width() >= 2 * chunk.box.height()) sample.push_back(&chunk);
    }
    std::stable_sort(sample.begin(), sample.end(),
                     [](const Chunk* a, const Chunk* b) { return a->inks.size() > b->inks.size(); });
    if (sample.size() > most) sample.resize(most);
    double sum = 0;
    for (const Chunk* chunk : sample) sum += reader_.legibility(sheet, layout, *chunk);
    return sample.empty() ? 0 : sum / static_cast<double>(sample.size());
  }

  Reader reader_;
};

}  // namespace
}  // namespace gouji::ocr

extern "C" {

__attribute__((visibility("default"))) gouji::OcrEngine* gouji_make_ocr_engine(const gouji::OcrModels& models) {
  setMsgSeverity(L_SEVERITY_NONE);
  try {
    return new gouji::ocr::Engine(models);
  } catch (const std::exception&) {
    return nullptr;
  }
}

__attribute__((visibility("default"))) const char* gouji_ocr_version() {
  static const std::string version =
      std::string("reader " GOUJI_READER ", tesseract ") + tesseract::TessBaseAPI::Version() + " leptonica " +
      std::to_string(LIBLEPT_MAJOR_VERSION) + "." + std::to_string(LIBLEPT_MINOR_VERSION);
  return version.c_str();
}
}
