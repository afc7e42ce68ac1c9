#include "ocr/recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cmath>
#include <stdexcept>

#include "base/text.h"

namespace gouji::ocr {
namespace {

constexpr const char* kWhitelist = "tessedit_char_whitelist";

void add_symbols(const tesseract::ResultIterator& at, LineReading& reading) {
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_SYMBOL));
  if (!text) return;
  Symbol symbol;
  symbol.begins = at.IsAtBeginningOf(tesseract::RIL_WORD);
  symbol.clarity = static_cast<int>(std::lround(at.Confidence(tesseract::RIL_SYMBOL)));
  at.BoundingBox(tesseract::RIL_SYMBOL, &symbol.box.x0, &symbol.box.y0, &symbol.box.x1, &symbol.box.y1);
  for (char32_t c : to_utf32(text.get())) {
    if (c == U' ' || c == U'\n') continue;
    symbol.character = c;
    reading.symbols.push_back(symbol);
    symbol.begins = false;
  }
}

}  // namespace

std::string LineReading::text() const {
  std::string text;
  for (const Symbol& symbol : symbols) append_utf8(text, symbol.character);
  return text;
}

Recogniser::Recogniser(const std::string& folder, const std::string& model, const std::string& whitelist)
    : api_(std::make_unique<tesseract::TessBaseAPI>()), whitelist_(whitelist) {
  // What the library prints of its own accord is not for the user.
  const std::vector<std::string> names = {"debug_file", "tessedit_do_invert"}, values = {"/dev/null", "0"};
  if (api_->Init(folder.c_str(), model.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0) {
    throw std::runtime_error(folder + "/" + model);
  }
  api_->SetVariable(kWhitelist, whitelist.c_str());
}

Recogniser::~Recogniser() = default;

LineReading Recogniser::read(::Pix* grey, int dpi) {
  for (int mode : {tesseract::PSM_SINGLE_LINE, tesseract::PSM_SINGLE_BLOCK, tesseract::PSM_RAW_LINE}) {
    LineReading reading = read_as(grey, dpi, mode);
    if (!reading.symbols.empty()) return reading;
  }
  return {};
}

LineReading Recogniser::read_only(const std::string& whitelist, ::Pix* grey, int dpi) {
  api_->SetVariable(kWhitelist, whitelist.c_str());
  LineReading reading = read(grey, dpi);
  api_->SetVariable(kWhitelist, whitelist_.c_str());
  return reading;
}

LineReading Recogniser::read_as(::Pix* grey, int dpi, int mode) {
  api_->SetPageSegMode(static_cast<tesseract::PageSegMode>(mode));
  api_->SetImage(grey);
  api_->SetSourceResolution(dpi);
  LineReading reading;
  if (api_->Recognize(nullptr) != 0) return reading;
  reading.confidence = api_->MeanTextConf();
  const std::unique_ptr<tesseract::ResultIterator> at(api_->GetIterator());
  if (!at) return reading;
  do {
    add_symbols(*at, reading);
  } while (at->Next(tesseract::RIL_SYMBOL));
  return reading;
}

}  // namespace gouji::ocr
