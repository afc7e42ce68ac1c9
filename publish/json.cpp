#include "publish/json.h"

#include "publish/number.h"

namespace gouji {

Json json_of(const Box& box) {
  if (box.empty()) return nullptr;
  return Json::array({to_hundredths(box.x0), to_hundredths(box.y0), to_hundredths(box.x1), to_hundredths(box.y1)});
}

Json json_of(const Message& message) {
  if (message.empty()) return nullptr;
  return {{"zh", message.zh}, {"en", message.en}};
}

Json json_of(const Diagnostics& diagnostics) {
  Json all = Json::array();
  for (const Diagnostic& one : diagnostics)
    all.push_back({{"id", one.id}, {"page", number_or_null(one.page)}, {"message", json_of(Message{one.zh, one.en})}});
  return all;
}

Json number_or_null(int value) {
  return value == 0 ? Json(nullptr) : Json(value);
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string print(const Json& value) {
  return value.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace gouji
