// Guards against accusing a publisher of what was misread here.
#pragma once

#include <vector>

#include "reconcile/constraint.h"

namespace gouji {

/// Takes out the failures inside schedules most of whose identities fail: such a table was misread, or is of a form that
/// is not known. Each is said in the ledger as undecidable.
void set_aside_misread(const Filing& filing, std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger);

}  // namespace gouji
