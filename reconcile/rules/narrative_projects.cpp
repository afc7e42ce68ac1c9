// P3: what projects' sections and target forms say of the same money, and that the forms are part of the stated whole.
#include "reconcile/agreement.h"
#include "reconcile/bind_targets.h"
#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr const char* rule = "P3";

/// Each form's money of the year, or of the whole project where the form has no year's; nothing where one has neither.
std::vector<Term> forms_money(const Filing& filing) {
  std::vector<Term> terms;
  for (int form : target_forms(filing)) {
    auto fact = target_total(filing, form, "year_total");
    if (!fact) fact = target_total(filing, form, "project_total");
    if (!fact) return {};
    terms.push_back({cell_of_fact(*fact), 1});
  }
  return terms;
}

Constraint constraint(std::vector<Term> left, Relation relation, CellRef right, std::string where, Message statement) {
  Constraint made;
  made.rule = rule;
  made.where = std::move(where);
  made.relation = relation;
  made.left = std::move(left);
  made.right = {{right, 1}};
  made.statement = std::move(statement);
  return made;
}

/// A section's amounts are held against the total that they agree with, else against the year's.
void check_section(const Context& context, const ProjectStatement& statement, Verification& out) {
  const Filing& filing = context.filing;
  if (!statement.by_name) return;
  std::vector<Term> terms;
  std::optional<Amount> sum = Amount{0, 1};
  for (int claim : statement.claims) {
    terms.push_back({cell_of_claim(claim), 1});
    if (sum) sum = add(*sum, *filing.claims[claim].amount);
  }
  std::optional<FactRef> against;
  for (std::string_view measure : {"year_total", "project_total"}) {
    auto fact = target_total(filing, statement.form, Measure(measure));
    if (!fact || !sum) continue;
    bool agrees = compare(*sum, *filing.figure(*fact).amount) != Verdict::mismatch;
    if (!against || agrees) against = fact;
    if (agrees) break;
  }
  if (!against) return;
  out.constraints.push_back(constraint(std::move(terms), Relation::equal, cell_of_fact(*against),
                                       name_of(filing, *against),
                                       {"项目说明所列各数之和 = 绩效目标表的项目资金",
                                        "the amounts of the project's section = the money of its target form"}));
}

std::optional<FactRef> project_expenditure(const Filing& filing) {
  std::optional<FactRef> found;
  for (std::size_t s = 0; s < filing.schedules.size(); ++s) {
    const Schedule& schedule = filing.schedules[s];
    int column = schedule.column_of("project");
    if (schedule.kind != ScheduleKind::expenditure || column < 0) continue;
    for (std::size_t l = 0; l < schedule.lines.size(); ++l)
      for (std::size_t f = 0; f < schedule.lines[l].figures.size(); ++f)
        if (schedule.lines[l].role == "total" && schedule.lines[l].figures[f].column == column &&
            schedule.lines[l].figures[f].amount) {
          if (found) return {};
          found = FactRef{static_cast<int>(s), static_cast<int>(l), static_cast<int>(f)};
        }
  }
  return found;
}

}  // namespace

void check_projects(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (const ProjectStatement& statement : project_statements(filing)) check_section(context, statement, out);
  std::vector<Term> forms = forms_money(filing);
  if (forms.empty()) return;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    if (context.bindings[i].subject != "target_sum" || !is_sum_of_money(filing.claims[i])) continue;
    bool all = stated_projects(filing, static_cast<int>(i)) == static_cast<int>(forms.size());
    out.constraints.push_back(constraint(
        forms, all ? Relation::equal : Relation::at_most, cell_of_claim(static_cast<int>(i)),
        "claim:" + filing.claims[i].quote,
        all ? Message{"各绩效目标表之和 = 所述项目资金", "the target forms together = the stated sum of all projects"}
            : Message{"所印绩效目标表之和 ≤ 所述项目资金",
                      "the printed target forms together ≤ the stated sum of all projects"}));
  }
  if (auto project = project_expenditure(filing))
    out.constraints.push_back(
        constraint(forms, Relation::at_most, cell_of_fact(*project), name_of(filing, *project),
                   {"所印绩效目标表之和 ≤ 项目支出合计", "the printed target forms together ≤ project expenditure"}));
}

}  // namespace gouji
