// Help texts.
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace gouji {

std::string help_text(std::span<const Command* const> commands, Language language);
std::string help_text(const Command& command, Language language);

/// `text|json|csv`.
std::string formats_of(const Command& command);

}  // namespace gouji
