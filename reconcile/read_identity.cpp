#include "reconcile/read_identity.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reconcile/json_fields.h"
#include "reconcile/vocabulary.h"

namespace gouji {
namespace {

using Json = nlohmann::json;

template <typename Value, std::size_t count>
using Names = std::array<std::pair<std::string_view, Value>, count>;

constexpr Names<IdentityPattern, 7> patterns = {{{"children", IdentityPattern::children},
                                                 {"top", IdentityPattern::top},
                                                 {"row", IdentityPattern::row},
                                                 {"lines", IdentityPattern::lines},
                                                 {"places", IdentityPattern::places},
                                                 {"same-code", IdentityPattern::same_code},
                                                 {"same-name", IdentityPattern::same_name}}};

constexpr Names<Relation, 2> relations = {{{"equal", Relation::equal}, {"at-most", Relation::at_most}}};

constexpr Names<Severity, 3> severities = {
    {{"note", Severity::note}, {"warning", Severity::warning}, {"error", Severity::error}}};

constexpr Names<FindingKind, 4> kinds = {{{"row-sum", FindingKind::row_sum},
                                          {"column-sum", FindingKind::column_sum},
                                          {"parent-sum", FindingKind::parent_sum},
                                          {"cross-schedule", FindingKind::cross_schedule}}};

/// The value that a word stands for; names all of them where it is none.
template <typename Value, std::size_t count>
Value value_of(const Names<Value, count>& names, const JsonFields& fields, const char* key, const std::string& word) {
  std::string known;
  for (const auto& name : names) {
    if (name.first == word) return name.second;
    known += (known.empty() ? "" : ", ") + std::string(name.first);
  }
  fields.fail(key, "没有“" + word + "”：可选 " + known, "there is no \"" + word + "\": " + known);
}

std::vector<ScheduleKind> schedules_of(const JsonFields& fields) {
  std::vector<ScheduleKind> schedules;
  for (const std::string& word : fields.words("schedules")) {
    int kind = 0;
    while (kind <= static_cast<int>(ScheduleKind::other) && text_of(static_cast<ScheduleKind>(kind)) != word) ++kind;
    if (kind > static_cast<int>(ScheduleKind::other))
      fields.fail("schedules", "没有“" + word + "”这种表", "there is no schedule \"" + word + "\"");
    schedules.push_back(static_cast<ScheduleKind>(kind));
  }
  return schedules;
}

void want_measures(const JsonFields& fields, const char* key, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (!is_measure(word)) fields.fail(key, "没有“" + word + "”这种栏目", "there is no measure \"" + word + "\"");
}

void want_roles(const JsonFields& fields, const char* key, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (!is_role(word) && !is_code(word) && !is_measure(word))
      fields.fail(key, "没有“" + word + "”这种行", "there is no role or code \"" + word + "\"");
}

Place read_place(const Json& json, const std::string& at) {
  const JsonFields fields(json, at);
  fields.allow_only({"schedules", "roles", "code", "measures", "lane", "names", "without", "left", "not_titled"});
  Place place{schedules_of(fields),
              fields.words("roles"),
              fields.text("code", ""),
              fields.words("measures"),
              fields.number("lane", -1, -1, 1),
              fields.words("names"),
              fields.text("without", ""),
              fields.flag("left", false),
              fields.words("not_titled")};
  want_roles(fields, "roles", place.roles);
  want_measures(fields, "measures", place.measures);
  if (!place.without.empty()) want_measures(fields, "without", {place.without});
  if (place.schedules.empty()) fields.fail("schedules", "缺少表", "no schedule is named");
  if (place.measures.empty()) fields.fail("measures", "缺少栏目", "no measure is named");
  if (!place.code.empty() && !is_code(place.code)) fields.fail("code", "科目代码只有数字", "a code has digits only");
  return place;
}

std::vector<Place> read_places(const JsonFields& fields) {
  std::vector<Place> places;
  const Json& list = fields.child("places");
  if (!list.is_null() && !list.is_array()) fields.fail("places", "应是一列位置", "a list of places is wanted");
  for (std::size_t i = 0; i < list.size(); ++i)
    places.push_back(read_place(list[i], fields.place_of("places") + "/" + std::to_string(i)));
  return places;
}

void want(const JsonFields& fields, bool there, const char* key) {
  if (!there) fields.fail(key, "这种形式的勾稽缺少此字段", "this pattern wants it");
}

bool is_of_places(IdentityPattern pattern) {
  return pattern == IdentityPattern::places || pattern == IdentityPattern::same_code ||
         pattern == IdentityPattern::same_name;
}

/// Without these a pattern has nothing to hold against anything.
void check_shape(const JsonFields& fields, const Identity& identity) {
  if (is_of_places(identity.pattern)) {
    want(fields, identity.places.size() >= 2, "places");
    return;
  }
  want(fields, !identity.schedules.empty(), "schedules");
  if (identity.pattern == IdentityPattern::children) return want(fields, identity.level > 0, "level");
  want(fields, !identity.left.empty(), "left");
  if (identity.pattern != IdentityPattern::top) want(fields, !identity.right.empty(), "right");
}

void check_words(const JsonFields& fields, const Identity& identity) {
  if (is_of_places(identity.pattern)) return;
  auto check = identity.pattern == IdentityPattern::row ? want_measures : want_roles;
  check(fields, "left", identity.left);
  check(fields, "right", identity.right);
  check(fields, "required", identity.required);
  check(fields, "required_any", identity.required_any);
  check(fields, "absent", identity.absent);
}

void check_conditions(const JsonFields& fields, const char* key, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (!is_condition(name)) fields.fail(key, "没有条件“" + name + "”", "there is no condition \"" + name + "\"");
}

}  // namespace

Identity read_identity(const Json& json, const std::string& place) {
  const JsonFields fields(json, place);
  fields.allow_only({"id",    "pattern",  "relation", "kind",         "severity", "schedules",  "left",
                     "right", "required", "absent",   "required_any", "left_sum", "closed",     "need_all",
                     "level", "lane",     "places",   "only_when",    "not_when", "parts_when", "family",
                     "stage", "title",    "basis",    "exceptions",   "example"});
  Identity identity;
  identity.id = fields.text("id");
  identity.pattern = value_of(patterns, fields, "pattern", fields.text("pattern"));
  identity.relation = value_of(relations, fields, "relation", fields.text("relation", "equal"));
  identity.kind = value_of(kinds, fields, "kind", fields.text("kind"));
  identity.severity = value_of(severities, fields, "severity", fields.text("severity", "error"));
  identity.schedules = schedules_of(fields);
  identity.left = fields.words("left");
  identity.right = fields.words("right");
  identity.required = fields.words("required");
  identity.required_any = fields.words("required_any");
  identity.absent = fields.words("absent");
  identity.left_sum = fields.flag("left_sum", false);
  identity.closed = fields.flag("closed", true);
  identity.need_all = fields.flag("need_all", false);
  identity.level = fields.number("level", 0, 0, 2);
  identity.lane = fields.number("lane", -1, -1, 1);
  identity.places = read_places(fields);
  identity.only_when = fields.words("only_when");
  identity.not_when = fields.words("not_when");
  identity.parts_when = fields.words("parts_when");
  identity.family = fields.text("family", "");
  identity.stage = fields.text("stage", "");
  if (!identity.stage.empty() && identity.stage != "budget" && identity.stage != "final")
    fields.fail("stage", "可选 budget、final", "budget or final");
  identity.title = fields.message("title");
  if (identity.title.empty()) fields.fail("title", "缺少这个字段", "this field is missing");
  identity.basis = fields.message("basis");
  identity.exceptions = fields.message("exceptions");
  identity.example = fields.message("example");
  check_conditions(fields, "only_when", identity.only_when);
  check_conditions(fields, "not_when", identity.not_when);
  check_conditions(fields, "parts_when", identity.parts_when);
  check_words(fields, identity);
  check_shape(fields, identity);
  return identity;
}

}  // namespace gouji
