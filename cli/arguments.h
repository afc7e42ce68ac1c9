// From the words of the command line to a Call.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace gouji {

/// What the user wants: a command run, or a text (help, the version) printed.
struct Wish {
  const Command* command = nullptr;  ///< nullptr where only `text` is to be printed
  Call call;
  std::string text;
};

/// `zh` where --lang or, without it, LC_ALL, LC_MESSAGES or LANG asks for Chinese. Never fails, so that every message
/// has a language; an unknown --lang is refused by `read_arguments`.
Language language_of(const std::vector<std::string>& words);

/// The command that the words name; nullptr where they name none of these.
const Command* command_in(std::span<const Command* const> commands, const std::vector<std::string>& words);

/// Throws Error (usage). Options may stand before or after the command.
Wish read_arguments(std::span<const Command* const> commands, const std::vector<std::string>& words);

}  // namespace gouji
