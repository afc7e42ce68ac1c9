// Changes from one year to the next that belong together: those of a total and of its parts, and those of figures that
// are the same in both years.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parse/filing.h"
#include "reconcile/constraint.h"
#include "reconcile/finding.h"

namespace gouji {

/// The change of a total, and what its parts' changes are of it.
struct ChangeSum {
  int total = -1;          ///< the claim of the total's change
  std::vector<int> parts;  ///< the claims of its parts' changes
  /// Some part's change is not stated and its figure is 0 now: it can only have become less.
  bool open = false;
};

/// By the sums of reconcile/subjects.json that are complete, and by the lists whose parts make up their total now. All
/// changes of one are from the same base.
std::vector<ChangeSum> change_sums(const Filing& filing, const std::vector<Binding>& bindings);

/// Changes from one base of figures that are equal now and are called by one of the groups of names that mean the same
/// money where nothing else is there.
std::vector<std::vector<int>> equal_changes(const Filing& filing, const std::vector<Binding>& bindings);

/// The change with its sign; 0 of 持平.
std::int64_t signed_change(const Claim& change);

/// What a change must be for all the closed sums that it is in to hold; nothing where it is in none or they disagree.
std::optional<std::int64_t> change_asked_for(const Filing& filing, const std::vector<ChangeSum>& sums, int change);

/// The change that all the others of its group agree on; nothing where it is in no group or they differ.
std::optional<std::int64_t> change_of_equals(const std::vector<std::vector<int>>& groups, const Filing& filing,
                                             int change);

/// total = Σ parts of signed changes; ≤ where it is open.
Constraint constraint_of(const Filing& filing, const ChangeSum& sum);

}  // namespace gouji
