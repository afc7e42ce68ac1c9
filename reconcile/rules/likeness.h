// How alike two names are.
#pragma once

#include <cstddef>
#include <string_view>

namespace gouji {

/// Characters that both have in the same order, in hundredths of the longer one.
std::size_t likeness(std::u32string_view a, std::u32string_view b);

}  // namespace gouji
