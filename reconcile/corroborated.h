// What proves a figure of a guessed table wrong though the table may have been misread.
#pragma once

#include <vector>

#include "reconcile/constraint.h"

namespace gouji {

/// By identity: true where it fails for a figure of a guessed table that another identity, over other figures, asks to be
/// of the same value, and where such figures are all that fails in their tables. A line lost, a figure in the wrong
/// column and a row off its place each break other identities as well, or by other amounts.
std::vector<char> corroborated(const Filing& filing, const std::vector<Judged>& judged);

}  // namespace gouji
