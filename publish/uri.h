// File names as references in reports.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// A file's name as a relative URI reference: all but unreserved characters and slashes percent-encoded.
std::string uri_of(std::string_view file);

/// The file at a page, as PDF readers understand it: `FILE.pdf#page=3`; without a fragment for page 0.
std::string uri_of(std::string_view file, int page);

}  // namespace gouji
