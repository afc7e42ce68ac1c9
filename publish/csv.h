// Comma-separated values as RFC 4180 has them, with line feeds.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace gouji {

/// Appends one field, quoted where it needs to be.
void append_field(std::string& out, std::string_view field);

/// Appends one record; fields with a comma, a quotation mark or a line break are quoted.
void append_record(std::string& out, std::initializer_list<std::string_view> fields);

/// The whole output as valid UTF-8: wrong bytes become U+FFFD.
std::string as_utf8(const std::string& out);

}  // namespace gouji
