// Figures that OCR reads in two ways: sums may choose between the readings, and never invent one. What stays in doubt
// proves nothing against the publisher.
#pragma once

#include <vector>

#include "reconcile/constraint.h"

namespace gouji {

/// Gives every figure in doubt the reading that at least two identities confirm which share no other figure, where no
/// identity confirms the other one. Both readings are told in the filing's diagnostics. Does nothing to a filing without
/// doubts.
void settle_readings(Filing& filing);

/// Takes out the failures of identities over figures that are still in doubt. Each is said in the ledger as undecidable.
void set_aside_doubtful(const Filing& filing, std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger);

/// Findings that rest on words in doubt become undecidable; of the others, those on pages read by OCR say so, and those
/// that rest on words alone and no arithmetic are no errors of the publisher.
void qualify_scanned(const Filing& filing, std::vector<Finding>& findings, std::vector<LedgerEntry>& ledger);

}  // namespace gouji
