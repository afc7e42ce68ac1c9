// The tables of the store and of the dataset, as data: store_tables.json says what every column is and means. Records,
// CSV, Table Schemas, workbook and dictionary are all made from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "reconcile/finding.h"

namespace gouji {

enum class FieldType { text, integer, real };

struct StoreField {
  std::string name;
  FieldType type = FieldType::text;
  bool required = false;
  bool derived = false;             ///< computed by the store from the others: `yuan` of `fen`
  std::vector<std::string> values;  ///< the only ones, where they are few
  std::string column_type;          ///< of the Fiscal Data Package; empty for none
  Message meaning;
};

struct StoreReference {
  std::string table;
  std::vector<std::string> fields;  ///< here; there they are the key
};

struct StoreTable {
  std::string name;
  std::vector<std::string> key;
  std::vector<StoreReference> references;
  std::vector<StoreField> fields;  ///< the first is `filing`
  Message meaning;

  /// -1 where there is none.
  int index_of(std::string_view field) const;
  /// Names joined by `, `: all, or all but the derived ones.
  std::string field_names(bool derived) const;
  std::string key_names() const;
};

/// `filing` first, and every table after the ones that it refers to.
const std::vector<StoreTable>& store_tables();
const StoreTable& store_table(std::string_view name);

/// Nothing where the store has NULL.
using StoreValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using StoreRow = std::vector<StoreValue>;

}  // namespace gouji
