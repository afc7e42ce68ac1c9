#include "base/error.h"
#include "cli/command.h"
#include "publish/dataset/dataset.h"

namespace gouji {
namespace {

int run(const Call& call) {
  if (call.store.empty() || call.out.empty())
    throw Error(ErrorCode::usage, "", 0, {"缺少 --store 或 --out", "--store or --out is missing"},
                {"见 `gouji publish --help`", "See `gouji publish --help`"});
  Store store(call.store, Store::Access::read);
  publish_dataset(store, call.out, {call.licence, call.citation});
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
    {"--store", "--out", "--licence", "--citation"},
    run,
};

}  // namespace gouji
