#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "publish/store/record.h"

namespace gouji {
namespace {

using nlohmann::json;

constexpr std::size_t most_rows = 2'000'000;  // a table of one filing; a thousand pages have fewer by ten
constexpr std::size_t longest_text = 1 << 20;

[[noreturn]] void refuse(const std::string& zh, const std::string& en) {
  throw Error(ErrorCode::bad_record, "", 0, {"工作进程的结果无效：" + zh, "the worker's record is not valid: " + en},
              {});
}

json json_of(const StoreValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return nullptr;
}

json json_of(const StoreRow& row) {
  json out = json::array();
  for (const StoreValue& value : row) out.push_back(json_of(value));
  return out;
}

StoreValue text_value(const json& from, const StoreField& field) {
  if (!from.is_string()) refuse(field.name + " 不是文字", field.name + " is no text");
  const auto& text = from.get_ref<const std::string&>();
  if (text.size() > longest_text) refuse(field.name + " 过长", field.name + " is too long");
  const bool allowed =
      field.values.empty() || std::find(field.values.begin(), field.values.end(), text) != field.values.end();
  if (!allowed) refuse(field.name + " 的值未知", field.name + " has an unknown value");
  return text;
}

bool is_int64(const json& from) {
  return from.is_number_integer() &&
         (!from.is_number_unsigned() || from.get<std::uint64_t>() <= std::uint64_t{INT64_MAX});
}

StoreValue value_of(const json& from, const StoreField& field) {
  if (from.is_null()) {
    if (field.required) refuse("缺少 " + field.name, field.name + " is missing");
    return {};
  }
  if (field.type == FieldType::text) return text_value(from, field);
  if (field.type == FieldType::integer) {
    if (!is_int64(from)) refuse(field.name + " 不是整数", field.name + " is no integer");
    return from.get<std::int64_t>();
  }
  if (!from.is_number() || !std::isfinite(from.get<double>()))
    refuse(field.name + " 不是数", field.name + " is no number");
  return from.get<double>();
}

StoreRow row_of(const json& from, const std::vector<const StoreField*>& fields, const std::string& table) {
  if (!from.is_array() || from.size() != fields.size())
    refuse(table + " 的一行形状不对", "a row of " + table + " has the wrong shape");
  StoreRow row;
  row.reserve(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) row.push_back(value_of(from[i], *fields[i]));
  return row;
}

/// Those that a record carries.
std::vector<const StoreField*> carried(const StoreTable& table) {
  std::vector<const StoreField*> fields;
  for (const StoreField& field : table.fields)
    if (!field.derived && field.name != "filing") fields.push_back(&field);
  return fields;
}

void read_rows(const json& from, const StoreTable& table, FilingRecord& record) {
  if (!from.is_array() || from.size() > most_rows) refuse(table.name + " 不是表", table.name + " is no table");
  const auto fields = carried(table);
  auto& rows = record.rows[table.name];
  rows.reserve(from.size());
  for (const json& row : from) rows.push_back(row_of(row, fields, table.name));
}

bool is_of(const FilingRecord& record) {
  const auto found = record.rows.find("filing");
  if (found == record.rows.end() || found->second.size() != 1) return false;
  const StoreRow& row = found->second.front();
  return row[0] == StoreValue(record.sha256) && row[1] == StoreValue(record.engine);
}

json parsed(std::string_view text) {
  // The depth is known: what lies deeper is not even built.
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= 4; };
  json value = json::parse(text, shallow, false);
  if (!value.is_object()) refuse("不是 JSON 对象", "it is no JSON object");
  return value;
}

}  // namespace

std::string to_json(const FilingRecord& record) {
  json out = json::object();
  for (const auto& [table, rows] : record.rows) {
    json& all = out[table] = json::array();
    for (const StoreRow& row : rows) all.push_back(json_of(row));
  }
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

FilingRecord read_record(std::string_view text, std::string_view sha256, std::string_view engine) {
  FilingRecord record{std::string(sha256), std::string(engine), {}};
  const json value = parsed(text);
  for (auto item = value.begin(); item != value.end(); ++item) {
    const auto& tables = store_tables();
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const StoreTable& t) { return t.name == item.key(); });
    if (table == tables.end() || table->name == "source") refuse("有未知的表", "there is an unknown table");
    read_rows(*item, *table, record);
  }
  if (!is_of(record)) refuse("不是所要的文件", "it is not of the filing that was asked for");
  if (record.failed() && record.rows.size() > 1) refuse("读不成的文件却有数", "a filing that failed has rows");
  return record;
}

}  // namespace gouji
