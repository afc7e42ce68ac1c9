// Hostile text made harmless, and the few ways in which the report builds markup.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// Text for HTML and for quoted attributes: markup escaped, control and direction characters replaced, wrong UTF-8 made
/// U+FFFD.
std::string escaped_html(std::string_view text);

/// `<NAME class="CLASSES">INNER</NAME>`; `inner` is markup already. Nothing where it is empty.
std::string element(std::string_view name, std::string_view classes, std::string_view inner);

/// The same round a text, which is escaped.
std::string text_element(std::string_view name, std::string_view classes, std::string_view text);

/// `<a href="URI">INNER</a>`; `inner` alone where there is no URI.
std::string link(const std::string& uri, std::string_view inner);

}  // namespace gouji
