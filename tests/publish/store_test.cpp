#include "publish/store/store.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>

#include "publish/store/comparables.h"
#include "publish/store/schema.h"
#include "stored.h"

namespace gouji::data {
extern const std::string_view store_schema_1;
}

using namespace gouji;
using namespace gouji::test;

namespace {

ErrorCode code_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::usage;
}

}  // namespace

TEST_CASE("the schema and the description of the tables name the same columns with the same types") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  for (const StoreTable& table : store_tables()) {
    CAPTURE(table.name);
    std::size_t column = 0;
    store.query("SELECT name, lower(type), hidden FROM pragma_table_xinfo('" + table.name + "')",
                [&](const StoreRow& row) {
                  REQUIRE(column < table.fields.size());
                  const StoreField& field = table.fields[column++];
                  CHECK(std::get<std::string>(row[0]) == field.name);
                  CHECK((std::get<std::int64_t>(row[2]) != 0) == field.derived);
                  const std::string type = std::get<std::string>(row[1]);
                  CHECK(type.starts_with(field.type == FieldType::integer ? "integer"
                                         : field.type == FieldType::real  ? "real"
                                                                          : "text"));
                });
    CHECK(column == table.fields.size());
  }
}

TEST_CASE("a filing is known by content and engine, and keeps its exact amounts") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  const FilingRecord record = record_of(with_finding(), "0.1.0");
  CHECK(store.known(record.sha256, "0.1.0") == Store::Known::no);
  store.add(record, at("a.pdf"));
  CHECK(store.known(record.sha256, "0.1.0") == Store::Known::done);
  CHECK(store.known(record.sha256, "0.2.0") == Store::Known::no);
  CHECK(rows(store, "SELECT fen, yuan, text FROM fact") == "[104937217,\"1049372.17\",\"1,049,372.17\"]\n");
  CHECK(rows(store, "SELECT f.code FROM evidence e JOIN fact f ON f.filing = e.filing AND f.fact = e.fact") ==
        "[\"2010301\"]\n");
}

TEST_CASE("exact 元 of amounts below one and below zero") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  FilingRecord record = record_of(with_finding(), "0.1.0");
  const auto fen = static_cast<std::size_t>(store_table("fact").index_of("fen")) - 1;
  record.rows["fact"].front()[fen] = std::int64_t{-5};
  store.add(record, at("a.pdf"));
  CHECK(rows(store, "SELECT yuan FROM fact") == "[\"-0.05\"]\n");
}

TEST_CASE("a store of the first schema is brought up when it is written to") {
  const Folder folder;
  {
    Database old(folder / "s.db", Database::Mode::create);
    old.run(std::string(data::store_schema_1));
    old.run("PRAGMA application_id = 0x676f756a; PRAGMA user_version = 1");
    old.run("INSERT INTO filing (filing, sha256, engine, status) VALUES ('00-0.0.1', '00', '0.0.1', 'done')");
  }
  CHECK(code_of([&] { Store(folder / "s.db", Store::Access::read); }) == ErrorCode::store);
  Store store(folder / "s.db", Store::Access::write);
  store.add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
  CHECK(rows(store, "SELECT count(*) FROM filing") == "[2]\n");
  CHECK(rows(store, "SELECT count(*) FROM statement") == "[0]\n");
}

namespace {

/// What a program of the first schema left of the filing: all but what it did not read yet.
void make_first_schema(const std::string& path, const char* hash) {
  Database old(path, Database::Mode::create);
  old.run(std::string(data::store_schema_1));
  old.run("PRAGMA application_id = 0x676f756a; PRAGMA user_version = 1");
  const std::string key = "'" + std::string(hash) + "-0.1.0'";
  old.run("INSERT INTO filing (filing, sha256, engine, status) VALUES (" + key + ", '" + hash + "', '0.1.0', 'done')");
  old.run("INSERT INTO source (filing, path) VALUES (" + key + ", 'old.pdf')");
  old.run("INSERT INTO schedule VALUES (" + key + ", 0, 'other', NULL, NULL, NULL, 0, 0)");
}

}  // namespace

