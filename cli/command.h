// What a command is. Each has a file of its own; cli/main.cpp lists them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "publish/write.h"

namespace gouji {

/// Exit statuses; where several apply to one call the greatest is the answer.
enum Status { status_done = 0, status_findings = 1, status_unreadable = 2, status_defect = 70 };

/// A call as the user made it, checked against the command's formats and options.
struct Call {
  std::string command;
  Language language = Language::en;
  std::string format;
  std::vector<std::string> arguments;
  std::map<std::string, std::string, std::less<>> options = {};  ///< those that were given, by name

  /// Empty where it was not given; a flag that was is `true`.
  const std::string& option(std::string_view name) const {
    static const std::string none;
    const auto found = options.find(name);
    return found == options.end() ? none : found->second;
  }
};

/// An option that a command takes beside those of all commands.
struct Option {
  std::string_view name;   ///< `--store`
  std::string_view value;  ///< as help prints it: `FILE`; empty for a flag
  Message meaning;
  void (*check)(const Call&) = nullptr;  ///< throws Error (usage) where the value given is none
};

struct Command {
  std::string_view name;
  std::string_view argument;  ///< as help prints it: `FILE…`
  Message summary;
  std::vector<std::string_view> formats;  ///< the first is the default
  std::size_t least = 1;                  ///< arguments that it wants at least
  std::size_t most = 1;                   ///< and at most
  std::vector<Option> options;
  int (*run)(const Call&) = nullptr;
};

extern const Command text_command;
extern const Command tables_command;
extern const Command facts_command;
extern const Command claims_command;
extern const Command check_command;
extern const Command rules_command;
extern const Command publish_command;
extern const Command batch_command;
extern const Command merge_command;
extern const Command compare_command;
extern const Command codebook_command;

}  // namespace gouji
