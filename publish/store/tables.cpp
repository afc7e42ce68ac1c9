#include "publish/store/tables.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace gouji {
namespace data {
extern const std::string_view store_tables;
}

namespace {

using nlohmann::json;

FieldType type_named(const std::string& name) {
  if (name == "integer") return FieldType::integer;
  return name == "real" ? FieldType::real : FieldType::text;
}

Message meaning_of(const json& from) {
  return {from.at("zh"), from.at("en")};
}

StoreField field_of(const json& from) {
  StoreField field;
  field.name = from.at("name");
  field.type = type_named(from.at("type"));
  field.required = from.value("required", false);
  field.derived = from.value("derived", false);
  field.values = from.value("values", std::vector<std::string>());
  field.column_type = from.value("columnType", "");
  field.meaning = meaning_of(from);
  return field;
}

StoreTable table_of(const json& from) {
  StoreTable table;
  table.name = from.at("name");
  table.key = from.at("key").get<std::vector<std::string>>();
  table.meaning = meaning_of(from);
  for (const json& reference : from.at("references"))
    table.references.push_back({reference.at("table"), reference.at("fields").get<std::vector<std::string>>()});
  for (const json& field : from.at("fields")) table.fields.push_back(field_of(field));
  return table;
}

std::vector<StoreTable> read_tables() {
  std::vector<StoreTable> tables;
  for (const json& table : json::parse(data::store_tables)) tables.push_back(table_of(table));
  return tables;
}

void append_name(std::string& names, const std::string& name) {
  if (!names.empty()) names += ", ";
  names += name;
}

}  // namespace

int StoreTable::index_of(std::string_view field) const {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == field) return static_cast<int>(i);
  return -1;
}

std::string StoreTable::field_names(bool derived) const {
  std::string names;
  for (const StoreField& field : fields)
    if (derived || !field.derived) append_name(names, field.name);
  return names;
}

std::string StoreTable::key_names() const {
  std::string names;
  for (const std::string& name : key) append_name(names, name);
  return names;
}

const std::vector<StoreTable>& store_tables() {
  static const std::vector<StoreTable> tables = read_tables();
  return tables;
}

const StoreTable& store_table(std::string_view name) {
  for (const StoreTable& table : store_tables())
    if (table.name == name) return table;
  throw std::logic_error("no table " + std::string(name));
}

}  // namespace gouji
