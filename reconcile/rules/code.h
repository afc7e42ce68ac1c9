// The rules about codes: how they are printed, whether they are known, whether their names are theirs and of the year.
#pragma once

#include <span>

#include "reconcile/rule.h"

namespace gouji {

/// In the order of output; the registry takes them up.
std::span<const Rule> code_rules();

void check_padding(const Context&, Verification&);
void check_known_codes(const Context&, Verification&);
void check_code_names(const Context&, Verification&);
void check_stale_names(const Context&, Verification&);

}  // namespace gouji
