#include "parse/header_name.h"

#include <algorithm>

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

bool stands_alone(const std::string& name) {
  return any_matches(forms().header_alone, normalised(name));
}

int shared_letters(const std::string& one, const std::string& other) {
  constexpr std::size_t fewest = 2, most = 8;
  const std::u32string a = to_utf32(one), b = to_utf32(other);
  for (std::size_t length = std::min({most, a.size(), b.size()}); length >= fewest; --length)
    for (std::size_t at = 0; at + length <= a.size(); ++at)
      if (b.find(a.substr(at, length)) != std::u32string::npos) return static_cast<int>(length);
  return 0;
}

}  // namespace gouji
