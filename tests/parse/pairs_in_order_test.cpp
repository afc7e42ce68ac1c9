// Which head has which column, where both stand in their order.
#include "parse/pairs_in_order.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <vector>

using namespace gouji;

namespace {

/// By places on a line; a column without a head costs 50, a head without a column 5.
std::vector<int> paired(const std::vector<int>& columns, const std::vector<int>& heads) {
  return pairs_in_order(
      columns.size(), heads.size(),
      {[](std::size_t) { return 50; }, [](std::size_t) { return 5; },
       [&](std::size_t column, std::size_t head) { return std::abs(columns[column] - heads[head]); }});
}

}  // namespace

TEST_CASE("columns take the heads that they stand nearest to, and heads without a column are left") {
  CHECK(paired({10, 30}, {11, 20, 31}) == std::vector<int>{0, 2});
  CHECK(paired({10, 13}, {11}) == std::vector<int>{0, -1});
  CHECK(paired({}, {11}).empty());
  CHECK(paired({10}, {}) == std::vector<int>{-1});
}

TEST_CASE("pairs of heads and columns do not cross") {
  CHECK(paired({10, 20}, {19, 21}) == std::vector<int>{0, 1});
}
