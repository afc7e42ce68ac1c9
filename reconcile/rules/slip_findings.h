// Wrong units as findings of the rule that proves them.
#pragma once

#include <initializer_list>
#include <vector>

#include "reconcile/rule.h"
#include "reconcile/unit_slip.h"

namespace gouji {

/// One error a slip that is proven in one of these ways: N1 by the schedule or by another statement, N2 by a sum, P3 by a
/// target form.
void report_slips(const Filing& filing, const std::vector<UnitSlip>& slips,
                  std::initializer_list<UnitSlip::Proof> proven_by, const char* rule, Verification& out);

}  // namespace gouji
