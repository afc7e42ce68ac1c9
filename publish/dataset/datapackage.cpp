#include <algorithm>

#include "publish/dataset/dataset.h"
#include "publish/json.h"

namespace gouji {
namespace {

constexpr const char* package_profile = "https://datapackage.org/profiles/2.0/datapackage.json";
constexpr const char* resource_profile = "https://datapackage.org/profiles/2.0/dataresource.json";
constexpr const char* schema_profile = "https://datapackage.org/profiles/2.0/tableschema.json";

/// An exact amount is a number to Table Schema, whose numbers are decimals.
const char* type_of(const StoreField& field) {
  if (field.derived || field.type == FieldType::real) return "number";
  return field.type == FieldType::integer ? "integer" : "string";
}

bool is_key(const StoreTable& table, const StoreField& field) {
  return std::find(table.key.begin(), table.key.end(), field.name) != table.key.end();
}

Json constraints_of(const StoreTable& table, const StoreField& field) {
  Json out = Json::object();
  // An empty text is no missing value to the store, but is to a CSV file.
  const bool never_empty = field.type != FieldType::text || !field.values.empty() || is_key(table, field);
  if (field.required && never_empty) out["required"] = true;
  if (!field.values.empty()) out["enum"] = field.values;
  return out;
}

Json field_json(const StoreTable& table, const StoreField& field) {
  Json out = {{"name", field.name},
              {"type", type_of(field)},
              {"description", field.meaning.en},
              {"description_zh", field.meaning.zh}};
  if (!field.column_type.empty()) out["columnType"] = field.column_type;
  if (Json constraints = constraints_of(table, field); !constraints.empty()) out["constraints"] = constraints;
  return out;
}

Json schema_json(const StoreTable& table) {
  Json fields = Json::array(), references = Json::array();
  for (const StoreField& field : table.fields) fields.push_back(field_json(table, field));
  for (const StoreReference& reference : table.references)
    references.push_back(
        {{"fields", reference.fields},
         {"reference", {{"resource", reference.table}, {"fields", store_table(reference.table).key}}}});
  Json out = {{"$schema", schema_profile},
              {"fields", std::move(fields)},
              {"primaryKey", table.key},
              {"missingValues", Json::array({{{"value", ""}, {"label", "not stated, not known or not applicable"}}})}};
  if (!references.empty()) out["foreignKeys"] = std::move(references);
  return out;
}

Json resource_json(const StoreTable& table, const PublishedFile& file) {
  return {{"$schema", resource_profile},
          {"name", table.name},
          {"type", "table"},
          {"path", file.path},
          {"title", table.meaning.en},
          {"title_zh", table.meaning.zh},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", file.bytes},
          {"hash", "sha256:" + file.sha256},
          {"schema", schema_json(table)}};
}

Json licence_json(const std::string& licence) {
  const bool address = licence.starts_with("http://") || licence.starts_with("https://");
  return Json::array({{{address ? "path" : "name", licence}}});
}

}  // namespace

std::string datapackage_json(const std::vector<PublishedFile>& files, const DatasetTerms& terms) {
  Json out = {{"$schema", package_profile},
              {"name", "gouji"},
              {"title", "Budgets and final accounts: figures, statements and findings"},
              {"title_zh", "预决算公开：数据、叙述与发现"},
              {"description",
               "Every figure of the schedules, every quantity of the narrative and every finding, with "
               "the place where it is printed. Made by gouji " GOUJI_VERSION "."},
              {"keywords", {"budget", "final accounts", "China", "预算", "决算", "勾稽"}}};
  if (!terms.licence.empty()) out["licenses"] = licence_json(terms.licence);
  if (!terms.citation.empty()) out["citation"] = terms.citation;
  Json resources = Json::array();
  for (std::size_t i = 0; i < files.size(); ++i) resources.push_back(resource_json(store_tables()[i], files[i]));
  out["resources"] = std::move(resources);
  return print(out);
}

}  // namespace gouji
