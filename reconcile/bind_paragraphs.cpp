// What a paragraph states by names alone: the section that it stands in says of what.
#include <string>

#include "reconcile/bind_words.h"
#include "reconcile/binder.h"

namespace gouji {
/// A paragraph of its own in a section on what is spent: （一）基本支出4286.19万元，主要….
std::vector<Reading> Binder::readings_alone(const Measure& measure, int index) const {
  if (!begins_passage(index)) return {};
  const std::string section = section_title(filing_, index);
  auto about = [&](std::string_view word) { return section.find(word) != std::string::npos; };
  if (!about("支出") || about("政府性基金") || about("国有资本")) return {};
  const bool other = (about("基本支出") && measure != "basic") || (about("项目支出") && measure != "project");
  if (other) return {};
  if (about("一般公共预算")) return {cells_of({ScheduleKind::general_public, "total", {measure}})};
  if (about("财政拨款")) return {};
  return {cells_of({ScheduleKind::expenditure, "total", {measure}})};
}

/// A line of the whole's own branch by its name: 城乡社区支出…，其中：城管执法467.01万元.
std::vector<Reading> Binder::branch_readings(int index) {
  const int whole = filing_.claims[index].whole;
  if (whole < 0 || !bindings_[whole].fact) return {};
  const FactRef fact = *bindings_[whole].fact;
  const Schedule& schedule = filing_.schedules[fact.schedule];
  const std::string& code = schedule.lines[fact.line].code;
  ItemChain chain;
  chain.item_name = bare_words(lead_of(filing_, index));
  if (code.empty() || chain.item_name.empty()) return {};
  Reading reading;
  for (int line : items_.lines(fact.schedule, chain)) {
    const std::string& below = schedule.lines[line].code;
    if (below.size() <= code.size() || !below.starts_with(code)) continue;
    if (auto cell = cell_at(fact.schedule, line, {"total", "amount"})) reading.push_back(*cell);
  }
  return {reading};
}

/// True of the first sum of a passage.
bool Binder::begins_passage(int index) const {
  const Claim& claim = filing_.claims[index];
  for (int i = index - 1; i >= 0 && filing_.claims[i].passage == claim.passage; --i)
    if (is_sum_of_money(filing_.claims[i])) return false;
  return true;
}

/// An item by its bare name at the head of a paragraph on what is spent: 1、行政运行2105.82万元，主要用于….
std::vector<Reading> Binder::headed_readings(int index) {
  const std::string section = section_title(filing_, index);
  const bool spent = section.find("支出") != std::string::npos || section.find("拨款") != std::string::npos;
  if (!spent || !begins_passage(index)) return {};
  ItemChain chain;
  chain.item_name = bare_words(lead_of(filing_, index));
  return chain.item_name.empty() ? std::vector<Reading>{} : item_readings(chain, "total", index);
}

/// The coded lines of a kind's schedules that the words before the figure name.
Reading Binder::lines_named(ScheduleKind kind, int index) const {
  const std::string name = item_key(bare_words(lead_of(filing_, index)));
  Reading reading;
  for (std::size_t s = 0; s < filing_.schedules.size() && !name.empty(); ++s) {
    const Schedule& schedule = filing_.schedules[s];
    for (std::size_t l = 0; schedule.kind == kind && l < schedule.lines.size(); ++l) {
      if (schedule.lines[l].code.empty() || item_key(schedule.lines[l].name) != name) continue;
      if (auto cell = cell_at(static_cast<int>(s), static_cast<int>(l), {"total", "amount"})) reading.push_back(*cell);
    }
  }
  return reading;
}

/// A line of the basic expenditure by its name, in a section on that: 办公费48.63万元、印刷费5.26万元.
std::vector<Reading> Binder::economic_readings(int index) const {
  if (section_title(filing_, index).find("基本支出") == std::string::npos) return {};
  return {lines_named(ScheduleKind::basic_economic, index)};
}

}  // namespace gouji
