// Guards against accusing a publisher of what was misread in a table without rules.
#pragma once

#include <vector>

#include "reconcile/constraint.h"

namespace gouji {

/// Takes out failures that a misreading of a guessed table explains: a line that was lost breaks its sum in several
/// columns, a figure in a wrong column breaks a row by its own amount. What remains one cell alone explains. Each that is
/// taken out is said in the ledger as undecidable.
void set_aside_guessed(const Filing& filing, std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger);

}  // namespace gouji
