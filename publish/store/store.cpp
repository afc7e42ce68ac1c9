#include "publish/store/store.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "publish/store/schema.h"

namespace gouji {
namespace {

constexpr std::size_t rows_a_statement = 16;  // most of a row's cost is the statement around it
constexpr int sorting_kibibytes = 8 * 1024;

std::string placeholders(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += i == 0 ? "?" : ", ?";
  return out;
}

std::size_t stored_fields(const StoreTable& table) {
  std::size_t count = 0;
  for (const StoreField& field : table.fields) count += field.derived ? 0 : 1;
  return count;
}

/// Which of two rows of one key stays must not depend on which came first: a filing that was read rather than a failure,
/// a source that more is known of; otherwise the lesser values.
std::string on_conflict(const StoreTable& table, const std::string& rank) {
  if (rank.empty()) return " DO NOTHING";
  std::string set;
  for (const StoreField& field : table.fields)
    if (field.name != "filing") set += (set.empty() ? "" : ", ") + field.name + " = excluded." + field.name;
  return " DO UPDATE SET " + set + " WHERE " + rank;
}

/// How much a row of `source` tells: a blank takes nothing from what another manifest said.
std::string filled_of(const std::string& row) {
  std::string sum;
  for (const char* field : {"url", "entity", "region", "year"})
    sum.append(sum.empty() ? "((" : " + (").append(row).append(".").append(field).append(" <> '')");
  return sum.append(" + (").append(row).append(".manifest NOT IN ('', '{}')))");
}

std::string rank_of(const StoreTable& table) {
  if (table.name == "filing")
    return "(excluded.status, ifnull(excluded.failure_code, ''), ifnull(excluded.failure_en, '')) < "
           "(filing.status, ifnull(filing.failure_code, ''), ifnull(filing.failure_en, ''))";
  if (table.name == "source")
    return filled_of("excluded") + " > " + filled_of("source") + " OR " + filled_of("excluded") + " = " +
           filled_of("source") +
           " AND (excluded.time, excluded.url, excluded.entity, excluded.region, excluded.year, excluded.manifest) < "
           "(source.time, source.url, source.entity, source.region, source.year, source.manifest)";
  return "";
}

std::string insert_of(const StoreTable& table, std::size_t rows) {
  std::string values;
  for (std::size_t i = 0; i < rows; ++i)
    values.append(i == 0 ? "(" : ", (").append(placeholders(stored_fields(table))) += ')';
  return "INSERT INTO " + table.name + " (" + table.field_names(false) + ") VALUES " + values + " ON CONFLICT (" +
         table.key_names() + ")" + on_conflict(table, rank_of(table));
}

nlohmann::json json_of(const StoreRow& row) {
  auto out = nlohmann::json::array();
  for (const StoreValue& value : row) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      out.push_back(*number);
    else if (const auto* real = std::get_if<double>(&value))
      out.push_back(*real);
    else if (const auto* text = std::get_if<std::string>(&value))
      out.push_back(*text);
    else
      out.push_back(nullptr);
  }
  return out;
}

}  // namespace

Store::Store(const std::string& path, Access access)
    : database_(path, access == Access::read ? Database::Mode::read : Database::Mode::create) {
  if (access == Access::read) {
    require_current(database_);
    return;
  }
  database_.run("PRAGMA locking_mode = EXCLUSIVE");
  database_.run("BEGIN EXCLUSIVE");
  migrate(database_);
  database_.run("COMMIT");
  // Records are checked before they are added.
  database_.run("PRAGMA foreign_keys = OFF");
}

void Store::finish() {
  // Sorting goes to a file where it needs more than the cache, which holds nothing that is wanted now.
  database_.run("PRAGMA shrink_memory; PRAGMA temp_store = FILE; PRAGMA cache_size = -" +
                std::to_string(sorting_kibibytes));
  make_indexes(database_);
}

Statement& Store::insertion(const StoreTable& table, std::size_t rows) {
  const std::pair key{table.name, rows};
  const auto found = insertions_.find(key);
  if (found != insertions_.end()) return found->second;
  return insertions_.emplace(key, database_.prepare(insert_of(table, rows))).first->second;
}

void Store::begin() {
  database_.run("BEGIN");
}

void Store::commit() {
  database_.run("COMMIT");
}

void Store::rollback() {
  database_.run("ROLLBACK");
}

Store::Known Store::known(std::string_view sha256, std::string_view engine) {
  if (!find_)
    find_.emplace(database_.prepare(
        "SELECT status FROM filing WHERE sha256 = ? AND engine = ? AND filing NOT IN (SELECT filing FROM reread)"));
  Statement& find = *find_;
  find.bind(1, sha256);
  find.bind(2, engine);
  if (!find.step()) return Known::no;
  const Known known = find.text(0) == "done" ? Known::done : Known::failed;
  find.step();  // to its end: it is ready again
  return known;
}

Message Store::failure_of(std::string_view sha256, std::string_view engine) {
  Statement find = database_.prepare(
      "SELECT failure_zh, failure_en FROM filing WHERE sha256 = ? AND engine = ? AND status = 'failed'");
  find.bind(1, sha256);
  find.bind(2, engine);
  return find.step() ? Message{find.text(0), find.text(1)} : Message{};
}

void Store::insert(const StoreTable& table, const StoreRow& row) {
  Statement& insert = insertion(table, 1);
  for (std::size_t i = 0; i < row.size(); ++i) insert.bind(static_cast<int>(i) + 1, row[i]);
  insert.step();
}

