#include "extract/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/text.h"

namespace gouji {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// The bytes as UTF-8; nothing where one of them is wrong in the encoding.
std::optional<std::string> decoded(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding, &status), ucnv_close);
  if (U_FAILURE(status)) return {};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) || text.isBogus()) return {};
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// UTF-16 without a mark: line feeds come with their zero byte always on the same side.
const char* unmarked_utf16(std::string_view bytes) {
  std::size_t little = 0, big = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == '\n' && bytes[i + 1] == '\0') ++little;
    if (bytes[i] == '\0' && bytes[i + 1] == '\n') ++big;
  }
  if (little == 0 && big == 0) return nullptr;
  return little > big ? "UTF-16LE" : "UTF-16BE";
}

std::optional<std::string> marked_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF") && is_valid_utf8(bytes.substr(3))) return std::string(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) return decoded(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return decoded(bytes.substr(2), "UTF-16BE");
  return {};
}

}  // namespace

std::optional<std::string> utf8_of(std::string_view bytes) {
  if (std::optional<std::string> marked = marked_text(bytes)) return marked;
  if (bytes.find('\0') != std::string_view::npos) {
    const char* encoding = unmarked_utf16(bytes);
    return encoding == nullptr ? std::nullopt : decoded(bytes, encoding);
  }
  return is_valid_utf8(bytes) ? std::string(bytes) : decoded(bytes, "gb18030");
}

}  // namespace gouji
