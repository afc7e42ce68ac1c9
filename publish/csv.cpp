#include "publish/csv.h"

#include "base/text.h"

namespace gouji {

void append_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_record(std::string& out, std::initializer_list<std::string_view> fields) {
  bool first = true;
  for (std::string_view field : fields) {
    if (!first) out += ',';
    first = false;
    append_field(out, field);
  }
  out += '\n';
}

std::string as_utf8(const std::string& out) {
  return is_valid_utf8(out) ? out : to_utf8(to_utf32(out));
}

}  // namespace gouji
