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
void check_style(const Context&, Verification&);
void check_years(const Context&, Verification&);
void check_entity_names(const Context&, Verification&);
void check_scope_words(const Context&, Verification&);
void check_contents(const Context&, Verification&);
void check_unexplained(const Context&, Verification&);
void check_filled_text(const Context&, Verification&);
void check_lists(const Context&, Verification&);
void check_purpose_columns(const Context&, Verification&);
void check_project_names(const Context&, Verification&);
void check_project_steps(const Context&, Verification&);
void check_two_sides(const Context&, Verification&);
void check_money_under_targets(const Context&, Verification&);

}  // namespace gouji
