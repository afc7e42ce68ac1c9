// build/gouji: the commands that read and check. All else is the work of gouji-store beside it, which this program
// becomes: the libraries of store, workbook and archives would cost every check more than its start does.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/program.h"

namespace gouji {
namespace {

constexpr std::array commands = {&check_command, &facts_command, &claims_command, &tables_command,
                                 &text_command,  &rules_command, &compare_command};

bool names_a_store(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return word == "--store" || word.starts_with("--store="); });
}

int become_store_program(char** words) {
  std::error_code problem;
  const auto own = std::filesystem::read_symlink("/proc/self/exe", problem);
  const std::string path = (own.parent_path() / "gouji-store").string();
  ::execv(path.c_str(), words);
  tell("gouji: " + path + ": " + std::strerror(errno));
  return status_defect;
}

}  // namespace
}  // namespace gouji

int main(int count, char** words) {
  const std::vector<std::string> rest(words + (count > 0 ? 1 : 0), words + count);
  if (gouji::names_a_store(rest) || gouji::command_in(gouji::commands, rest) == nullptr)
    return gouji::become_store_program(words);
  return gouji::run_program(gouji::commands, rest);
}
