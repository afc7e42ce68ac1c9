// SQLite with its errors as Error: what went wrong with the file, and what to do.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "publish/store/tables.h"

namespace gouji {

class Statement;

/// An open database. Every failure throws Error (store): locked by another run, no right to write, disk full, no
/// database, damaged.
class Database {
 public:
  enum class Mode { read, write, create };
  Database(const std::string& path, Mode mode);

  void run(const std::string& sql);
  Statement prepare(const std::string& sql);
  std::int64_t number(const std::string& sql);
  bool in_transaction() const;
  /// Throws the Error of SQLite's `code`.
  [[noreturn]] void fail(int code) const;
  const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> db_;
};

class Statement {
 public:
  Statement(Database& owner, sqlite3_stmt* statement) : owner_(&owner), statement_(statement) {}

  /// Parameters count from 1. Texts are not copied: they must live until the next step has been made.
  void bind(int index, const StoreValue& value);
  void bind(int index, std::string_view value);
  /// True where there is a row; after the last it is ready to be run again.
  bool step();
  /// Columns count from 0.
  StoreValue value(int column) const;
  std::string text(int column) const;
  int columns() const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  Database* owner_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace gouji
