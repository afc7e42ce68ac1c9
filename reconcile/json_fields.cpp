#include "reconcile/json_fields.h"

#include <algorithm>

namespace gouji {

using Json = nlohmann::json;

JsonFields::JsonFields(const Json& object, std::string place) : object_(object), place_(std::move(place)) {
  if (!object.is_object()) throw JsonFault{place_, {"应是一个对象", "an object is wanted"}};
}

void JsonFields::allow_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& item : object_.items())
    if (std::find(keys.begin(), keys.end(), item.key()) == keys.end())
      throw JsonFault{place_ + "/" + item.key(), {"没有这个字段", "there is no such field"}};
}

const Json* JsonFields::find(const char* key) const {
  auto found = object_.find(key);
  return found == object_.end() ? nullptr : &*found;
}

bool JsonFields::has(const char* key) const {
  return find(key) != nullptr;
}

std::string JsonFields::text(const char* key) const {
  const Json* value = find(key);
  if (value == nullptr) fail(key, "缺少这个字段", "this field is missing");
  if (!value->is_string()) fail(key, "应是文字", "a text is wanted");
  return value->get<std::string>();
}

std::string JsonFields::text(const char* key, std::string otherwise) const {
  return has(key) ? text(key) : std::move(otherwise);
}

bool JsonFields::flag(const char* key, bool otherwise) const {
  const Json* value = find(key);
  if (value == nullptr) return otherwise;
  if (!value->is_boolean()) fail(key, "应是 true 或 false", "true or false is wanted");
  return value->get<bool>();
}

int JsonFields::number(const char* key, int otherwise, int least, int most) const {
  const Json* value = find(key);
  if (value == nullptr) return otherwise;
  const bool whole = value->is_number_integer();
  if (!whole || *value < least || *value > most)
    fail(key, "应是" + std::to_string(least) + "到" + std::to_string(most) + "的整数",
         "a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " is wanted");
  return value->get<int>();
}

std::vector<std::string> JsonFields::words(const char* key) const {
  const Json* value = find(key);
  if (value == nullptr) return {};
  const bool all = value->is_array() && std::all_of(value->begin(), value->end(), [](const Json& word) {
                     return word.is_string() && !word.get_ref<const std::string&>().empty();
                   });
  if (!all) fail(key, "应是一列文字", "a list of texts is wanted");
  return value->get<std::vector<std::string>>();
}

Message JsonFields::message(const char* key) const {
  if (!has(key)) return {};
  const std::vector<std::string> both = words(key);
  if (both.size() != 2) fail(key, "应是中文、英文两句", "two texts are wanted: Chinese and English");
  return {both[0], both[1]};
}

const Json& JsonFields::child(const char* key) const {
  static const Json none;
  const Json* value = find(key);
  return value == nullptr ? none : *value;
}

std::string JsonFields::place_of(const char* key) const {
  return place_ + "/" + key;
}

void JsonFields::fail(const char* key, std::string zh, std::string en) const {
  throw JsonFault{place_of(key), {std::move(zh), std::move(en)}};
}

}  // namespace gouji
