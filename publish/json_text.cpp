#include "publish/json_text.h"

#include <utility>

namespace gouji {

void JsonText::open_object() {
  begin_child();
  open('{');
}

void JsonText::open_list() {
  begin_child();
  open('[');
}

void JsonText::open_object(std::string_view key) {
  begin_member(key);
  open('{');
}

void JsonText::open_list(std::string_view key) {
  begin_member(key);
  open('[');
}

void JsonText::close() {
  const char bracket = brackets_.back();
  brackets_.pop_back();
  if (!first_) append_break(out_, static_cast<int>(brackets_.size()));
  out_ += bracket == '{' ? '}' : ']';
  first_ = false;
}

void JsonText::member(std::string_view key, const Json& value) {
  begin_member(key);
  append(out_, value, static_cast<int>(brackets_.size()));
}

void JsonText::item(const Json& value) {
  begin_child();
  append(out_, value, static_cast<int>(brackets_.size()));
}

std::string JsonText::text() && {
  out_ += '\n';
  return std::move(out_);
}

void JsonText::begin_child() {
  if (brackets_.empty()) return;
  if (!first_) out_ += ',';
  append_break(out_, static_cast<int>(brackets_.size()));
  first_ = false;
}

void JsonText::begin_member(std::string_view key) {
  begin_child();
  append(out_, Json(key), static_cast<int>(brackets_.size()));
  out_ += ": ";
}

void JsonText::open(char bracket) {
  out_ += bracket;
  brackets_ += bracket;
  first_ = true;
}

}  // namespace gouji
