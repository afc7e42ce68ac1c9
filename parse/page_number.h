// What is printed as a page's number.
#pragma once

#include <string_view>

namespace gouji {

/// True for what is printed as a page's number and nothing else: `12`, `- 12 -`, `第12页`, `3/21`.
bool is_page_number(std::string_view line);

}  // namespace gouji
