// Percentages printed beside figures, as witnesses: they tell apart culprits that sums cannot.
#pragma once

#include <vector>

#include "reconcile/localise.h"

namespace gouji {

/// Puts first, in each cause, the suspects whose mending makes a witness hold, and last those whose mending breaks one.
void ask_witnesses(const Filing& filing, const std::vector<PercentWitness>& witnesses, std::vector<Cause>& causes);

/// True where mending the first suspect of a cause makes the witness hold: its percentage is right.
bool is_explained(const Filing& filing, const PercentWitness& witness, const std::vector<Cause>& causes);

/// Whether the percentage fits the two figures; one that tells nothing fits.
bool testifies(const Decimal& percent, Amount now, Amount base, bool growth);

}  // namespace gouji
