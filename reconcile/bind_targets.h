// What projects' narratives and target forms say of the same project.
#pragma once

#include <vector>

#include "parse/filing.h"
#include "reconcile/binder.h"

namespace gouji {

/// The amounts that a project's section plans for the year, and the target form that belongs to it.
struct ProjectStatement {
  std::vector<int> claims;  ///< together the project's money
  int form = -1;            ///< index into Filing::schedules
  bool by_name = false;     ///< the section names the form's project; otherwise the form only follows it
};

std::vector<ProjectStatement> project_statements(const Filing& filing);

/// A form's money of the year or of the whole project (`year_total`, `project_total`); nothing where it has none.
std::optional<FactRef> target_total(const Filing& filing, int form, const Measure& measure);

/// The form's money of one year: what it calls so, or its whole where the project begins and ends within a year.
std::optional<FactRef> year_money(const Filing& filing, int form);

/// The forms of the filing, as indices into Filing::schedules.
std::vector<int> target_forms(const Filing& filing);

/// How many projects the sentence of an amount says that it is of; -1 where it does not say.
int stated_projects(const Filing& filing, int claim);

}  // namespace gouji
