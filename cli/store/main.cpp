// build/gouji-store: all commands. build/gouji becomes it for those that need a store, for help and for wrong calls.
#include <array>

#include "cli/compare.h"
#include "cli/program.h"

int main(int count, char** words) {
  using namespace gouji;
  const std::array commands = {
      &check_command,    &facts_command, &claims_command, &tables_command,  &text_command,
      &rules_command,    &batch_command, &merge_command,  &publish_command, &compare_with_store_command(),
      &codebook_command,
  };
  return run_program(commands, {words + (count > 0 ? 1 : 0), words + count});
}
