// What SQLite would say of a record's rows as it takes them in, said before: keys and references. To undo half a record
// SQLite would have to copy every page that it writes to.
#include <algorithm>
#include <map>

#include "publish/store/record.h"

namespace gouji {
namespace {

using Key = std::vector<std::int64_t>;

[[noreturn]] void refuse(const StoreTable& table, const std::string& zh, const std::string& en) {
  throw Error(ErrorCode::bad_record, "", 0,
              {"记录不合：" + table.name + " " + zh, "the record does not fit: " + table.name + " " + en}, {});
}

/// The columns of a record's row, which begins after `filing`.
std::vector<std::size_t> columns_of(const StoreTable& table, const std::vector<std::string>& fields) {
  std::vector<std::size_t> columns;
  for (const std::string& field : fields)
    if (field != "filing") columns.push_back(static_cast<std::size_t>(table.index_of(field)) - 1);
  return columns;
}

/// False where one of them is missing.
bool read_key(const StoreRow& row, const std::vector<std::size_t>& columns, Key& key) {
  key.clear();
  for (const std::size_t column : columns) {
    const auto* number = std::get_if<std::int64_t>(&row.at(column));
    if (!number) return false;
    key.push_back(*number);
  }
  return true;
}

std::vector<Key> keys_of(const StoreTable& table, const std::vector<StoreRow>& rows) {
  const auto columns = columns_of(table, table.key);
  std::vector<Key> keys(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!read_key(rows[i], columns, keys[i])) refuse(table, "缺少主键", "lacks a key");
    if (i > 0 && !(keys[i - 1] < keys[i])) refuse(table, "的主键不递增", "has keys that do not rise");
  }
  return keys;
}

void check_references(const StoreTable& table, const StoreReference& reference, const std::vector<StoreRow>& rows,
                      const std::vector<Key>& known) {
  const auto columns = columns_of(table, reference.fields);
  Key key;
  for (const StoreRow& row : rows)
    if (read_key(row, columns, key) && !std::binary_search(known.begin(), known.end(), key))
      refuse(table, "指向不存在的 " + reference.table, "refers to a " + reference.table + " that is not there");
}

}  // namespace

void check_rows(const FilingRecord& record) {
  std::map<std::string, std::vector<Key>, std::less<>> keys;
  for (const StoreTable& table : store_tables()) {  // every table after those that it refers to
    const auto found = record.rows.find(table.name);
    if (found == record.rows.end() || table.name == "filing") continue;
    keys[table.name] = keys_of(table, found->second);
    for (const StoreReference& reference : table.references)
      if (reference.table != "filing") check_references(table, reference, found->second, keys[reference.table]);
  }
}

}  // namespace gouji
