#include <algorithm>
#include <optional>
#include <vector>

#include "parse/forms.h"
#include "parse/meaning.h"

namespace gouji {
namespace {

constexpr int enough_lines = 2;  // with a figure in the unheaded column, so that no chance names it

/// Sums of a line, in units of 1/1000 of the printed ones, so that figures of different precision add up.
std::optional<std::int64_t> scaled(const Figure* figure) {
  if (figure == nullptr) return 0;
  std::int64_t value = figure->number.digits;
  if (figure->number.decimals > 3 || value > INT64_MAX / 1000 || value < INT64_MIN / 1000) return std::nullopt;
  for (int i = figure->number.decimals; i < 3; ++i) value *= 10;
  return value;
}

/// True where whole = Σ parts on every line that has a figure in any of them.
bool sums_hold(const Schedule& schedule, int whole, const std::vector<int>& parts, int unheaded) {
  int witnesses = 0;
  for (const ScheduleLine& line : schedule.lines) {
    auto total = scaled(line.in(whole));
    std::int64_t sum = 0;
    for (int part : parts) {
      auto value = scaled(line.in(part));
      if (!value || __builtin_add_overflow(sum, *value, &sum)) return false;
    }
    if (!total || *total != sum) return false;
    if (line.in(unheaded) != nullptr) ++witnesses;
  }
  return witnesses >= enough_lines;
}

/// The measure that a column must be for `split` to hold; empty where it proves none.
Measure proven_by(const Schedule& schedule, const Split& split, int unheaded) {
  int whole = schedule.column_of(split.whole);
  if (whole < 0) return {};
  std::vector<int> parts{unheaded};
  Measure missing;
  for (const std::string& part : split.parts) {
    int column = schedule.column_of(part);
    if (column >= 0)
      parts.push_back(column);
    else if (missing.empty())
      missing = part;
    else
      return {};
  }
  return !missing.empty() && sums_hold(schedule, whole, parts, unheaded) ? missing : Measure{};
}

bool is_named(const Schedule& schedule, std::size_t column) {
  const std::string& path = schedule.columns[column].path;
  if (path.empty()) return false;
  // A group's name alone, shared with its neighbours, is no name of the column.
  return std::none_of(schedule.columns.begin(), schedule.columns.end(),
                      [&](const Column& other) { return other.path.starts_with(path + "/"); });
}

void name_column(Schedule& schedule, std::size_t column, const Measure& measure) {
  for (const auto& [known, name] : forms().names) {
    if (known != measure) continue;
    Column& target = schedule.columns[column];
    if (!target.path.empty()) target.path.append(1, '/');
    target.path += name;
    target.measure = measure;
  }
}

}  // namespace

void name_unheaded_columns(Schedule& schedule) {
  if (schedule.kind == ScheduleKind::performance_target) return;
  for (std::size_t column = 0; column < schedule.columns.size(); ++column) {
    if (is_named(schedule, column)) continue;
    schedule.columns[column].measure.clear();
    for (const Split& split : forms().splits) {
      Measure measure = proven_by(schedule, split, static_cast<int>(column));
      if (measure.empty()) continue;
      name_column(schedule, column, measure);
      break;
    }
  }
}

}  // namespace gouji
