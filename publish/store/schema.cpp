#include "publish/store/schema.h"

#include <array>

#include "base/error.h"

namespace gouji {
namespace data {
extern const std::string_view store_schema_1;
extern const std::string_view store_schema_2;
extern const std::string_view store_schema_3;
extern const std::string_view store_indexes;
}  // namespace data

namespace {

constexpr std::int64_t application = 0x676f756a;  // "gouj": what `file` and other programs see

/// The step to version i + 1.
const std::array steps = {&data::store_schema_1, &data::store_schema_2, &data::store_schema_3};

constexpr auto current = static_cast<std::int64_t>(steps.size());

[[noreturn]] void refuse(const Database& database, ErrorText reason, ErrorText advice) {
  throw Error(ErrorCode::store, database.path(), 0, std::move(reason), std::move(advice));
}

std::int64_t version_of(Database& database) {
  const std::int64_t version = database.number("PRAGMA user_version");
  const bool ours = database.number("PRAGMA application_id") == application;
  const bool empty = database.number("SELECT count(*) FROM sqlite_master") == 0;
  if (!ours && !empty)
    refuse(database, {"是其他程序的数据库", "it is another program's database"},
           {"另给一个文件名", "Give another file name"});
  if (version > current)
    refuse(database, {"数据库由较新版本的 gouji 写成", "the store was written by a newer gouji"},
           {"请升级 gouji", "Use a newer gouji"});
  return ours ? version : 0;
}

}  // namespace

void migrate(Database& database) {
  const std::int64_t version = version_of(database);
  for (std::int64_t step = version; step < current; ++step)
    database.run(std::string(*steps[static_cast<std::size_t>(step)]));
  if (version == current) return;
  database.run("PRAGMA application_id = " + std::to_string(application));
  database.run("PRAGMA user_version = " + std::to_string(current));
}

void make_indexes(Database& database) {
  database.run(std::string(data::store_indexes));
}

void require_current(Database& database) {
  if (version_of(database) == current) return;
  refuse(database, {"数据库为空或版本较旧", "the store is empty or of an older version"},
         {"先用 `gouji batch` 写入一次", "Write to it by `gouji batch` first"});
}

}  // namespace gouji
