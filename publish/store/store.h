// The store: what was learnt of many filings, in one SQLite file. docs/store.md describes it to users.
//
// Its content depends on the filings alone, not on the order or the number of runs in which they came: keys are made of
// content, tables are kept in the order of their keys. No clock is asked; the time of a source is what the caller says.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "publish/store/record.h"
#include "publish/store/sqlite.h"

namespace gouji {

/// Where a filing came from. Empty texts where something is not known.
struct FilingSource {
  std::string path, url, entity, region, year;
  std::string time;      ///< of ingestion, as the caller gives it; empty for none
  std::string manifest;  ///< the manifest's other columns as a JSON object
};

/// All functions throw Error: `store` where the file cannot be used (locked by another run, no right to write, disk full,
/// damaged, of a newer schema, another program's), `bad_record` for rows that do not fit together.
class Store {
 public:
  enum class Access { read, write };
  enum class Known { no, failed, done };

  /// For writing, the file is made where there is none, brought to this program's schema where it is older, and locked
  /// against other runs until the Store ends; it may be killed at any time.
  Store(const std::string& path, Access access);

  /// What is added between them is kept whole or not at all. Without them every call is a transaction of its own.
  void begin();
  void commit();
  void rollback();

  /// Makes the indexes over all filings where a new store, or one of an older schema, has none yet: to be called at the
  /// end of a run. Without them questions are slower and nothing else. Not between begin and commit.
  void finish();

  Known known(std::string_view sha256, std::string_view engine);
  /// Why a content that is known as failed could not be read; empty for any other.
  Message failure_of(std::string_view sha256, std::string_view engine);
  /// A record that is known already changes nothing, but one that was read replaces a failure. The source is added in any
  /// case. A record that is refused changes nothing. One that an older version kept without all that is read today is
  /// not known, and is replaced.
  void add(const FilingRecord& record, const FilingSource& source);
  /// Another place of a filing that is known: a copy, or one that was moved. Of two entries for one path the one with
  /// the lesser time stays, so that the order of runs does not matter.
  void add_source(std::string_view sha256, std::string_view engine, const FilingSource& source);
  /// Takes in all that another store holds, in one transaction. Any order, any number of times: the same content.
  void merge(const std::string& path);

  using RowSink = std::function<void(const StoreRow& row)>;
  /// The table's rows in the order of its key, all fields in the order of store_tables.json.
  void each_row(const StoreTable& table, const RowSink& sink);
  /// The whole content, a row a line as `table [values]`; equal for equal content.
  void dump(const std::function<void(std::string_view line)>& sink);
  /// Every row of a query's answer.
  void query(const std::string& sql, const RowSink& sink);
  /// The same of a query with one parameter.
  void query(const std::string& sql, const std::string& value, const RowSink& sink);
  /// A copy of the store as a file of its own whose bytes depend on the content alone. `path` must not exist.
  void copy_to(const std::string& path);

 private:
  Statement& insertion(const StoreTable& table, std::size_t rows);
  void insert(const StoreTable& table, const StoreRow& row);
  void insert(const StoreTable& table, std::string_view filing, const std::vector<StoreRow>& rows);
  void insert_source(const std::string& filing, const FilingSource& source);
  void insert_all(const FilingRecord& record, const FilingSource& source);
  bool is_to_be_reread(const std::string& filing);
  void forget(const std::string& filing);
  void merge_reread(Store& other);
  void run_with(const std::string& sql, const std::string& value);
  void copy_table(Store& from, const StoreTable& table);

  Database database_;
  std::map<std::pair<std::string, std::size_t>, Statement> insertions_;  ///< by table and rows a statement
  std::optional<Statement> find_;
};

}  // namespace gouji
