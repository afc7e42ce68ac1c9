// Sets that grow together.
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace gouji::lattice {

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t root(std::size_t i) {
    auto at = static_cast<std::uint32_t>(i);
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }

  /// The smaller root stays, so that sets are named by their first member.
  void unite(std::size_t a, std::size_t b) {
    std::uint32_t x = root(a);
    std::uint32_t y = root(b);
    parent_[x < y ? y : x] = x < y ? x : y;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace gouji::lattice
