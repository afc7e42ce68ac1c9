// build/gouji-store: all commands. build/gouji becomes it for those that need a store, for help and for wrong calls.
#include <array>

#include "cli/program.h"

namespace gouji {
namespace {

constexpr std::array commands = {
    &check_command, &facts_command, &claims_command, &tables_command,  &text_command,
    &rules_command, &batch_command, &merge_command,  &publish_command, &compare_command,
};

}  // namespace
}  // namespace gouji

int main(int count, char** words) {
  return gouji::run_program(gouji::commands, {words + (count > 0 ? 1 : 0), words + count});
}
