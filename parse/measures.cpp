#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/meaning.h"
#include "parse/units.h"

namespace gouji {
namespace {

std::vector<std::string> levels_of(std::string_view path) {
  std::vector<std::string> levels;
  while (!path.empty()) {
    std::size_t end = std::min(path.find('/'), path.size());
    levels.push_back(normalised(path.substr(0, end)));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return levels;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The year that a header names; 0 where it names none.
int year_of(std::string_view normal) {
  std::size_t at = normal.find("年");
  if (at == std::string_view::npos || at < 4 || !normal.substr(at - 4).starts_with("20")) return 0;
  int year = 0;
  for (char c : normal.substr(at - 4, 4)) year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : -100000;
  return std::max(year, 0);
}

int year_of(const std::vector<std::string>& levels) {
  int year = 0;
  for (const std::string& level : levels) year = std::max(year, year_of(level));
  return year;
}

bool tells_phase_only(std::string_view level) {
  return level == "预算数" || level == "决算数" || level == "年初预算数" || level == "全年预算数" ||
         level == "调整预算数";
}

/// 增减 and the like are told by the leaf, year and phase by any level; what is measured by what remains.
std::vector<std::string> without_phase(std::vector<std::string> levels) {
  if (levels.size() > 1 && tells_phase_only(levels.back())) levels.pop_back();
  return levels;
}

bool rule_holds(const MeasureRule& rule, const std::vector<std::string>& levels) {
  if (!rule.leaf.empty() && !any_matches(rule.leaf, levels.back())) return false;
  auto holds = [&](const Patterns& patterns, std::size_t end) {
    return patterns.empty() || std::any_of(levels.begin(), levels.begin() + static_cast<std::ptrdiff_t>(end),
                                           [&](const std::string& level) { return any_matches(patterns, level); });
  };
  return holds(rule.group, levels.size() - 1) && holds(rule.any, levels.size());
}

Measure measure_of(const std::vector<std::string>& levels, std::string_view kind) {
  if (levels.empty()) return {};
  for (const MeasureRule& rule : forms().measures)
    if (rule.kinds.admits(kind) && rule_holds(rule, levels)) return rule.measure;
  return {};
}

bool any_level_contains(const std::vector<std::string>& levels, std::string_view word) {
  return std::any_of(levels.begin(), levels.end(), [&](const std::string& level) { return contains(level, word); });
}

/// Which of the figures of a three-public schedule a column has.
std::string_view phase_of(const Schedule& schedule, const std::vector<std::string>& levels, int current_year) {
  int year = year_of(levels);
  if ((year > 0 && year < current_year) || any_level_contains(levels, "上年")) return "@previous";
  if (!schedule.final_accounts) return "";
  if (any_level_contains(levels, "决算数")) return "@final";
  return any_level_contains(levels, "预算数") ? "@budget" : "@final";
}

bool has_labels(const Schedule& schedule) {
  return std::any_of(schedule.lines.begin(), schedule.lines.end(),
                     [](const ScheduleLine& line) { return !line.name.empty() && !line.figures.empty(); });
}

/// True where the headers name the expenses, so that the lines are of years or of units.
bool expenses_are_columns(const Schedule& schedule) {
  constexpr std::size_t enough = 2;
  std::set<Measure> expenses;
  for (const Column& column : schedule.columns) {
    Measure measure = measure_of(without_phase(levels_of(column.path)), text_of(schedule.kind));
    if (!measure.empty() && measure != "total") expenses.insert(std::move(measure));
  }
  return expenses.size() >= enough;
}

std::string_view kind_for_measures(const Schedule& schedule) {
  bool rows = schedule.kind == ScheduleKind::three_public && has_labels(schedule) && !expenses_are_columns(schedule);
  return rows ? "three-public-rows" : text_of(schedule.kind);
}

int latest_year(const Schedule& schedule) {
  int year = 0;
  for (const Column& column : schedule.columns) year = std::max(year, year_of(levels_of(column.path)));
  return year;
}

/// Where budget and final figures stand side by side, the final ones are what a line amounts to.
void keep_final_amounts(Schedule& schedule) {
  auto is_final = [](const Column& column) { return column.measure == "amount" && contains(column.path, "决算"); };
  bool any = std::any_of(schedule.columns.begin(), schedule.columns.end(), is_final);
  for (Column& column : schedule.columns)
    if (any && column.measure == "amount" && !is_final(column)) column.measure.clear();
}

/// A 合计 beside the total of the “三公”经费 counts meetings and training as well.
void keep_own_totals(Schedule& schedule) {
  auto is_total = [](const Column& column) { return column.measure.starts_with("total"); };
  auto is_own = [&](const Column& column) { return is_total(column) && contains(column.path, "三公"); };
  if (std::none_of(schedule.columns.begin(), schedule.columns.end(), is_own)) return;
  for (Column& column : schedule.columns)
    if (is_total(column) && !is_own(column)) column.measure.clear();
}

/// The unit of a column whose header tells one, and whether its figures are money at all.
Unit column_unit(const Column& column, Unit of_schedule) {
  auto levels = levels_of(column.path);
  for (const std::string& level : levels)
    if (any_matches(forms().not_money, level)) return Unit::none;
  for (std::size_t i = levels.size(); i-- > 0;)
    if (auto stated = stated_unit(levels[i])) return stated->unit;
  return of_schedule;
}

}  // namespace

void assign_measures(Schedule& schedule) {
  std::string_view kind = kind_for_measures(schedule);
  int current_year = latest_year(schedule);
  for (Column& column : schedule.columns) {
    auto levels = levels_of(column.path);
    bool three_public = schedule.kind == ScheduleKind::three_public;
    column.measure = measure_of(three_public ? without_phase(levels) : levels, kind);
    auto phase = phase_of(schedule, levels, current_year);
    if (!three_public) {
      if (phase == "@previous" && column.measure != "opening") column.measure.clear();
    } else if (!column.measure.empty()) {
      column.measure += phase;
    }
  }
  if (schedule.kind == ScheduleKind::three_public) keep_own_totals(schedule);
  if (schedule.final_accounts) keep_final_amounts(schedule);
}

void assign_amounts(Schedule& schedule) {
  std::vector<Unit> units;
  for (const Column& column : schedule.columns) units.push_back(column_unit(column, schedule.unit));
  for (ScheduleLine& line : schedule.lines)
    for (Figure& figure : line.figures)
      figure.amount = amount_of(figure.number, units[static_cast<std::size_t>(figure.column)]);
}

}  // namespace gouji
