// The encodings that Chinese offices and tools write text in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// Text in UTF-8, UTF-16 (with a mark, or told by its line feeds) or GB18030 as UTF-8 without a mark. Nothing for bytes
/// that are wrong in all of them.
std::optional<std::string> utf8_of(std::string_view bytes);

}  // namespace gouji
