#include "publish/html/markup.h"

#include "base/text.h"

namespace gouji {
namespace {

/// Marks that turn the direction of what follows: a name could hide behind them.
bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

void append_escaped(std::string& out, char32_t c) {
  if (c == U'&')
    out += "&amp;";
  else if (c == U'<')
    out += "&lt;";
  else if (c == U'>')
    out += "&gt;";
  else if (c == U'"')
    out += "&quot;";
  else if (c == U'\'')
    out += "&#39;";
  else if (c == U'\n' || c == U'\t')
    out += ' ';
  else if (is_control(c) || turns_direction(c))
    out += "\uFFFD";
  else
    append_utf8(out, c);
}

}  // namespace

std::string escaped_html(std::string_view text) {
  std::string out;
  for (char32_t c : to_utf32(text)) append_escaped(out, c);
  return out;
}

std::string element(std::string_view name, std::string_view classes, std::string_view inner) {
  if (inner.empty()) return {};
  std::string out = "<";
  out += name;
  if (!classes.empty()) out.append(" class=\"").append(classes).append("\"");
  out.append(">").append(inner).append("</").append(name).append(">");
  return out;
}

std::string text_element(std::string_view name, std::string_view classes, std::string_view text) {
  return element(name, classes, escaped_html(text));
}

std::string link(const std::string& uri, std::string_view inner) {
  if (uri.empty()) return std::string(inner);
  std::string out = "<a href=\"";
  out.append(escaped_html(uri)).append("\">").append(inner).append("</a>");
  return out;
}

}  // namespace gouji
