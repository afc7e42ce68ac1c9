#include "extract/lines.h"
#include "extract/poppler_device.h"
#include "extract/read.h"
#include "extract/rulings.h"
#include "extract/words.h"

namespace gouji {
namespace {

Page page_of(const RawPage& raw, int number) {
  Page page;
  page.number = number;
  page.width = raw.width;
  page.height = raw.height;
  page.rotation = raw.rotation;
  page.rulings = rulings_of(raw.bars);
  for (const RawImage& image : raw.images) page.images.push_back(image.box);
  set_lines(page, raw.glyphs, runs_of(raw.glyphs));
  return page;
}

}  // namespace

Document read_pdf(std::string_view bytes, const std::string& source, const ReadLimits& limits) {
  PdfFile file(bytes, source);
  Document document;
  document.source = source;
  for (int number = 1; number <= file.page_count(); ++number) {
    document.pages.push_back(page_of(file.read_page(number, limits.page_seconds), number));
  }
  return document;
}

}  // namespace gouji
