// Turns an identity into constraints over the figures of a filing: when it applies, and to which schedules.
#include <algorithm>

#include "reconcile/application.h"
#include "reconcile/doubt.h"

namespace gouji {

namespace reasons {
const Message blank_total = {"该合计为空白", "the total is blank"};
const Message blank_parts = {"各部分均为空白", "all the parts are blank"};
const Message no_counterpart = {"没有对应的表或行", "the schedule or line to hold it against is missing"};
const Message no_children = {"没有下一级的行", "there are no lines of the next level"};
const Message no_columns = {"没有这些栏目", "the columns are not there"};
const Message no_lines = {"没有这些行", "the lines are not there"};
const Message unknown_column = {"有含义不明的栏目", "there is a column of unknown meaning"};
const Message unknown_line = {"有含义不明的行", "there is a line of unknown meaning"};
const Message unit_unknown = {"单位不明", "the unit is unknown"};
const Message other_part = {"合计可能包含其他栏目", "the total may count other columns too"};
const Message excluded_place = {"该行另有项目支出", "the line has project expenditure too"};
const Message no_convention = {"本文不是逐项对应", "the filing does not keep this correspondence elsewhere either"};
}  // namespace reasons

std::vector<Term> Application::terms(int schedule, const std::vector<int>& lines, int column) const {
  std::vector<Term> found;
  for (int line : lines)
    if (auto fact = figure_at(filing_, schedule, line, column)) found.push_back(Term{{*fact, -1}, 1});
  return found;
}

void Application::add(std::string where, std::vector<Term> left, std::vector<Term> right) {
  Constraint constraint{identity_.id,    std::move(where), identity_.relation,
                        std::move(left), std::move(right), identity_.title};
  if (parts_only_) {
    std::swap(constraint.left, constraint.right);
    constraint.relation = Relation::at_most;
  }
  const bool fails = judge(filing_, constraint).outcome == Outcome::fail;
  if (auto doubt = fails ? doubt_about(filing_, constraint) : std::nullopt)
    say(Outcome::undecidable, constraint.where, *doubt);
  else
    out_.constraints.push_back(std::move(constraint));
}

bool Application::conditions_hold() {
  bool final_accounts = filing_.stage == Stage::final_accounts;
  if (identity_.stage == "budget" && final_accounts) {
    say(Outcome::not_applicable, "", {"只适用于预算", "budgets only"});
    return false;
  }
  if (identity_.stage == "final" && !final_accounts) {
    say(Outcome::not_applicable, "", {"只适用于决算", "final accounts only"});
    return false;
  }
  for (const std::string& condition : identity_.only_when) {
    if (holds(condition, filing_)) continue;
    say(Outcome::not_applicable, "", {"不符合适用条件", "its condition does not hold"});
    return false;
  }
  for (const std::string& condition : identity_.not_when) {
    if (!holds(condition, filing_)) continue;
    say(Outcome::not_applicable, "", reason_of(condition));
    return false;
  }
  return true;
}

void Application::run() {
  if (!conditions_hold()) return;
  parts_only_ = std::any_of(identity_.parts_when.begin(), identity_.parts_when.end(),
                            [&](const std::string& condition) { return holds(condition, filing_); });
  if (identity_.pattern == IdentityPattern::places) {
    places();
    return;
  }
  bool any = false;
  const auto& kinds = identity_.pattern == IdentityPattern::same_code || identity_.pattern == IdentityPattern::same_name
                          ? identity_.places.front().schedules
                          : identity_.schedules;
  for (ScheduleKind kind : kinds) {
    for (int schedule : schedules_of_kind(filing_, kind)) {
      any = true;
      if (filing_.schedules[schedule].unit == Unit::none && filing_.schedules[schedule].has_figures()) {
        say(Outcome::undecidable, std::string(text_of(kind)), reasons::unit_unknown);
        continue;
      }
      switch (identity_.pattern) {
        case IdentityPattern::children:
          children(schedule);
          break;
        case IdentityPattern::top:
          top(schedule);
          break;
        case IdentityPattern::row:
          rows(schedule);
          break;
        case IdentityPattern::lines:
          lines(schedule);
          break;
        case IdentityPattern::same_code:
          same_code(schedule);
          break;
        case IdentityPattern::same_name:
          same_name(schedule);
          break;
        case IdentityPattern::places:
          break;
      }
    }
  }
  if (!any) say(Outcome::not_applicable, "", {"没有这种表", "no such schedule"});
}

void apply(const Identity& identity, const Context& context, Verification& out) {
  Application(identity, context.filing, out).run();
}

}  // namespace gouji
