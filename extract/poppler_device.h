// The only door to Poppler. Everything behind it is plain values, so that a new version of Poppler touches one file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/picture.h"
#include "extract/raw_page.h"

namespace gouji {

struct PaintedPage {
  Picture picture;       ///< empty where the page cannot be painted or time runs out
  bool damaged = false;  ///< data of a picture on it are broken or cut short: what is painted may not be what it showed
};

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

  /// The visible page as it is shown, `dpi` pixels an inch.
  PaintedPage paint_page(int number, double dpi, double seconds);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace gouji
