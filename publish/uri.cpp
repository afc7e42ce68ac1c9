#include "publish/uri.h"

namespace gouji {
namespace {

bool stays(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  return letter || digit || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string uri_of(std::string_view file) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    if (stays(c))
      out += c;
    else
      out.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
  }
  return out;
}

std::string uri_of(std::string_view file, int page) {
  std::string out = uri_of(file);
  if (page > 0) out.append("#page=").append(std::to_string(page));
  return out;
}

}  // namespace gouji
