// Where things stand in a filing, in words.
#pragma once

#include <string_view>

#include "parse/filing.h"

namespace gouji {

/// The title of the section that a claim stands in; empty where it stands in none.
std::string_view section_of(const Filing& filing, const Claim& claim);

}  // namespace gouji
