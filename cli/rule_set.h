// The rules that a call asks for.
#pragma once

#include "cli/command.h"
#include "reconcile/rule.h"

namespace gouji {

/// The program's rules, with the call's rule file laid over them. Throws Error.
RuleSet rules_of(const Call& call);

}  // namespace gouji
