#include "extract/read.h"

#include <algorithm>

#include "extract/read_error.h"
#include "extract/sha256.h"

namespace gouji {
namespace {

/// Readers of PDF find the header anywhere in the first kilobyte.
bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

/// A file named .pdf that is none: a message that was downloaded instead, perhaps.
Diagnostic named_pdf() {
  return {"named-pdf", 0, "文件名以.pdf结尾，内容却是文本，已按文本读取；请确认下载的是公开文件",
          "its name ends in .pdf, but it is text and was read as such; check that it is the published file"};
}

bool has_pdf_name(const std::string& source) {
  return source.ends_with(".pdf") || source.ends_with(".PDF");
}

bool says(const Document& document, std::string_view id) {
  return std::any_of(document.diagnostics.begin(), document.diagnostics.end(),
                     [id](const Diagnostic& diagnostic) { return diagnostic.id == id; });
}

std::string name_of_file(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

Document read_document(std::string_view bytes, const std::string& source, const ReadLimits& limits,
                       const OcrOptions& ocr) {
  if (bytes.empty()) throw empty_file(source);
  if (bytes.size() > limits.file_bytes) throw too_large(source, limits.file_bytes);
  Document document = is_pdf(bytes) ? read_pdf(bytes, source, limits, ocr) : read_dump(bytes, source, limits);
  if (document.is_dump && has_pdf_name(source)) document.diagnostics.push_back(named_pdf());
  document.source = name_of_file(source);
  document.sha256 = sha256(bytes);
  return document;
}

void refuse_without_text(const Document& document) {
  bool pictures = false;  // (a dump's pages have lines and no words; they have no width either)
  bool read = false;
  for (const Page& page : document.pages) {
    if (!page.words.empty() || page.width == 0) return;
    pictures = pictures || !page.images.empty();
    read = read || page.origin == Origin::ocr;
  }
  PicturesWere were = pictures ? PicturesWere::left : PicturesWere::absent;
  if (read || says(document, "page-not-read")) were = PicturesWere::read;
  if (says(document, "ocr-missing")) were = PicturesWere::out_of_reach;
  throw pdf_without_text(document.source, static_cast<int>(document.pages.size()), were);
}

}  // namespace gouji
