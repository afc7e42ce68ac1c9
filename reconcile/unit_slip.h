// Claims whose unit is not the one that was meant: 2058.33元 for 2058.33万元.
#pragma once

#include <optional>
#include <vector>

#include "parse/filing.h"
#include "reconcile/finding.h"

namespace gouji {

struct UnitSlip {
  int claim = -1;
  Unit meant = Unit::none;
  std::optional<FactRef> fact;  ///< agrees when the claim is read in `meant`
  std::vector<int> proof;       ///< other claims of the sentence that prove it: the total, then its other parts
};

/// By the schedule that a claim is of, or by its own sentence, where the parts make up the total in the total's unit.
std::vector<UnitSlip> unit_slips(const Filing& filing, const std::vector<Binding>& bindings);

/// True for a claim in the list.
bool is_slip(const std::vector<UnitSlip>& slips, int claim);

}  // namespace gouji
