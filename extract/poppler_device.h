// The only door to Poppler. Everything behind it is plain values, so that a new version of Poppler touches one file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/picture.h"
#include "extract/raw_page.h"

namespace gouji {

class PdfFile {
 public:
  /// Opens the file without a password, then with an empty user password. Throws Error (damaged, encrypted, no_pages).
  /// `bytes` must outlive the PdfFile. Not to be shared between threads; several PdfFiles may be read at once.
  PdfFile(std::string_view bytes, const std::string& source);
  ~PdfFile();
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;

  int page_count() const;
  bool rebuilt() const;  ///< its cross-reference table was broken and has been made anew

  /// `number` is from 1; `seconds` of CPU time, after which the page is left as it is and `stopped` set.
  RawPage read_page(int number, double seconds);

  /// The visible page as it is shown, `dpi` pixels an inch; empty where it cannot be painted or time runs out.
  Picture paint_page(int number, double dpi, double seconds);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace gouji