void Store::insert(const StoreTable& table, std::string_view filing, const std::vector<StoreRow>& rows) {
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t count = rows.size() - at < rows_a_statement ? 1 : rows_a_statement;
    Statement& insert = insertion(table, count);
    int place = 0;
    for (const std::size_t end = at + count; at < end; ++at) {
      insert.bind(++place, filing);
      for (const StoreValue& value : rows[at]) insert.bind(++place, value);
    }
    insert.step();
  }
}

void Store::insert_source(const std::string& filing, const FilingSource& source) {
  insert(store_table("source"),
         {filing, source.path, source.url, source.entity, source.region, source.year, source.time, source.manifest});
}

/// All that was kept of it but where it came from.
void Store::forget(const std::string& filing) {
  for (const StoreTable& table : store_tables())
    if (table.name != "filing" && table.name != "source")
      run_with("DELETE FROM " + table.name + " WHERE filing = ?", filing);
  run_with("DELETE FROM reread WHERE filing = ?", filing);
}

bool Store::is_to_be_reread(const std::string& filing) {
  bool found = false;
  query("SELECT 1 FROM reread WHERE filing = ?", filing, [&](const StoreRow&) { found = true; });
  return found;
}

void Store::insert_all(const FilingRecord& record, const FilingSource& source) {
  const std::string key = record.key();
  if (known(record.sha256, record.engine) != Known::done) {
    if (!record.failed() && is_to_be_reread(key)) forget(key);
    for (const StoreTable& table : store_tables()) {
      const auto rows = record.rows.find(table.name);
      if (rows != record.rows.end()) insert(table, key, rows->second);
    }
  }
  insert_source(key, source);
}

void Store::add(const FilingRecord& record, const FilingSource& source) {
  check_rows(record);
  const bool alone = !database_.in_transaction();
  if (alone) begin();
  try {
    insert_all(record, source);
  } catch (const Error& error) {
    if (alone) rollback();
    // Half of it may be in the transaction: this is no matter of one record any more.
    throw Error(ErrorCode::store, error.source, error.page, error.reason, error.advice);
  }
  if (alone) commit();
}

void Store::add_source(std::string_view sha256, std::string_view engine, const FilingSource& source) {
  insert_source(FilingRecord{std::string(sha256), std::string(engine), {}}.key(), source);
}

void Store::copy_table(Store& from, const StoreTable& table) {
  from.query("SELECT " + table.field_names(false) + " FROM " + table.name + " ORDER BY " + table.key_names(),
             [&](const StoreRow& row) { insert(table, row); });
}

void Store::merge_reread(Store& other) {
  const auto listed = [](Store& store) {
    std::set<std::string> filings;
    store.query("SELECT filing FROM reread",
                [&](const StoreRow& row) { filings.insert(std::get<std::string>(row[0])); });
    return filings;
  };
  const auto has = [](Store& store, const std::string& filing) {
    bool found = false;
    store.query("SELECT 1 FROM filing WHERE filing = ?", filing, [&](const StoreRow&) { found = true; });
    return found;
  };
  const std::set<std::string> here = listed(*this), there = listed(other);
  for (const std::string& filing : here)
    if (has(other, filing) && !there.contains(filing)) forget(filing);
  for (const std::string& filing : there)
    if (!has(*this, filing)) run_with("INSERT INTO reread VALUES (?)", filing);
}

void Store::merge(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::equivalent(path, database_.path(), ignored)) return;  // it has all that it holds
  Store other(path, Access::read);
  // Another store's rows are not checked before: SQLite does, and at the end, since what is to be read again comes first.
  database_.run("PRAGMA foreign_keys = ON");
  begin();
  try {
    database_.run("PRAGMA defer_foreign_keys = ON");
    merge_reread(other);
    for (const StoreTable& table : store_tables()) copy_table(other, table);
    commit();
  } catch (...) {
    rollback();
    database_.run("PRAGMA foreign_keys = OFF");
    throw;
  }
  database_.run("PRAGMA foreign_keys = OFF");
}

namespace {

void each_row_of(Statement& select, const Store::RowSink& sink) {
  while (select.step()) {
    StoreRow row;
    for (int column = 0; column < select.columns(); ++column) row.push_back(select.value(column));
    sink(row);
  }
}

}  // namespace

void Store::query(const std::string& sql, const RowSink& sink) {
  Statement select = database_.prepare(sql);
  each_row_of(select, sink);
}

void Store::query(const std::string& sql, const std::string& value, const RowSink& sink) {
  Statement select = database_.prepare(sql);
  select.bind(1, std::string_view(value));
  each_row_of(select, sink);
}

void Store::run_with(const std::string& sql, const std::string& value) {
  Statement statement = database_.prepare(sql);
  statement.bind(1, std::string_view(value));
  statement.step();
}

void Store::each_row(const StoreTable& table, const RowSink& sink) {
  query("SELECT " + table.field_names(true) + " FROM " + table.name + " ORDER BY " + table.key_names(), sink);
}

void Store::dump(const std::function<void(std::string_view line)>& sink) {
  for (const StoreTable& table : store_tables())
    each_row(table, [&](const StoreRow& row) { sink(table.name + " " + json_of(row).dump() + "\n"); });
}

void Store::copy_to(const std::string& path) {
  Store copy(path, Access::write);
  copy.begin();
  copy.merge_reread(*this);
  for (const StoreTable& table : store_tables()) copy.copy_table(*this, table);
  copy.commit();
  copy.finish();
}

}  // namespace gouji