TEST_CASE("what an older version kept in part is read again and replaced, and its sources stay") {
  const Folder folder;
  make_first_schema(folder / "s.db", "00");
  Store store(folder / "s.db", Store::Access::write);
  CHECK(store.known("00", "0.1.0") == Store::Known::no);
  store.add(record_of(with_finding("00"), "0.1.0"), at("new.pdf"));
  CHECK(store.known("00", "0.1.0") == Store::Known::done);
  CHECK(rows(store, "SELECT kind FROM schedule") == "[\"general-public\"]\n");
  CHECK(rows(store, "SELECT path FROM source ORDER BY path") == "[\"new.pdf\"]\n[\"old.pdf\"]\n");
  Store fresh(folder / "fresh.db", Store::Access::write);
  fresh.add(record_of(with_finding("00"), "0.1.0"), at("new.pdf"));
  CHECK(rows(store, "SELECT * FROM fact") == rows(fresh, "SELECT * FROM fact"));
}

TEST_CASE("a merge takes the filing that was read whole, whichever store comes first") {
  const Folder folder;
  for (const char* name : {"old.db", "both.db"}) {
    make_first_schema(folder / name, "00");
    Store brought_up(folder / name, Store::Access::write);
  }
  {
    Store(folder / "whole.db", Store::Access::write).add(record_of(with_finding("00"), "0.1.0"), at("new.pdf"));
    Store both(folder / "both.db", Store::Access::write);
    both.merge(folder / "whole.db");
    CHECK(both.known("00", "0.1.0") == Store::Known::done);
    CHECK(rows(both, "SELECT kind FROM schedule") == "[\"general-public\"]\n");
    Store later(folder / "later.db", Store::Access::write);
    later.merge(folder / "old.db");
    CHECK(later.known("00", "0.1.0") == Store::Known::no);
  }
  Store first(folder / "whole.db", Store::Access::write);
  first.merge(folder / "old.db");
  CHECK(first.known("00", "0.1.0") == Store::Known::done);
}

TEST_CASE("indexes over all filings are made at the end of a run, and kept from then on") {
  const Folder folder;
  const char* const count = "SELECT count(*) FROM sqlite_master WHERE name IN ('fact_by_item', 'fact_by_name')";
  Store store(folder / "s.db", Store::Access::write);
  store.add(record_of(with_finding("00"), "0.1.0"), at("a.pdf"));
  CHECK(rows(store, count) == "[0]\n");
  store.finish();
  store.add(record_of(with_finding("11"), "0.1.0"), at("b.pdf"));
  store.finish();
  CHECK(rows(store, count) == "[2]\n");
  CHECK(rows(store, "SELECT count(*) FROM fact INDEXED BY fact_by_name WHERE name IS NOT NULL") == "[2]\n");
}

TEST_CASE(
    "what SQLite refuses is what records are refused for before: columns that may not be empty, values of a few") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  for (const StoreTable& table : store_tables()) {
    if (table.name == "source") continue;  // no record carries it
    CAPTURE(table.name);
    const std::string schema = rows(store, "SELECT sql FROM sqlite_master WHERE name = '" + table.name + "'");
    for (const StoreField& field : table.fields) {
      CAPTURE(field.name);
      const std::string info =
          "SELECT \"notnull\" FROM pragma_table_xinfo('" + table.name + "') WHERE name = '" + field.name + "'";
      CHECK(rows(store, info) == (field.required ? "[1]\n" : "[0]\n"));
      std::string values;
      for (const std::string& value : field.values) values += (values.empty() ? "'" : ", '") + value + "'";
      const bool checked = schema.find("CHECK (" + field.name + " IN (" + values + "))") != std::string::npos;
      CHECK(checked == !field.values.empty());
    }
  }
}

TEST_CASE("a record goes to another process and back unchanged") {
  const FilingRecord record = record_of(with_finding(), "0.1.0");
  const FilingRecord back = read_record(to_wire(record), record.sha256, "0.1.0");
  CHECK(back.rows == record.rows);
}

TEST_CASE("a record that cannot be trusted is refused with a reason") {
  const FilingRecord record = record_of(with_finding(), "0.1.0");
  const std::string good = to_wire(record);
  const auto refused = [&](const std::string& bytes) {
    return code_of([&] { read_record(bytes, record.sha256, "0.1.0"); }) == ErrorCode::bad_record;
  };
  const auto with = [&](const char* table, const char* field, StoreValue value) {
    std::size_t place = 0;
    for (const StoreField& each : store_table(table).fields) {
      if (each.name == field) break;
      place += each.derived || each.name == "filing" ? 0 : 1;
    }
    FilingRecord other = record;
    other.rows[table].front().at(place) = std::move(value);
    return to_wire(other);
  };
  CHECK_FALSE(refused(good));
  CHECK(refused(""));
  CHECK(refused(good + "n"));
  CHECK(refused(with("filing", "status", "did")));
  CHECK(refused(with("filing", "status", StoreValue())));
  CHECK(refused(with("filing", "title", "\xff\xfe")));
  CHECK(refused(with("filing", "title", std::string((1 << 20) + 1, 'x'))));
  CHECK(refused(with("fact", "fen", "104937217")));
  CHECK(refused(with("fact", "text", std::int64_t{1})));
  CHECK(refused(with("fact", "confidence", std::numeric_limits<double>::infinity())));
  CHECK(refused(with("fact", "confidence", std::int64_t{1})));
  CHECK(code_of([&] { read_record(good, "other", "0.1.0"); }) == ErrorCode::bad_record);
}

