// One model of Tesseract, reading one line at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ocr/pix.h"

namespace tesseract {
class TessBaseAPI;
}

namespace gouji::ocr {

struct Symbol {
  char32_t character = 0;
  Area box;             ///< in the picture read
  bool begins = false;  ///< the model sees a space before it
  int clarity = 100;    ///< the model's confidence, 0 to 100
};

struct LineReading {
  std::vector<Symbol> symbols;
  double confidence = 0;  ///< 0 to 100, of the whole line

  std::string text() const;  ///< UTF-8, without spaces
};

class Recogniser {
 public:
  /// Throws std::runtime_error where the model cannot be loaded. An empty whitelist lets all characters through.
  Recogniser(const std::string& folder, const std::string& model, const std::string& whitelist);
  ~Recogniser();

  /// Reads the picture as one line, then as a block, then as it is, until something is read.
  LineReading read(::Pix* grey, int dpi);
  /// The same with no other characters than these for once.
  LineReading read_only(const std::string& whitelist, ::Pix* grey, int dpi);

 private:
  LineReading read_as(::Pix* grey, int dpi, int mode);

  std::unique_ptr<tesseract::TessBaseAPI> api_;
  std::string whitelist_;
};

}  // namespace gouji::ocr
