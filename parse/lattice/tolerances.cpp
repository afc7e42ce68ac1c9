#include "parse/lattice/tolerances.h"

#include <algorithm>

namespace gouji::lattice {

Tolerances tolerances_for(const Page& page) {
  Tolerances result;
  std::vector<double> sizes;
  sizes.reserve(page.words.size());
  for (const Word& word : page.words) {
    if (word.size > 0) sizes.push_back(word.size);
  }
  if (sizes.empty()) return result;
  auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  result.em = std::clamp(*middle, 4.0, 14.0);
  return result;
}

}  // namespace gouji::lattice
