#include "reconcile/rule_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "base/error.h"
#include "reconcile/json_fields.h"
#include "reconcile/read_identity.h"

namespace gouji {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_id = 32;

/// Line and column, from 1, of a byte.
std::string line_and_column(std::string_view bytes, std::size_t at) {
  const std::string_view before = bytes.substr(0, std::min(at, bytes.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? before.size() + 1 : before.size() - start;
  std::string out = std::to_string(line);
  return out.append(":").append(std::to_string(column));
}

/// Refuses a key that stands twice in one object: only one of the two could count.
class KeyWatch {
 public:
  bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys_.emplace_back();
    if (event == Json::parse_event_t::object_end && !keys_.empty()) keys_.pop_back();
    if (event == Json::parse_event_t::key && !keys_.empty()) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys_.back().insert(key).second)
        throw JsonFault{key, {"同一个字段出现了两次", "the same field stands twice"}};
    }
    return true;
  }

 private:
  std::vector<std::set<std::string>> keys_;
};

Json parsed(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  try {
    return Json::parse(bytes.begin(), bytes.end(), KeyWatch());
  } catch (const Json::parse_error& error) {
    throw JsonFault{line_and_column(bytes, error.byte > 0 ? error.byte - 1 : 0),
                    {"不是合法的 JSON", "this is not JSON"}};
  } catch (const Json::out_of_range&) {
    throw JsonFault{"", {"数字超出范围", "a number is out of range"}};
  }
}

bool is_id(const std::string& id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), allowed);
}

void add_identity(RuleSet& rules, const Json& json, const std::string& place) {
  Identity identity = read_identity(json, place);
  const std::string at = place + "/id";
  if (!is_id(identity.id))
    throw JsonFault{
        at,
        {"编号只用字母、数字、“-”“_”“.”，不超过32个字符", "an id has letters, digits, - _ . and at most 32 of them"}};
  if (rules.find(identity.id) != nullptr)
    throw JsonFault{at, {"规则“" + identity.id + "”已经有了", "there is a rule \"" + identity.id + "\" already"}};
  rules.rules.push_back(rule_of(identity));
}

void add_identities(RuleSet& rules, const Json& list) {
  if (list.is_null()) return;
  if (!list.is_array()) throw JsonFault{"/identities", {"应是一列勾稽", "a list of identities is wanted"}};
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::string place = "/identities/";
    add_identity(rules, list[i], place.append(std::to_string(i)));
  }
}

/// `off` or a severity.
void set_level(RuleSet& rules, const std::string& id, const Json& level, const std::string& place) {
  const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const Rule& one) { return one.id == id; });
  if (rule == rules.rules.end())
    throw JsonFault{
        place,
        {"没有规则“" + id + "”：`gouji rules` 列出全部", "there is no rule \"" + id + "\": `gouji rules` lists them"}};
  if (level == "off") {
    rules.rules.erase(rule);
    return;
  }
  for (Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (level != std::string(text_of(severity))) continue;
    rule->severity = severity;
    rule->relevelled = true;
    return;
  }
  throw JsonFault{place, {"可选 off、note、warning、error", "off, note, warning or error is wanted"}};
}

void set_levels(RuleSet& rules, const Json& levels) {
  if (levels.is_null()) return;
  if (!levels.is_object()) throw JsonFault{"/rules", {"应是一个对象", "an object is wanted"}};
  for (const auto& item : levels.items()) set_level(rules, item.key(), item.value(), "/rules/" + item.key());
}

void lay_over(RuleSet& rules, std::string_view bytes) {
  const Json json = parsed(bytes);
  const JsonFields fields(json, "");
  fields.allow_only({"$schema", "identities", "rules"});
  add_identities(rules, fields.child("identities"));
  set_levels(rules, fields.child("rules"));
}

}  // namespace

RuleSet with_rule_file(RuleSet rules, std::string_view bytes, const std::string& source) {
  try {
    lay_over(rules, bytes);
  } catch (const JsonFault& fault) {
    const std::string place = fault.place.empty() ? "" : fault.place + ": ";
    throw Error(ErrorCode::usage, source, 0, {place + fault.reason.zh, place + fault.reason.en},
                {"规则文件的写法见 docs/rules-file.md", "How a rule file is written: docs/rules-file.md"});
  }
  return rules;
}

}  // namespace gouji
