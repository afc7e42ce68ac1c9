#include "extract/poppler_device.h"

#include <Error.h>
#include <GlobalParams.h>

#include <utility>

#include "extract/budget.h"
#include "extract/poppler_collector.h"
#include "extract/poppler_inside.h"
#include "extract/read_error.h"

namespace gouji {
namespace {

/// Poppler reports faults in a file to the whole process; they belong to the page that the thread is reading.
thread_local int faults = 0;

void count_fault(ErrorCategory category, Goffset, const char*) {
  if (category == errSyntaxError) ++faults;
}

/// Poppler keeps its tables in one place for the whole process.
void prepare_poppler() {
  static const bool ready = [] {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(count_fault);
    keep_memory();
    return true;
  }();
  static_cast<void>(ready);
}

}  // namespace

PdfFile::PdfFile(std::string_view bytes, const std::string& source) : inside_(std::make_unique<Inside>()) {
  prepare_poppler();
  inside_->open(bytes, {});
  if (!inside_->document->isOk() && inside_->document->getErrorCode() == errEncrypted) {
    inside_->open(bytes, GooString(""));
  }
  if (!inside_->document->isOk()) {
    throw inside_->document->getErrorCode() == errEncrypted ? encrypted_pdf(source) : damaged_pdf(source);
  }
  if (page_count() <= 0) throw pdf_without_pages(source);
}

PdfFile::~PdfFile() = default;
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;

int PdfFile::page_count() const {
  return inside_->document->getNumPages();
}

bool PdfFile::rebuilt() const {
  return inside_->rebuilt;
}

RawPage PdfFile::read_page(int number, double seconds) {
  RawPage raw;
  Page* page = inside_->document->getPage(number);
  if (page == nullptr || !page->isOk()) {
    raw.unreadable = true;
    return raw;
  }
  raw.rotation = page->getRotate();
  const bool sideways = raw.rotation == 90 || raw.rotation == 270;
  raw.width = sideways ? page->getCropHeight() : page->getCropWidth();
  raw.height = sideways ? page->getCropWidth() : page->getCropHeight();
  faults = 0;
  Budget budget(seconds);
  PageCollector collector(raw, budget, holds_jpx(page->getResourceDict()));
  page->displaySlice(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, false, &Budget::asked, &budget);
  raw.stopped = budget.stopped();
  raw.faulty = faults > 0;
  return raw;
}

}  // namespace gouji
