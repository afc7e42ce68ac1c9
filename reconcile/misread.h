// Guards against accusing a publisher of what was misread here.
#pragma once

#include <vector>

#include "reconcile/constraint.h"

namespace gouji {

/// Takes out the failures inside schedules most of whose identities fail: such a table was misread, or is of a form that
/// is not known. So are failures of one rule that most lines of a schedule fail: a column was lost, by the page's edge or
/// in reading. Each is said in the ledger as undecidable.
void set_aside_misread(std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger);

}  // namespace gouji
