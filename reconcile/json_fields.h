// Reads objects of a rule file strictly: every fault says where it is and what is wrong there.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "reconcile/finding.h"

namespace gouji {

/// Thrown; whoever knows the file's name makes an error of it.
struct JsonFault {
  std::string place;  ///< a JSON Pointer: `/identities/0/kind`
  Message reason;
};

/// One object and where it stands. Getters throw JsonFault where a value is of another type than wanted.
class JsonFields {
 public:
  JsonFields(const nlohmann::json& object, std::string place);

  /// Throws at the first key that is none of these.
  void allow_only(std::initializer_list<std::string_view> keys) const;

  bool has(const char* key) const;
  /// A text that must be there.
  std::string text(const char* key) const;
  std::string text(const char* key, std::string otherwise) const;
  bool flag(const char* key, bool otherwise) const;
  int number(const char* key, int otherwise, int least, int most) const;
  /// A list of texts; empty where it is not there.
  std::vector<std::string> words(const char* key) const;
  /// `[zh, en]`; no message where it is not there.
  Message message(const char* key) const;
  /// An array's or an object's child; null where it is not there.
  const nlohmann::json& child(const char* key) const;

  std::string place_of(const char* key) const;
  [[noreturn]] void fail(const char* key, std::string zh, std::string en) const;

 private:
  const nlohmann::json* find(const char* key) const;

  const nlohmann::json& object_;
  std::string place_;
};

}  // namespace gouji
