#include "reconcile/last_year.h"

#include <string>
#include <string_view>

#include "base/text.h"

namespace gouji {
namespace {

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// -1 for none or several.
int execution_column(const Schedule& schedule, int lane, int year) {
  int found = -1;
  for (std::size_t i = 0; i < schedule.columns.size(); ++i) {
    const Column& column = schedule.columns[i];
    const std::string header = normalised(column.path);
    const bool of_year = holds(header, "上年") || holds(header, std::to_string(year));
    if (column.lane != lane || !of_year || !holds(header, "执行数") || holds(header, "%")) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(i);
  }
  return found;
}

}  // namespace

std::optional<FactRef> execution_in_line(const Filing& filing, int schedule, int line, int year) {
  const Schedule& table = filing.schedules[static_cast<std::size_t>(schedule)];
  const ScheduleLine& row = table.lines[static_cast<std::size_t>(line)];
  const int column = execution_column(table, row.lane, year);
  for (std::size_t f = 0; column >= 0 && f < row.figures.size(); ++f)
    if (row.figures[f].column == column && row.figures[f].amount) return FactRef{schedule, line, static_cast<int>(f)};
  return {};
}

}  // namespace gouji
