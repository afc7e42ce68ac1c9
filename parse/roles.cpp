#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "parse/claims/words.h"
#include "parse/forms.h"
#include "parse/grid_view.h"
#include "parse/meaning.h"

namespace gouji {
namespace {

constexpr std::string_view of_which_words[] = {"其中:", "其中", "#其中:", "#"};

/// A label without its number and without 其中.
struct BareLabel {
  std::string text;
  bool ordinal = false;
  bool of_which = false;
};

BareLabel bare(const std::string& name) {
  BareLabel label{normalised(name), false, false};
  for (int turn = 0; turn < 2; ++turn) {  // 其中：1.… and 1.其中：… both occur
    std::size_t length = ordinal_length(label.text);
    label.ordinal = label.ordinal || length > 0;
    label.text.erase(0, length);
    for (std::string_view word : of_which_words) {
      if (!label.text.starts_with(word)) continue;
      label.of_which = true;
      label.text.erase(0, word.size());
    }
  }
  return label;
}

bool lane_fits(int wanted, int lane) {
  return wanted < 0 || (wanted == 0 ? lane == 0 : lane > 0);
}

Role role_of(const BareLabel& label, int lane, std::string_view kind) {
  for (const RoleRule& rule : forms().roles) {
    if (!rule.kinds.admits(kind) || !lane_fits(rule.lane, lane) || (rule.ordinal && !label.ordinal)) continue;
    if (any_matches(rule.label, label.text)) return rule.role;
  }
  return {};
}

bool is_two_sided(const Schedule& schedule) {
  return schedule.kind == ScheduleKind::summary || schedule.kind == ScheduleKind::appropriation_summary ||
         schedule.kind == ScheduleKind::balance;
}

/// The last 合计 or 总计 of a side is its grand total, one before it the current year's.
void settle_totals(Schedule& schedule) {
  for (int lane = 0; lane < 2; ++lane) {
    std::string_view grand = lane == 0 ? "income_total" : "expenditure_total";
    bool found = schedule.line_of(grand, lane) != nullptr;
    for (std::size_t i = schedule.lines.size(); i-- > 0;) {
      ScheduleLine& line = schedule.lines[i];
      if (line.lane != lane || line.role != "total") continue;
      line.role = found ? (lane == 0 ? "current_income" : "current_expenditure") : grand;
      found = true;
    }
  }
}

bool is_fund(const Role& role) {
  return role == "general_public" || role == "government_fund" || role == "state_capital";
}

/// Funds listed under 年初结转和结余 are parts of that.
void settle_parts_of_opening(Schedule& schedule) {
  bool under_opening = false;
  for (ScheduleLine& line : schedule.lines) {
    if (line.lane != 0) continue;
    if (under_opening && is_fund(line.role)) {
      line.role = "opening_" + line.role;
      line.of_which = true;
      line.level = 2;
    } else if (!line.role.empty() || !line.name.empty()) {
      under_opening = line.role == "opening";
    }
  }
}

/// The year that a line is of: 2024年, 2025年预算数. 0 for lines of anything else.
int year_of_line(const ScheduleLine& line) {
  const std::string name = normalised(line.name);
  return line.role.empty() && name.find("年") == std::string_view("2025").size() ? year_in(name, 0) : 0;
}

/// Of lines that are years the last one is what the schedule is of.
void settle_years(Schedule& schedule) {
  int last = 0;
  for (const ScheduleLine& line : schedule.lines) last = std::max(last, year_of_line(line));
  for (ScheduleLine& line : schedule.lines)
    if (const int year = year_of_line(line); year != 0 && year < last) line.role = "previous";
}

}  // namespace

void assign_roles(Schedule& schedule) {
  std::string_view kind = text_of(schedule.kind);
  for (ScheduleLine& line : schedule.lines) {
    BareLabel label = bare(line.name);
    line.of_which = label.of_which;
    if (line.code.empty()) line.role = role_of(label, line.lane, kind);
  }
  if (schedule.kind == ScheduleKind::three_public) settle_years(schedule);
  if (!is_two_sided(schedule)) return;
  settle_totals(schedule);
  settle_parts_of_opening(schedule);
}

}  // namespace gouji
