#include <algorithm>
#include <vector>

#include "parse/meaning.h"

namespace gouji {
namespace {

bool goes_on_beside_itself(ScheduleKind kind) {
  return kind == ScheduleKind::basic_economic;
}

std::vector<int> columns_of(const Schedule& schedule, int lane) {
  std::vector<int> columns;
  for (int column = 0; column < static_cast<int>(schedule.columns.size()); ++column)
    if (schedule.columns[static_cast<std::size_t>(column)].lane == lane) columns.push_back(column);
  return columns;
}

bool same_paths(const Schedule& schedule, const std::vector<int>& first, const std::vector<int>& second) {
  return !first.empty() && std::equal(first.begin(), first.end(), second.begin(), second.end(), [&](int a, int b) {
    return schedule.columns[static_cast<std::size_t>(a)].path == schedule.columns[static_cast<std::size_t>(b)].path;
  });
}

/// Lines and figures of a lane become those of the one that it continues.
void move_lane(Schedule& schedule, int from, int to) {
  auto old_columns = columns_of(schedule, from), new_columns = columns_of(schedule, to);
  for (ScheduleLine& line : schedule.lines) {
    if (line.lane != from) continue;
    line.lane = to;
    for (Figure& figure : line.figures) {
      auto old = std::find(old_columns.begin(), old_columns.end(), figure.column);
      if (old != old_columns.end()) figure.column = new_columns[static_cast<std::size_t>(old - old_columns.begin())];
    }
  }
}

}  // namespace

void join_continued_lanes(Schedule& schedule) {
  if (!goes_on_beside_itself(schedule.kind)) return;
  int lanes = 0;
  for (const Column& column : schedule.columns) lanes = std::max(lanes, column.lane + 1);
  for (int lane = lanes - 1; lane > 0; --lane)
    if (same_paths(schedule, columns_of(schedule, lane - 1), columns_of(schedule, lane)))
      move_lane(schedule, lane, lane - 1);
}

}  // namespace gouji
