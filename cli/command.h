// What a command is. Each has a file of its own; cli/main.cpp lists them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/ocr.h"
#include "publish/write.h"

namespace gouji {

/// Exit statuses; where several apply to one call the greatest is the answer.
enum Status { status_done = 0, status_findings = 1, status_unreadable = 2, status_defect = 70 };

/// A call as the user made it, checked against the command's formats.
struct Call {
  Language language = Language::en;
  std::string format;
  Severity fail_on = Severity::error;
  bool ledger = false;
  std::string rules;  ///< a rule file; empty for the program's own rules alone
  OcrOptions ocr;     ///< of commands that read FILEs
  std::string store, out, licence, citation;
  std::vector<std::string> arguments;
  std::map<std::string, std::string, std::less<>> settings = {};  ///< the command's own options that were given

  /// Empty where it was not given; a flag that was is `true`.
  const std::string& setting(std::string_view option) const {
    static const std::string none;
    const auto found = settings.find(option);
    return found == settings.end() ? none : found->second;
  }
};

/// An option of one command alone.
struct Setting {
  enum class Kind { text, flag };
  std::string_view option;  ///< `--store`
  std::string_view value;   ///< as help prints it: `FILE`
  Message meaning;
  Kind kind = Kind::text;
};

struct Command {
  std::string_view name;
  std::string_view argument;  ///< as help prints it: `FILE…`
  Message summary;
  std::vector<std::string_view> formats;  ///< the first is the default
  std::size_t least = 1;                  ///< arguments that it wants at least
  std::size_t most = 1;                   ///< and at most
  std::vector<std::string_view> options;  ///< the ones that it takes, of those that not all commands have
  int (*run)(const Call&) = nullptr;
  std::vector<Setting> settings = {};
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

}  // namespace gouji
