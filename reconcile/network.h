// The identities of a filing as a network: which figures are in which, and how far each is from holding.
#pragma once

#include <vector>

#include "reconcile/constraint.h"

namespace gouji {

/// A figure's part in an identity: left − right changes by `factor` times the figure's change.
struct Link {
  int identity = 0;
  int factor = 1;
};

class Network {
 public:
  Network(const Filing& filing, const std::vector<Judged>& judged);

  int cell_count() const { return static_cast<int>(cells_.size()); }
  const CellRef& cell(int index) const { return cells_[index]; }
  /// -1 for a figure that is in no identity.
  int find(const CellRef& cell) const;
  const std::vector<Link>& links(int cell) const { return links_[cell]; }
  /// Each cell once, in their order.
  const std::vector<int>& members(int identity) const { return members_[identity]; }

  bool is_violated(int identity) const { return !holds_with(identity, 0, 0); }
  /// Would it hold if left − right changed by `change` (分) and its tolerance by `widening` (half-分)?
  bool holds_with(int identity, std::int64_t change, std::int64_t widening) const;
  bool is_at_most(int identity) const { return judged_[identity].constraint.relation == Relation::at_most; }
  std::int64_t residual(int identity) const { return residual_[identity]; }    ///< left − right, 分
  std::int64_t tolerance(int identity) const { return tolerance_[identity]; }  ///< for left − right, half-分

  /// Adds to left − right in 分 and to the tolerance in half-分.
  void change(int identity, std::int64_t by, std::int64_t widening);

 private:
  void add(const Filing& filing, int identity);

  const std::vector<Judged>& judged_;
  std::vector<CellRef> cells_;
  std::vector<std::vector<Link>> links_;
  std::vector<std::vector<int>> members_;
  std::vector<std::int64_t> residual_;
  std::vector<std::int64_t> tolerance_;
};

}  // namespace gouji
