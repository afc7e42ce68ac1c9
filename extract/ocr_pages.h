// Reading pages as pictures.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/ocr.h"
#include "extract/poppler_device.h"

namespace gouji {

/// A page to be read as a picture.
struct Scan {
  std::size_t page = 0;  ///< index into Document::pages
  double dpi = 0;        ///< to be painted at
};

/// The resolution that a page is best painted at: its greatest picture's own, kept within what reading can use and the
/// memory that one page may take.
double resolution_of(const RawPage& raw, const OcrOptions& options);

/// True where the options want the page read as a picture.
bool wants_ocr(const Page& page, OcrWhen when);

/// Reads the pages and puts their words and rulings in place of what the text layer gave. Where the engine or a model is
/// missing the pages stay as they are, and the diagnostics say what to install.
void read_scans(PdfFile& file, const std::vector<Scan>& scans, double seconds, const OcrOptions& options,
                Document& document);

}  // namespace gouji
