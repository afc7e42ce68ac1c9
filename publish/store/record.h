// What is kept of one filing: the rows of every table but `source`. A worker process makes it and sends it as bytes; the
// parent reads it back as something that cannot be trusted.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "publish/store/tables.h"
#include "publish/write.h"

namespace gouji {

/// The rows by table; each has the values of the table's fields in their order, without `filing` and the derived ones.
/// `filing` has exactly one. A filing that failed has no other rows.
struct FilingRecord {
  std::string sha256;
  std::string engine;
  std::map<std::string, std::vector<StoreRow>, std::less<>> rows;

  /// The key that all tables share: `3f2a…-0.1.0`. Made of content and engine alone.
  std::string key() const;
  bool failed() const;
};

/// `engine` is the program's version; where a rule file was laid over its rules, with a mark of that file's content
/// (`0.1.0+3f2a`), since equal keys mean equal rows.
FilingRecord record_of(const Checked& checked, std::string_view engine);

/// Of a filing that could not be read: the reason, and no facts.
FilingRecord failure_record(std::string_view sha256, std::string_view engine, std::string_view code,
                            const ErrorText& reason);

/// The bytes that a worker sends: record_wire.cpp has their form.
std::string to_wire(const FilingRecord& record);

/// Checks everything: the form, each value's type, size and allowed values, the number of rows, and that the record is of
/// the content and the engine asked for. Throws Error (bad_record) and nothing else. References among the rows are
/// checked when it is added to a store.
FilingRecord read_record(std::string_view bytes, std::string_view sha256, std::string_view engine);

/// Throws Error (bad_record) where the keys of a table's rows do not rise, or a row refers to one that is not there.
void check_rows(const FilingRecord& record);

}  // namespace gouji
