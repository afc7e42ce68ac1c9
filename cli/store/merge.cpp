#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "publish/store/store.h"

namespace gouji {
namespace {

int run(const Call& call) {
  Store store(store_of(call), Store::Access::write);
  for (const std::string& other : call.arguments) store.merge(other);
  store.finish();
  return status_done;
}

}  // namespace

const Command merge_command = {
    .name = "merge",
    .argument = "STORE… --store S",
    .summary = {"把各分片的库并入一个库", "merge the stores of shards into one"},
    .formats = {"text"},
    .most = static_cast<std::size_t>(-1),
    .options = {store_option()},
    .run = run,
};

}  // namespace gouji