TEST_CASE("a record that is cut short or changed anywhere is refused or is a record: nothing else happens") {
  const FilingRecord record = record_of(with_finding(), "0.1.0");
  const std::string good = to_wire(record);
  for (std::size_t length = 0; length < good.size(); ++length)
    CHECK(code_of([&] { read_record(good.substr(0, length), record.sha256, "0.1.0"); }) == ErrorCode::bad_record);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ 0x5a);
    try {
      read_record(changed, record.sha256, "0.1.0");
    } catch (const Error& error) {
      CHECK(error.code == ErrorCode::bad_record);
    }
  }
}

TEST_CASE("a record whose keys do not rise is refused, and nothing of it is kept") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  FilingRecord twice = record_of(with_finding(), "0.1.0");
  twice.rows["fact"].push_back(twice.rows["fact"].front());
  CHECK(code_of([&] { store.add(twice, at("twice.pdf")); }) == ErrorCode::bad_record);
  CHECK(rows(store, "SELECT count(*) FROM filing") == "[0]\n");
}

TEST_CASE("another store's rows that refer to nothing are not merged") {
  const Folder folder;
  {
    Store other(folder / "o.db", Store::Access::write);
    other.add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
  }
  Database(folder / "o.db", Database::Mode::write).run("PRAGMA foreign_keys = OFF; DELETE FROM schedule");
  Store store(folder / "s.db", Store::Access::write);
  CHECK(code_of([&] { store.merge(folder / "o.db"); }) == ErrorCode::bad_record);
  CHECK(rows(store, "SELECT count(*) FROM filing") == "[0]\n");
}

TEST_CASE("rows that refer to nothing are refused, and the transaction goes on without them") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  FilingRecord bad = record_of(with_finding(), "0.1.0");
  bad.rows["fact"].front()[1] = std::int64_t{7};  // of no schedule
  FilingRecord good = record_of(with_finding("11"), "0.1.0");
  store.begin();
  CHECK(code_of([&] { store.add(bad, at("bad.pdf")); }) == ErrorCode::bad_record);
  store.add(good, at("good.pdf"));
  store.commit();
  CHECK(rows(store, "SELECT path FROM source") == "[\"good.pdf\"]\n");
}

TEST_CASE("a failure is kept with its reason until the filing is read") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  store.add(failure_record("00", "0.1.0", "limit", {"超时", "it took too long"}), at("a.pdf"));
  CHECK(store.known("00", "0.1.0") == Store::Known::failed);
  store.add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
  CHECK(store.known("00", "0.1.0") == Store::Known::done);
  store.add(failure_record("00", "0.1.0", "limit", {"超时", "it took too long"}), at("a.pdf"));
  CHECK(store.known("00", "0.1.0") == Store::Known::done);
}

TEST_CASE("a store that a killed run left in the middle of a transaction is read as of its last whole one") {
  const Folder folder;
  Store(folder / "s.db", Store::Access::write).add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
  Database running(folder / "s.db", Database::Mode::write);
  running.run("PRAGMA cache_size = 2; BEGIN; UPDATE filing SET title = 'half'");
  running.run(
      "CREATE TABLE more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999) "
      "SELECT i, hex(zeroblob(99)) AS z FROM n");
  for (const char* end : {"", "-journal"})
    std::filesystem::copy_file(folder / ("s.db" + std::string(end)), folder / ("killed.db" + std::string(end)));
  Store store(folder / "killed.db", Store::Access::read);
  CHECK(rows(store, "SELECT count(*) FROM filing WHERE title = 'half'") == "[0]\n");
  CHECK(rows(store, "SELECT count(*) FROM filing") == "[1]\n");
}

