#include "publish/store/sqlite.h"

#include <filesystem>

#include "base/error.h"

namespace gouji {
namespace {

constexpr int cache_kibibytes = 24 * 1024;  // a transaction's pages: they are written once, at its end
constexpr int page_bytes = 16 * 1024;       // of a new store; a filing's rows are some hundred KB
constexpr int wait_milliseconds = 3000;     // for another run's last transaction, not for its end

struct Failure {
  ErrorText reason, advice;
};

Failure failure_of(int code, const char* words) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {{"数据库正被另一次运行占用", "the store is locked by another run"},
              {"等它结束，或写入另一个数据库后合并", "Wait for its end, or write to another store and merge"}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {{"数据库不可写", "the store cannot be written"},
              {"检查文件和目录的权限", "See to the rights of file and folder"}};
    case SQLITE_FULL:
      return {{"磁盘已满", "the disk is full"}, {"腾出空间后重新运行", "Make room and run again"}};
    case SQLITE_CANTOPEN:
      return {{"数据库打不开", "the store cannot be opened"}, {"检查路径和权限", "See to its path and rights"}};
    case SQLITE_NOTADB:
      return {{"不是 SQLite 数据库", "it is no SQLite database"}, {}};
    case SQLITE_CORRUPT:
      return {{"数据库已损坏", "the store is damaged"}, {"从备份恢复", "Restore it from a copy"}};
    case SQLITE_IOERR:
      return {{"数据库读写失败", "the store's file failed to be read or written"}, {"检查磁盘", "See to the disk"}};
    case SQLITE_CONSTRAINT:
      return {{std::string("记录不合：") + words, std::string("the record does not fit: ") + words}, {}};
    default:
      return {{std::string("数据库出错：") + words, std::string("the store failed: ") + words}, {}};
  }
}

/// What SQLite calls by one name: a directory, a folder that is not there, a store that is not.
Failure cannot_open(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (fs::is_directory(path, ignored))
    return {{"这是目录，不是数据库", "this is a directory, no store"}, {"给出数据库文件", "Give the store's file"}};
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::exists(folder, ignored))
    return {{"没有这个目录", "its folder does not exist"}, {"先建立目录", "Make the folder first"}};
  if (!fs::exists(path, ignored)) return {{"找不到数据库", "there is no such store"}, {"检查路径", "Check the path"}};
  return failure_of(SQLITE_CANTOPEN, "");
}

/// One thread uses SQLite, and nobody asks it how much memory it has: no lock and no count at each allocation.
void configure_once() {
  [[maybe_unused]] static const bool done = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
                                            sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
}

int flags_of(Database::Mode mode) {
  if (mode == Database::Mode::read) return SQLITE_OPEN_READONLY;
  return mode == Database::Mode::write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

}  // namespace

Database::Database(const std::string& path, Mode mode) : path_(path) {
  configure_once();
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags_of(mode), nullptr);
  db_.reset(opened);
  std::error_code ignored;
  if (code == SQLITE_CANTOPEN || std::filesystem::is_directory(path, ignored)) {
    Failure failure = cannot_open(path);
    throw Error(ErrorCode::store, path_, 0, std::move(failure.reason), std::move(failure.advice));
  }
  if (code != SQLITE_OK) fail(code);
  // SQLite opens what it may not write for reading and would tell only at the first row.
  if (mode != Mode::read && sqlite3_db_readonly(opened, "main") == 1) fail(SQLITE_READONLY);
  // A killed run may have left half a transaction, which only one who may write can undo.
  if (mode == Mode::read &&
      sqlite3_exec(opened, "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr) == SQLITE_READONLY)
    Database(path, Mode::write).number("SELECT count(*) FROM sqlite_master");
  sqlite3_busy_timeout(opened, wait_milliseconds);
  // What a store from elsewhere holds is data: its views and triggers call nothing, its pages are checked.
  run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; "
      "PRAGMA temp_store = MEMORY");
  run("PRAGMA page_size = " + std::to_string(page_bytes));
  run("PRAGMA cache_size = -" + std::to_string(cache_kibibytes));
}

void Database::fail(int code) const {
  Failure failure = failure_of(code, db_ ? sqlite3_errmsg(db_.get()) : sqlite3_errstr(code));
  const bool unfit = (code & 0xff) == SQLITE_CONSTRAINT;
  throw Error(unfit ? ErrorCode::bad_record : ErrorCode::store, path_, 0, std::move(failure.reason),
              std::move(failure.advice));
}

void Database::run(const std::string& sql) {
  const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

Statement Database::prepare(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(db_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) fail(code);
  return {*this, statement};
}

std::int64_t Database::number(const std::string& sql) {
  Statement statement = prepare(sql);
  if (!statement.step()) return 0;
  const StoreValue value = statement.value(0);
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? *number : 0;
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(db_.get()) == 0;
}

void Statement::bind(int index, std::string_view value) {
  sqlite3_bind_text64(statement_.get(), index, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int index, const StoreValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    sqlite3_bind_int64(statement_.get(), index, *number);
  else if (const auto* real = std::get_if<double>(&value))
    sqlite3_bind_double(statement_.get(), index, *real);
  else if (const auto* text = std::get_if<std::string>(&value))
    bind(index, std::string_view(*text));
  else
    sqlite3_bind_null(statement_.get(), index);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(statement_.get());
  if (code != SQLITE_DONE) owner_->fail(code);
  return false;
}

StoreValue Statement::value(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(statement_.get(), column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_.get(), column);
    default:
      return text(column);
  }
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
               : std::string();
}

int Statement::columns() const {
  return sqlite3_column_count(statement_.get());
}

}  // namespace gouji
