// Which coded line of a schedule a chain of names means: “X（类）Y（款）Z（项）”, a lone item, a class.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "parse/filing.h"

namespace gouji {

/// The named lines with functional codes, by schedule.
class ItemIndex {
 public:
  explicit ItemIndex(const Filing& filing) : filing_(filing) {}

  /// The lines of a schedule (an index into Filing::schedules) that the chain may mean. One: that is it. Several: they
  /// cannot be told apart by their names.
  std::vector<int> lines(int schedule, const ItemChain& chain);

 private:
  struct Entry {
    int line = -1;
    std::string code;
  };
  /// In the schedule's order under each name and each code; of each code the first line's name.
  struct Entries {
    std::map<std::string, std::vector<Entry>> by_name, by_code;
    std::map<std::string, std::string, std::less<>> name_of_code;
  };

  const Entries& entries_of(int schedule);
  static std::vector<const Entry*> named(const Entries& entries, const std::string& name, std::size_t code_length);
  static std::vector<const Entry*> known_as(const Entries& entries, const std::string& name, std::size_t code_length);
  static std::string name_with_code(const Entries& entries, std::string_view code);
  static bool stands_under(const Entries& entries, const Entry& entry, const ItemChain& chain);

  const Filing& filing_;
  std::map<int, Entries> by_schedule_;
};

/// A name as names are compared: normalised, without marks, level words or a code before it.
std::string item_key(std::string_view name);

}  // namespace gouji