TEST_CASE("what was begun and not committed is not there") {
  const Folder folder;
  {
    Store store(folder / "s.db", Store::Access::write);
    store.begin();
    store.add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
  }
  Store store(folder / "s.db", Store::Access::write);
  CHECK(store.known("00", "0.1.0") == Store::Known::no);
}

TEST_CASE("any order, any division into shards: the same content, and the same bytes of a copy") {
  const Folder folder;
  const auto record = [](const char* hash) { return record_of(with_finding(hash), "0.1.0"); };
  {
    Store whole(folder / "whole.db", Store::Access::write);
    for (const char* hash : {"33", "11", "22"}) whole.add(record(hash), at(std::string(hash) + ".pdf"));
    Store one(folder / "one.db", Store::Access::write);
    one.add(record("22"), at("22.pdf"));
    one.add(failure_record("11", "0.1.0", "limit", {"超时", "it took too long"}), at("11.pdf"));
    Store two(folder / "two.db", Store::Access::write);
    two.add(record("11"), at("11.pdf", "2026-02-01"));
    two.add(record("11"), at("11.pdf"));
    two.add(record("33"), at("33.pdf"));
  }
  Store merged(folder / "merged.db", Store::Access::write);
  for (const char* shard : {"one.db", "two.db", "one.db"}) merged.merge(folder / shard);
  Store whole(folder / "whole.db", Store::Access::read);
  CHECK(content(merged) == content(whole));
  merged.copy_to(folder / "a.db");
  whole.copy_to(folder / "b.db");
  CHECK(bytes(folder / "a.db") == bytes(folder / "b.db"));
}

TEST_CASE("another run's lock, a newer schema, another program's database, no database, no right to write") {
  const Folder folder;
  {
    Store first(folder / "s.db", Store::Access::write);
    first.add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
    CHECK(code_of([&] { Store second(folder / "s.db", Store::Access::write); }) == ErrorCode::store);
  }
  Database(folder / "s.db", Database::Mode::write).run("PRAGMA user_version = 99");
  CHECK(code_of([&] { Store newer(folder / "s.db", Store::Access::write); }) == ErrorCode::store);
  CHECK(code_of([&] { Store newer(folder / "s.db", Store::Access::read); }) == ErrorCode::store);
  Database(folder / "other.db", Database::Mode::create).run("CREATE TABLE t (x)");
  CHECK(code_of([&] { Store other(folder / "other.db", Store::Access::write); }) == ErrorCode::store);
  std::ofstream(folder / "text.db") << std::string(5000, 'x');
  CHECK(code_of([&] { Store none(folder / "text.db", Store::Access::write); }) == ErrorCode::store);
  CHECK(code_of([&] { Store none(folder / "no/such/s.db", Store::Access::write); }) == ErrorCode::store);
  CHECK(code_of([&] { Store none(folder / "absent.db", Store::Access::read); }) == ErrorCode::store);
}

TEST_CASE("of a content that several engines read the latest counts: 0.10 is after 0.9, with or without a rule file") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  for (const char* engine : {"0.9.0", "0.10.0", "0.2.11"}) store.add(record_of(with_finding(), engine), at("a.pdf"));
  REQUIRE(stored_filings(store).size() == 1);
  CHECK(stored_filings(store).front().filing.ends_with("-0.10.0"));
  store.add(record_of(with_finding(), "0.10.0+3f"), at("a.pdf"));
  CHECK(stored_filings(store).front().filing.ends_with("-0.10.0+3f"));
}

TEST_CASE("a store that may not be written is refused by a writer and serves a reader") {
  const Folder folder;
  Store(folder / "s.db", Store::Access::write).add(record_of(with_finding(), "0.1.0"), at("a.pdf"));
  std::filesystem::permissions(folder / "s.db", std::filesystem::perms(0444));
  std::filesystem::permissions(folder / "", std::filesystem::perms(0555));
  const bool root = ::geteuid() == 0;  // who may write to every file
  constexpr uid_t nobody = 65534;
  if (root) REQUIRE(::seteuid(nobody) == 0);
  const ErrorCode code = code_of([&] { Store writer(folder / "s.db", Store::Access::write); });
  if (root) REQUIRE(::seteuid(0) == 0);
  std::filesystem::permissions(folder / "", std::filesystem::perms(0755));
  CHECK(code == ErrorCode::store);
  Store reader(folder / "s.db", Store::Access::read);
  CHECK(stored_filings(reader).size() == 1);
}
