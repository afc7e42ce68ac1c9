#include "parse/forms.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace gouji {

namespace data {
extern const std::string_view forms;
}

namespace {

using Json = nlohmann::ordered_json;

Patterns patterns_of(const Json& list) {
  Patterns patterns;
  for (const auto& source : list) patterns.emplace_back(source.get_ref<const std::string&>());
  return patterns;
}

Patterns patterns_in(const Json& object, const char* key) {
  auto found = object.find(key);
  return found == object.end() ? Patterns{} : patterns_of(*found);
}

std::vector<Weighted> weighted_of(const Json& object) {
  std::vector<Weighted> list;
  for (const auto& [source, weight] : object.items()) list.push_back({Pattern(source), weight.get<int>()});
  return list;
}

std::vector<std::string> names_in(const Json& object, const char* key) {
  auto found = object.find(key);
  return found == object.end() ? std::vector<std::string>{} : found->get<std::vector<std::string>>();
}

KindFilter filter_of(const Json& rule) {
  return {names_in(rule, "only"), names_in(rule, "not")};
}

MeasureRule measure_rule_of(const Json& rule) {
  return {rule.at("m"), patterns_in(rule, "leaf"), patterns_in(rule, "group"), patterns_in(rule, "any"),
          filter_of(rule)};
}

RoleRule role_rule_of(const Json& rule) {
  return {rule.at("role"), patterns_in(rule, "label"), rule.value("lane", -1), rule.value("ordinal", false),
          filter_of(rule)};
}

Split split_of(const Json& list) {
  Split split{list.at(0), {}};
  for (std::size_t i = 1; i < list.size(); ++i) split.parts.push_back(list.at(i));
  return split;
}

Forms read_forms() {
  Json json = Json::parse(data::forms);
  Forms forms;
  for (const auto& [name, evidence] : json.at("kinds").items())
    forms.kinds.push_back({kind_named(name), patterns_in(evidence, "never"), weighted_of(evidence.at("title")),
                           weighted_of(evidence.at("header"))});
  for (const auto& [feature, lines] : json.at("classifications").items())
    forms.classifications.push_back({feature, patterns_of(lines)});
  forms.entity_endings = names_in(json, "entity_endings");
  forms.labels = patterns_in(json, "labels");
  forms.counters = patterns_in(json, "counters");
  forms.foreign_codes = patterns_in(json, "foreign_codes");
  forms.header_wholes = patterns_in(json, "header_wholes");
  for (const std::string& name : names_in(json, "header_names")) forms.header_names.push_back(normalised(name));
  forms.undivided = patterns_in(json, "undivided");
  forms.header_ends = patterns_in(json, "header_ends");
  forms.header_alone = patterns_in(json, "header_alone");
  forms.header_leaves = patterns_in(json, "header_leaves");
  forms.remarks = patterns_in(json, "remarks");
  forms.totals = patterns_in(json, "totals");
  forms.form_labels = patterns_in(json, "form_labels");
  forms.form_funds = patterns_in(json, "form_funds");
  forms.form_goals = patterns_in(json, "form_goals");
  forms.not_money = patterns_in(json, "not_money");
  for (const auto& rule : json.at("measures")) forms.measures.push_back(measure_rule_of(rule));
  for (const auto& rule : json.at("roles")) forms.roles.push_back(role_rule_of(rule));
  for (const auto& kin : json.at("kin")) forms.kin.push_back({patterns_in(kin, "over"), patterns_in(kin, "under")});
  for (const auto& split : json.at("splits")) forms.splits.push_back(split_of(split));
  for (const auto& [measure, name] : json.at("names").items()) forms.names.emplace_back(measure, name);
  return forms;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool KindFilter::admits(std::string_view kind) const {
  return (only.empty() || contains(only, kind)) && !contains(except, kind);
}

const Forms& forms() {
  static const Forms read = read_forms();
  return read;
}

ScheduleKind kind_named(std::string_view name) {
  for (int i = 0; i < static_cast<int>(ScheduleKind::other); ++i)
    if (text_of(static_cast<ScheduleKind>(i)) == name) return static_cast<ScheduleKind>(i);
  return ScheduleKind::other;
}

}  // namespace gouji
