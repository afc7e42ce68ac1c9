// From causes to findings: one cause, one finding, all its evidence.
#pragma once

#include <vector>

#include "reconcile/localise.h"
#include "reconcile/rule.h"

namespace gouji {

Finding compose(const Filing& filing, const RuleSet& rules, const std::vector<Judged>& judged, const Cause& cause);

/// Notes on identities that hold within the printed precision only, where the figures were moved rather than rounded:
/// 尾差, truncation. One for each figure that stands for a sum.
std::vector<Finding> rounding_notes(const Filing& filing, const std::vector<Judged>& judged);

}  // namespace gouji
