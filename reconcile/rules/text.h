// The rules about words: text that is left over, copied, or at odds with the schedules.
#pragma once

#include <span>

#include "reconcile/rule.h"

namespace gouji {

/// In the order of output; the registry takes them up.
std::span<const Rule> text_rules();

void check_residue(const Context&, Verification&);
void check_level_words(const Context&, Verification&);
void check_item_names(const Context&, Verification&);
void check_purposes(const Context&, Verification&);
void check_reasons(const Context&, Verification&);
void check_indicators(const Context&, Verification&);
void check_form_units(const Context&, Verification&);

}  // namespace gouji
