#include "parse/header_name.h"

#include "base/text.h"
#include "parse/forms.h"

namespace gouji {
namespace {

constexpr std::size_t longest_rest = 6;  // bytes: two characters that a line break left over

}  // namespace

bool goes_on(const std::string& upper, const std::string& lower) {
  std::string above = normalised(upper), below = normalised(lower);
  if (any_matches(forms().header_wholes, above + below)) return true;
  if (any_matches(forms().header_leaves, below)) return false;
  return !any_matches(forms().header_ends, above) || below.size() <= longest_rest || below.starts_with(')');
}

}  // namespace gouji
