#include "reconcile/vocabulary.h"

#include <algorithm>

#include "parse/forms.h"

namespace gouji {

bool is_code(const std::string& word) {
  return word.size() >= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_measure(const std::string& word) {
  const std::string bare = word.substr(0, word.find('@'));
  const std::string phase = word.substr(bare.size());
  if (!phase.empty() && phase != "@budget" && phase != "@final" && phase != "@previous") return false;
  const auto& known = forms().measures;
  return std::any_of(known.begin(), known.end(), [&](const MeasureRule& rule) { return rule.measure == bare; });
}

bool is_role(const std::string& word) {
  for (const char* placed : {"level1:income", "class", "total", "income_total", "expenditure_total", "current_income",
                             "current_expenditure"})
    if (word == placed) return true;
  const std::string bare = word.starts_with("opening_") ? word.substr(8) : word;
  const auto& known = forms().roles;
  return std::any_of(known.begin(), known.end(), [&](const RoleRule& rule) { return rule.role == bare; });
}

}  // namespace gouji
