// Reads reconcile/identities.json. It is compiled in, so that a mistake in it is a defect of the program.
#include "reconcile/identity.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

namespace gouji::data {
extern const std::string_view identities;
}

namespace gouji {
namespace {

using Json = nlohmann::json;

template <typename Value, std::size_t count>
Value value_of(const std::array<std::pair<std::string_view, Value>, count>& names, const std::string& name) {
  for (const auto& [known, value] : names)
    if (known == name) return value;
  throw std::logic_error("identities.json: unknown word " + name);
}

constexpr std::array<std::pair<std::string_view, Pattern>, 7> patterns = {{{"children", Pattern::children},
                                                                           {"top", Pattern::top},
                                                                           {"row", Pattern::row},
                                                                           {"lines", Pattern::lines},
                                                                           {"places", Pattern::places},
                                                                           {"same-code", Pattern::same_code},
                                                                           {"same-name", Pattern::same_name}}};

constexpr std::array<std::pair<std::string_view, Severity>, 3> severities = {
    {{"note", Severity::note}, {"warning", Severity::warning}, {"error", Severity::error}}};

constexpr std::array<std::pair<std::string_view, FindingKind>, 4> kinds = {
    {{"row-sum", FindingKind::row_sum},
     {"column-sum", FindingKind::column_sum},
     {"parent-sum", FindingKind::parent_sum},
     {"cross-schedule", FindingKind::cross_schedule}}};

ScheduleKind schedule_of(const std::string& name) {
  for (int kind = 0; kind <= static_cast<int>(ScheduleKind::other); ++kind)
    if (text_of(static_cast<ScheduleKind>(kind)) == name) return static_cast<ScheduleKind>(kind);
  throw std::logic_error("identities.json: unknown schedule " + name);
}

std::vector<std::string> words_of(const Json& json, const char* key) {
  std::vector<std::string> words;
  if (auto found = json.find(key); found != json.end()) words = found->get<std::vector<std::string>>();
  return words;
}

std::vector<ScheduleKind> schedules_of(const Json& json, const char* key) {
  std::vector<ScheduleKind> schedules;
  for (const std::string& name : words_of(json, key)) schedules.push_back(schedule_of(name));
  return schedules;
}

Message message_of(const Json& json, const char* key) {
  auto found = json.find(key);
  if (found == json.end()) return {};
  return {found->at(0).get<std::string>(), found->at(1).get<std::string>()};
}

Place place_of(const Json& json) {
  return {schedules_of(json, "schedules"), words_of(json, "roles"),  json.value("code", ""),
          words_of(json, "measures"),      json.value("lane", -1),   words_of(json, "names"),
          json.value("without", ""),       json.value("left", false)};
}

Identity identity_of(const Json& json) {
  Identity identity;
  identity.id = json.at("id");
  identity.pattern = value_of(patterns, json.at("pattern"));
  identity.relation = json.value("relation", "equal") == "equal" ? Relation::equal : Relation::at_most;
  identity.kind = value_of(kinds, json.at("kind"));
  identity.severity = value_of(severities, json.value("severity", "error"));
  identity.schedules = schedules_of(json, "schedules");
  identity.left = words_of(json, "left");
  identity.right = words_of(json, "right");
  identity.required = words_of(json, "required");
  identity.required_any = words_of(json, "required_any");
  identity.absent = words_of(json, "absent");
  identity.left_sum = json.value("left_sum", false);
  identity.closed = json.value("closed", true);
  identity.need_all = json.value("need_all", false);
  identity.level = json.value("level", 0);
  identity.lane = json.value("lane", -1);
  for (const Json& place : json.value("places", Json::array())) identity.places.push_back(place_of(place));
  identity.only_when = words_of(json, "only_when");
  identity.not_when = words_of(json, "not_when");
  identity.parts_when = words_of(json, "parts_when");
  identity.family = json.value("family", "");
  identity.stage = json.value("stage", "");
  identity.title = message_of(json, "title");
  identity.basis = message_of(json, "basis");
  identity.exceptions = message_of(json, "exceptions");
  identity.example = message_of(json, "example");
  return identity;
}

}  // namespace

const std::vector<Identity>& identities() {
  static const std::vector<Identity> list = [] {
    std::vector<Identity> read;
    for (const Json& json : Json::parse(data::identities)) read.push_back(identity_of(json));
    return read;
  }();
  return list;
}

}  // namespace gouji
