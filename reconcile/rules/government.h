// Rules about a government's own schedules, about tables without codes and about lists of projects.
#pragma once

#include <span>

#include "reconcile/rule.h"

namespace gouji {

std::span<const Rule> government_rules();

void check_government_balance(const Context&, Verification&);
void check_change_percents(const Context&, Verification&);
void check_change_amounts(const Context&, Verification&);
void check_numbered_sums(const Context&, Verification&);
void check_debt_limits(const Context&, Verification&);
void check_debt_sums(const Context&, Verification&);
void check_project_rows(const Context&, Verification&);
void check_project_columns(const Context&, Verification&);

}  // namespace gouji
