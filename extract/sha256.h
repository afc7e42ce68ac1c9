// SHA-256 of a file's bytes (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// Lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace gouji
