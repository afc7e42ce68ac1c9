// The conditions that identities name in only_when and not_when.
#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/identity.h"

namespace gouji {
namespace {

bool prints_amount(const Filing& filing, ScheduleKind kind, const char* measure) {
  for (int index : schedules_of_kind(filing, kind)) {
    const Schedule& schedule = filing.schedules[index];
    for (std::size_t column = 0; column < schedule.columns.size(); ++column) {
      if (schedule.columns[column].measure != measure) continue;
      for (const ScheduleLine& line : schedule.lines)
        if (const Figure* figure = line.in(static_cast<int>(column)); figure && !figure->number.is_zero()) return true;
    }
  }
  return false;
}

bool prints_role(const Filing& filing, ScheduleKind kind, const char* role) {
  for (int index : schedules_of_kind(filing, kind))
    for (const ScheduleLine& line : filing.schedules[index].lines)
      if (line.role.starts_with(role))
        for (const Figure& figure : line.figures)
          if (!figure.number.is_zero()) return true;
  return false;
}

/// Money from elsewhere than this year's appropriation: what parts the schedules of all funds from those of 财政拨款.
bool has_other_resources(const Filing& filing) {
  for (const char* measure : {"business", "commercial", "other_income", "superior", "affiliated", "fiscal_account",
                              "unit_funds", "surplus_used", "opening"})
    if (prints_amount(filing, ScheduleKind::revenue, measure)) return true;
  for (const char* role : {"business", "commercial", "other_income", "superior", "affiliated", "fiscal_account",
                           "unit_funds", "surplus_used", "opening"})
    if (prints_role(filing, ScheduleKind::summary, role)) return true;
  return false;
}

bool has_carry_over(const Filing& filing) {
  for (ScheduleKind kind : {ScheduleKind::summary, ScheduleKind::appropriation_summary})
    for (const char* role : {"opening", "closing", "surplus_used", "surplus_distributed"})
      if (prints_role(filing, kind, role)) return true;
  return prints_amount(filing, ScheduleKind::revenue, "opening");
}

bool has_other_funds(const Filing& filing) {
  return has_other_resources(filing) || prints_amount(filing, ScheduleKind::government_fund, "total") ||
         prints_amount(filing, ScheduleKind::state_capital, "total") ||
         prints_role(filing, ScheduleKind::appropriation_summary, "government_fund") ||
         prints_role(filing, ScheduleKind::appropriation_summary, "state_capital");
}

/// Balances in a table that has no line for the year's own money: its totals are of another scope.
bool has_uncounted_balance(const Filing& filing) {
  for (ScheduleKind kind : {ScheduleKind::summary, ScheduleKind::appropriation_summary})
    for (int index : schedules_of_kind(filing, kind))
      if (filing.schedules[index].line_of("current_income") == nullptr && has_carry_over(filing)) return true;
  return false;
}

/// An opening balance that no line splits among the funds.
bool has_unsplit_balance(const Filing& filing) {
  for (int index : schedules_of_kind(filing, ScheduleKind::appropriation_summary)) {
    bool whole = false, split = false;
    for (const ScheduleLine& line : filing.schedules[index].lines)
      for (const Figure& figure : line.figures) {
        whole = whole || (line.role == "opening" && !figure.number.is_zero());
        split = split || (line.role.starts_with("opening_") && !figure.number.is_zero());
      }
    if (whole && !split) return true;
  }
  return false;
}

bool has_other_money(const Filing& filing) {
  return has_other_resources(filing) || has_carry_over(filing);
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

bool speaks_of_secrets(std::string_view text) {
  return has_any(text, {"涉密", "保密", "国家秘密"}) &&
         has_any(text,
                 {"不公开", "不予公开", "未公开", "不宜公开", "不在公开", "未列", "不列", "不含", "未包含", "不包含"});
}

/// Some items are left out by a note because they are secret: what is printed is a part.
bool has_secret_items(const Filing& filing) {
  for (const Passage& passage : filing.narrative.passages)
    if (speaks_of_secrets(passage.normal.text)) return true;
  for (const Schedule& schedule : filing.schedules)
    for (const PlacedText& note : schedule.notes)
      if (speaks_of_secrets(normalised(note.text))) return true;
  return false;
}

bool has_column(const Filing& filing, ScheduleKind kind, const char* measure) {
  for (int index : schedules_of_kind(filing, kind))
    if (filing.schedules[index].column_of(measure) >= 0) return true;
  return false;
}

/// A revenue schedule whose total counts what was carried over, and that has no column for the year's own income.
bool counts_balance_as_revenue(const Filing& filing) {
  bool balance = prints_amount(filing, ScheduleKind::revenue, "opening") ||
                 prints_amount(filing, ScheduleKind::revenue, "surplus_used");
  return balance && !has_column(filing, ScheduleKind::revenue, "income");
}

struct Condition {
  const char* name;
  bool (*holds)(const Filing&);
  Message reason;
};

const std::array<Condition, 8>& conditions() {
  static const std::array<Condition, 8> list = {{
      {"other-resources",
       has_other_resources,
       {"另有事业、经营等财政拨款以外的资金", "there is money beside the appropriation"}},
      {"carry-over", has_carry_over, {"有结转结余", "balances are carried over"}},
      {"uncounted-balance", has_uncounted_balance, {"总计含结转结余，口径不同", "the totals include balances"}},
      {"other-money", has_other_money, {"财政拨款不是唯一的资金", "the year's appropriation is not the only money"}},
      {"unsplit-balance",
       has_unsplit_balance,
       {"年初结转和结余没有按资金分列", "the opening balance is not split among the funds"}},
      {"secret-items", has_secret_items, {"部分涉密内容不公开", "secret items are left out"}},
      {"balance-in-revenue",
       counts_balance_as_revenue,
       {"收入表合计含上年结转等，口径不同", "the revenue schedule's total includes balances"}},
      {"other-funds",
       has_other_funds,
       {"一般公共预算不是唯一的资金", "the general public budget is not the only fund"}},
  }};
  return list;
}

const Condition* find_condition(const std::string& name) {
  for (const Condition& condition : conditions())
    if (name == condition.name) return &condition;
  return nullptr;
}

const Condition& condition_named(const std::string& name) {
  if (const Condition* condition = find_condition(name)) return *condition;
  throw std::logic_error("there is no condition " + name);
}

}  // namespace

bool is_condition(const std::string& name) {
  return find_condition(name) != nullptr;
}

bool holds(const std::string& condition, const Filing& filing) {
  return condition_named(condition).holds(filing);
}
Message reason_of(const std::string& condition) {
  return condition_named(condition).reason;
}

}  // namespace gouji
