// What a PdfFile holds; for the files that are Poppler's door alone.
#pragma once

#include <PDFDoc.h>

#include <memory>
#include <optional>
#include <string_view>

#include "extract/poppler_device.h"

namespace gouji {

struct PdfFile::Inside {
  std::unique_ptr<PDFDoc> document;
  bool rebuilt = false;

  void open(std::string_view bytes, const std::optional<GooString>& user_password) {
    rebuilt = false;
    auto stream = std::make_unique<MemStream>(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    document = std::make_unique<PDFDoc>(stream.release(), std::optional<GooString>(), user_password, nullptr,
                                        [this] { rebuilt = true; });
  }
};

}  // namespace gouji
