#include <algorithm>
#include <utility>

#include "extract/legacy.h"
#include "extract/lines.h"
#include "extract/ocr_pages.h"
#include "extract/poppler_device.h"
#include "extract/read.h"
#include "extract/read_error.h"
#include "extract/rulings.h"
#include "extract/trust.h"
#include "extract/words.h"

namespace gouji {
namespace {

Page page_of(RawPage raw, int number) {
  recode_legacy(raw);
  drop_untrusted(raw);
  turn_upright(raw);
  Page page;
  page.number = number;
  page.width = raw.width;
  page.height = raw.height;
  page.rotation = raw.rotation;
  page.rulings = rulings_of(raw.bars);
  for (const RawImage& image : raw.images) page.images.push_back(image.box);
  page.image_share = image_share(raw);
  page.distrust = distrust_of(raw);
  set_lines(page, raw.glyphs, runs_of(raw.glyphs));
  return page;
}

Diagnostic faulty_page(int page) {
  return {"page-with-faults", page, "本页内容有语法错误，读到的内容可能不完整",
          "The page's content has syntax errors; what was read may be incomplete"};
}

Diagnostic rebuilt_file() {
  return {"file-rebuilt", 0, "文件的交叉引用表已损坏，已重建后读取；可能缺少页面或内容",
          "The file's cross-reference table is broken and was rebuilt; pages or parts of them may be missing"};
}

bool was_tried(const Document& document, int page) {
  return std::any_of(document.diagnostics.begin(), document.diagnostics.end(), [page](const Diagnostic& diagnostic) {
    return diagnostic.page == page && diagnostic.id == "page-not-read";
  });
}

}  // namespace

Document read_pdf(std::string_view bytes, const std::string& source, const ReadLimits& limits, const OcrOptions& ocr) {
  PdfFile file(bytes, source);
  if (file.page_count() > limits.pages) throw too_many_pages(source, file.page_count(), limits.pages);
  Document document;
  document.source = source;
  std::vector<Scan> scans;
  for (int number = 1; number <= file.page_count(); ++number) {
    RawPage raw = file.read_page(number, limits.page_seconds);
    if (raw.faulty) document.diagnostics.push_back(faulty_page(number));
    const double dpi = resolution_of(raw, ocr);
    document.pages.push_back(page_of(std::move(raw), number));
    if (wants_ocr(document.pages.back(), ocr.when)) scans.push_back({document.pages.size() - 1, dpi});
  }
  read_scans(file, scans, limits.page_seconds, ocr, document);
  for (const Page& page : document.pages) {
    if (page.origin == Origin::ocr) continue;
    for (Distrust reason : page.distrust) {
      // That it needs OCR is no news where OCR was tried.
      if (reason != Distrust::no_glyphs || !was_tried(document, page.number))
        document.diagnostics.push_back(diagnostic_of(reason, page.number));
    }
  }
  std::stable_sort(document.diagnostics.begin(), document.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.page < b.page; });
  if (file.rebuilt()) document.diagnostics.insert(document.diagnostics.begin(), rebuilt_file());
  return document;
}

}  // namespace gouji
