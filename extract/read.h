// From bytes to a Document. No global state, no writes, no clock.
#pragma once

#include <string>
#include <string_view>

#include "extract/document.h"
#include "extract/ocr.h"

namespace gouji {

/// Limits against hostile files; each is named in the error or diagnostic that it causes.
struct ReadLimits {
  int pages = 20000;
  double page_seconds = 20;  ///< CPU time for one page; the page is then partial
  std::size_t file_bytes = 1ULL << 30;
  std::size_t line_bytes = 1U << 14;  ///< of a dump; a longer line is cut, at the end of a sentence where it can be
};

/// Reads a PDF or a text dump, told apart by its bytes. Throws Error (empty, unknown_format, damaged, encrypted,
/// no_pages, undecodable_text, limit). `source` names it in messages and facts. Pages are read as pictures where `ocr` says so; by
/// default none is.
Document read_document(std::string_view bytes, const std::string& source, const ReadLimits& limits = {},
                       const OcrOptions& ocr = {});

/// Throws Error (no_text) where no page of a PDF holds a word: there is nothing that could be checked.
void refuse_without_text(const Document& document);

/// The file's bytes; `-` is standard input. Throws Error (not_found, not_a_file, no_permission, limit).
std::string read_file(const std::string& path, const ReadLimits& limits = {});

/// One file a source: what read_document chooses from.
Document read_pdf(std::string_view bytes, const std::string& source, const ReadLimits& limits,
                  const OcrOptions& ocr = {});
Document read_dump(std::string_view bytes, const std::string& source, const ReadLimits& limits);

}  // namespace gouji
