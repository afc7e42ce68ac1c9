// The rules about what the narrative states.
#pragma once

#include <span>

#include "reconcile/rule.h"

namespace gouji {

/// In the order of output; the registry takes them up.
std::span<const Rule> narrative_rules();
/// Lists, counts and years.
std::span<const Rule> narrative_count_rules();

void check_narrative_table(const Context&, Verification&);
void check_narrative_sums(const Context&, Verification&);
void check_item_list(const Context&, Verification&);
void check_repeats(const Context&, Verification&);
void check_changes(const Context&, Verification&);
void check_change_sums(const Context&, Verification&);
void check_equal_changes(const Context&, Verification&);
void check_growth(const Context&, Verification&);
void check_shares(const Context&, Verification&);
void check_share_sums(const Context&, Verification&);
void check_completion(const Context&, Verification&);
void check_empty_notes(const Context&, Verification&);
void check_counts(const Context&, Verification&);
void check_vehicle_kinds(const Context&, Verification&);
void check_lists_of_year_before(const Context&, Verification&);
void check_balance(const Context&, Verification&);
void check_closed_lists(const Context&, Verification&);
void check_base_years(const Context&, Verification&);
void check_directions(const Context&, Verification&);
void check_lone_units(const Context&, Verification&);
void check_visits(const Context&, Verification&);
void check_vehicle_purchase(const Context&, Verification&);
void check_bodies(const Context&, Verification&);
void check_procurement_shares(const Context&, Verification&);
void check_projects(const Context&, Verification&);

}  // namespace gouji
