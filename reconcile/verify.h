// One rule or all of them applied to one filing, with their part of the ledger complete.
#pragma once

#include "reconcile/rule.h"

namespace gouji {

/// What the rule gives, its findings at the user's severity where there is one. Silence is never a pass: a rule that
/// said nothing did not apply, and what it found without saying so in the ledger is entered there.
Verification verify(const Context& context, const Rule& rule);

/// What all the rules give, in their order.
Verification verify(const Context& context, const RuleSet& rules);

}  // namespace gouji
