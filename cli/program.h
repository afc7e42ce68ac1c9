// What the two programs share: from the words of the command line to the exit status.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace gouji {

/// Does what the words ask for with one of the commands; whatever goes wrong is said on standard error.
int run_program(std::span<const Command* const> commands, const std::vector<std::string>& words);

}  // namespace gouji
