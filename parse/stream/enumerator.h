// The mark before an item of a list.
#pragma once

#include <string_view>

namespace gouji::stream {

/// A bullet, or a number or letter as lists have it: `•`, `–`, `1.`, `(a)`, `iv)`, `一、`, `（二）`, `第三章`.
bool is_enumerator(std::string_view text);

}  // namespace gouji::stream
