// The code book: the national classification of expenditure by function and by economic kind, with names and years, as
// data (base/codebook/*.csv; docs/codebook.md says how rows are added and where they come from).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

/// One name of a code and the years in which it is the code's.
struct CodeName {
  std::string code;                   ///< 3, 5 or 7 digits: class, group, item
  std::string name;                   ///< as the classification has it
  std::vector<std::string> accepted;  ///< the name and its short forms, normalised
  int from = 0, to = 9999;            ///< first and last year
  bool complete = false;              ///< every code of the next level is listed
  std::string source;                 ///< key in docs/codebook.md

  bool is_called(std::string_view normal_name) const;
  bool valid_in(int year) const { return from <= year && year <= to; }
};

class Codebook {
 public:
  /// The compiled-in book; read once.
  static const Codebook& national();

  /// Every name that a code has had.
  std::vector<const CodeName*> names_of(std::string_view code) const;
  /// The code's name in a year, nullptr where the book has none.
  const CodeName* name_in(std::string_view code, int year) const;
  /// Every code of as many digits that has or had this name (normalised).
  std::vector<const CodeName*> called(std::string_view normal_name, std::size_t digits) const;
  /// The entry of an earlier year's name, where no code of that level has it in the year and its code has another by
  /// then; nullptr for any other name.
  const CodeName* stale(std::string_view normal_name, std::size_t digits, int year) const;
  /// The book lists all codes beside this one, so that one that it does not list is none.
  bool lists_all_beside(std::string_view code) const;

 private:
  std::vector<CodeName> names_;                       ///< by code, the newest first
  std::vector<std::pair<std::string, int>> by_name_;  ///< accepted name, index into names_; sorted
};

}  // namespace gouji
