#include "cli/command.h"
#include "cli/options.h"
#include "publish/dataset/dataset.h"

namespace gouji {
namespace {

int run(const Call& call) {
  const std::string& out = call.option("--out");
  if (out.empty()) throw usage_error("缺少选项“--out”", "the option \"--out\" is missing", call.command);
  Store store(store_of(call), Store::Access::read);
  publish_dataset(store, out, {call.option("--licence"), call.option("--citation")});
  return status_done;
}

}  // namespace

const Command publish_command = {
    "publish",
    "--store S --out DIR",
    {"把数据库写成开放数据集：CSV、XLSX、SQLite、datapackage.json",
     "write a store as an open dataset: CSV, XLSX, SQLite, datapackage.json"},
    {"dataset"},
    0,
    0,
    {store_option(),
     {"--out", "DIR", {"写入的目录", "the directory to write to"}},
     {"--licence", "NAME|URL", {"数据集的许可，如 CC-BY-4.0", "the dataset's licence, as CC-BY-4.0"}},
     {"--citation", "TEXT", {"引用数据集的写法", "how the dataset wants to be cited"}}},
    run,
};

}  // namespace gouji
