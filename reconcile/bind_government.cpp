// What a government's schedules print of a claim: its revenue by name, and what was carried out in the year before.
#include <array>
#include <string>

#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/last_year.h"

namespace gouji {
namespace {

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

bool is_government(const Schedule& schedule) {
  return schedule.kind == ScheduleKind::government_revenue || schedule.kind == ScheduleKind::general_public ||
         schedule.kind == ScheduleKind::balance;
}

}  // namespace

bool is_execution_of_last_year(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  if (filing.stage == Stage::final_accounts || claim.year == 0 || claim.year + 1 != filing.fiscal_year) return false;
  const std::string_view lead = lead_of(filing, index);
  return claim.phase == Phase::execution ||
         (claim.phase == Phase::unstated && (holds(lead, "完成") || holds(lead, "执行")));
}

/// Only the subject's own lines in tables that print last year's execution beside the budget.
std::vector<Reading> Binder::last_year_readings(int index) const {
  const Subject* subject = subject_with_id(bindings_[index].subject);
  if (subject == nullptr) return {};
  std::vector<Reading> readings;
  for (const Target& target : subject->budget) {
    Reading reading = cells_of(target);
    std::erase_if(reading, [&](const ScheduleCell& cell) { return !is_government(filing_.schedules[cell.schedule]); });
    leave_out_others(reading, index);
    Reading last_year;
    for (const ScheduleCell& cell : reading)
      if (auto fact = execution_in_line(filing_, cell.schedule, cell.line, filing_.claims[index].year))
        last_year.push_back({cell.schedule, cell.line, filing_.figure(*fact).column, fact->figure});
    readings.push_back(std::move(last_year));
  }
  return readings;
}

/// A line of a government's revenue by its own name: 增值税2600万元.
std::vector<Reading> Binder::revenue_readings(int index) const {
  Reading reading = lines_named(ScheduleKind::government_revenue, index);
  leave_out_others(reading, index);
  return {reading};
}

}  // namespace gouji
