// Heads and columns of a table, both in their order from the left, as near to each other as can be.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace gouji {

/// What it costs to leave a column without a head, a head without a column, and to put a head over a column.
struct PairingCosts {
  std::function<int(std::size_t column)> lone_column;
  std::function<int(std::size_t head)> lone_head;
  std::function<int(std::size_t column, std::size_t head)> pair;
};

/// For each column the head it has, -1 for none, at the least cost; none of them cross.
std::vector<int> pairs_in_order(std::size_t columns, std::size_t heads, const PairingCosts& costs);

}  // namespace gouji
