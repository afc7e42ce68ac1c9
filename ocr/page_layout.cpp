#include "ocr/page_layout.h"

#include <utility>

namespace gouji::ocr {
namespace {

constexpr double kNoisy = 3;  // specks a square inch; smoothing a cleaner page costs it faint lines
constexpr double kGrain = 3;  // times as many specks are there before smoothing as behind it, where they are grain

PageLayout laid_out(::Pix* grey, double dpi, int quarters) {
  Sheet sheet = sheet_of(grey, dpi, quarters);
  Layout layout = layout_of(sheet);
  return {std::move(sheet), std::move(layout)};
}

}  // namespace

double PageLayout::noise() const {
  return layout.specks / (sheet.width() / sheet.dpi * sheet.height() / sheet.dpi);
}

double PageLayout::lying() const {
  std::size_t in_lines = 0, all = 0;
  for (const Chunk& chunk : layout.chunks) {
    all += chunk.inks.size();
    if (chunk.box.width() >= 2 * chunk.box.height()) in_lines += chunk.inks.size();
  }
  return all == 0 ? 0 : static_cast<double>(in_lines) / static_cast<double>(all);
}

PageLayout page_layout(::Pix* grey, double dpi, int quarters) {
  PageLayout page = laid_out(grey, dpi, quarters);
  if (page.sheet.bilevel || page.noise() <= kNoisy) return page;
  const PixPtr smooth = own(pixBlockconv(grey, 1, 1));
  if (!smooth) return page;
  PageLayout smoothed = laid_out(smooth.get(), dpi, quarters);
  return is_grain(page.noise(), smoothed.noise()) ? std::move(smoothed) : std::move(page);
}

bool is_grain(double noise, double smoothed) {
  return kGrain * smoothed <= noise;
}

bool on_its_side(const PageLayout& as_it_is, const PageLayout& turned) {
  return !turned.layout.chunks.empty() && turned.lying() > as_it_is.lying() &&
         2 * turned.layout.chunks.size() <= as_it_is.layout.chunks.size();
}

}  // namespace gouji::ocr
