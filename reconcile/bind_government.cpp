// What a government's schedules print of a claim: its revenue by name, and what was carried out in the year before.
#include <array>
#include <string>

#include "base/text.h"
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
    for (const ScheduleCell& cell : reading) {
      const ScheduleLine& line = filing_.schedules[cell.schedule].lines[cell.line];
      const int column = execution_column(filing_.schedules[cell.schedule], line.lane, filing_.claims[index].year);
      for (std::size_t f = 0; column >= 0 && f < line.figures.size(); ++f)
        if (line.figures[f].column == column)
          last_year.push_back({cell.schedule, cell.line, column, static_cast<int>(f)});
    }
    readings.push_back(std::move(last_year));
  }
  return readings;
}

/// A line of a government's revenue by its own name: 增值税2600万元.
std::vector<Reading> Binder::revenue_readings(int index) const {
  const std::string name = item_key(bare_words(lead_of(filing_, index)));
  Reading reading;
  for (std::size_t s = 0; s < filing_.schedules.size() && !name.empty(); ++s) {
    const Schedule& schedule = filing_.schedules[s];
    for (std::size_t l = 0; schedule.kind == ScheduleKind::government_revenue && l < schedule.lines.size(); ++l) {
      if (schedule.lines[l].code.empty() || item_key(schedule.lines[l].name) != name) continue;
      if (auto cell = cell_at(static_cast<int>(s), static_cast<int>(l), {"total", "amount"})) reading.push_back(*cell);
    }
  }
  leave_out_others(reading, index);
  return {reading};
}

}  // namespace gouji
