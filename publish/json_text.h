// JSON written piece by piece, so that the thousands of claims and ledger entries of a large filing never stand in memory
// as values.
#pragma once

#include <string>
#include <string_view>

#include "publish/json.h"

namespace gouji {

/// Objects and lists, a child a line; the values given are laid out as by print(). Objects take members, lists take items;
/// what was opened has to be closed before text() is asked for.
class JsonText {
 public:
  void open_object();
  void open_list();
  void open_object(std::string_view key);
  void open_list(std::string_view key);
  void close();

  void member(std::string_view key, const Json& value);
  void item(const Json& value);

  /// The text with a line feed at the end.
  std::string text() &&;

 private:
  void begin_child();
  void begin_member(std::string_view key);
  void open(char bracket);

  std::string out_;
  std::string brackets_;  // what is open, outermost first
  bool first_ = true;     // the innermost has no child yet
};

}  // namespace gouji
