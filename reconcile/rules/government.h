// Rules about a government's own schedules.
#pragma once

#include "reconcile/rule.h"

namespace gouji {

void check_government_balance(const Context&, Verification&);

}  // namespace gouji
