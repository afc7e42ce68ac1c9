#include "parse/schedule.h"

namespace gouji {

std::string_view text_of(ScheduleKind kind) {
  switch (kind) {
    case ScheduleKind::summary:
      return "summary";
    case ScheduleKind::revenue:
      return "revenue";
    case ScheduleKind::expenditure:
      return "expenditure";
    case ScheduleKind::appropriation_summary:
      return "appropriation-summary";
    case ScheduleKind::general_public:
      return "general-public";
    case ScheduleKind::government_fund:
      return "government-fund";
    case ScheduleKind::state_capital:
      return "state-capital";
    case ScheduleKind::basic_economic:
      return "basic-economic";
    case ScheduleKind::three_public:
      return "three-public";
    case ScheduleKind::performance_target:
      return "performance-target";
    case ScheduleKind::project_list:
      return "project-list";
    case ScheduleKind::government_revenue:
      return "government-revenue";
    case ScheduleKind::government_economic:
      return "government-economic";
    case ScheduleKind::fund_revenue:
      return "fund-revenue";
    case ScheduleKind::capital_revenue:
      return "capital-revenue";
    case ScheduleKind::balance:
      return "balance";
    case ScheduleKind::transfers:
      return "transfers";
    case ScheduleKind::debt:
      return "debt";
    case ScheduleKind::other:
      return "other";
  }
  return "other";
}

const Figure* ScheduleLine::in(int column) const {
  for (const Figure& figure : figures)
    if (figure.column == column) return &figure;
  return nullptr;
}

int Schedule::column_of(std::string_view measure, int lane) const {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].measure == measure && (lane < 0 || columns[i].lane == lane)) return static_cast<int>(i);
  return -1;
}

const ScheduleLine* Schedule::line_of(std::string_view role, int lane) const {
  for (const ScheduleLine& line : lines)
    if (line.role == role && (lane < 0 || line.lane == lane)) return &line;
  return nullptr;
}

void Schedule::index_codes() {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].code.empty()) first_of_code.emplace(lines[i].code, static_cast<int>(i));
}

const ScheduleLine* Schedule::line_with_code(std::string_view code) const {
  auto found = first_of_code.find(code);
  return found == first_of_code.end() ? nullptr : &lines[found->second];
}

bool Schedule::has_figures() const {
  for (const ScheduleLine& line : lines)
    if (!line.figures.empty()) return true;
  return false;
}

}  // namespace gouji
