// Claims whose unit is not the one that was meant: 3176.28元 for 3176.28万元.
#pragma once

#include <optional>
#include <vector>

#include "parse/filing.h"
#include "reconcile/finding.h"

namespace gouji {

struct UnitSlip {
  /// What proves it: the cell that the claim names; a total and its parts; another statement of the same digits; the
  /// money of the project's target form.
  enum class Proof { schedule, sum, echo, form };

  int claim = -1;
  Unit meant = Unit::none;
  Proof by = Proof::schedule;
  std::optional<FactRef> fact = {};  ///< agrees when the claim is read in `meant`
  std::vector<int> proof = {};       ///< other claims that prove it: the total, its other parts, the other statement
};

/// Each claim once.
std::vector<UnitSlip> unit_slips(const Filing& filing, const std::vector<Binding>& bindings);

/// True for a claim in the list.
bool is_slip(const std::vector<UnitSlip>& slips, int claim);

/// Which of two units is written by mistake where only one of them can be right: 万 is lost more easily than it is added,
/// so that it is 元, unless the narrative counts in 元.
Unit likelier_slip(const Filing& filing, Unit one, Unit other);

}  // namespace gouji
