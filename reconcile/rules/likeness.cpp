#include "reconcile/rules/likeness.h"

#include <algorithm>
#include <vector>

namespace gouji {

std::size_t likeness(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (char32_t c : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = c == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  return 100 * row.back() / std::max<std::size_t>({a.size(), b.size(), 1});
}

}  // namespace gouji
