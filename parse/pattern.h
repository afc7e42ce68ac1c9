// Patterns of labels and titles as the data files write them: `一般公共预算&支出&!基本支出`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Terms joined by `&`, all of which must hold of a normalised text. A term is contained in the text; `^` before it: the
/// text begins with it; `$` before it: ends with it; `=` before it: is it. `!` before all that: must not.
class Pattern {
 public:
  explicit Pattern(std::string_view source);
  bool matches(std::string_view text) const;

 private:
  enum class Place { anywhere, begin, end, whole };
  struct Term {
    std::string text;
    Place place = Place::anywhere;
    bool wanted = true;
  };
  static Term term_of(std::string_view source);
  static bool holds(const Term& term, std::string_view text);

  std::vector<Term> terms_;
};

using Patterns = std::vector<Pattern>;

bool any_matches(const Patterns& patterns, std::string_view text);

}  // namespace gouji
