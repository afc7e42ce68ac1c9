#include "reconcile/find_figure.h"

#include <algorithm>

#include "base/text.h"

namespace gouji {

std::vector<int> schedules_of_kind(const Filing& filing, ScheduleKind kind) {
  std::vector<int> found;
  for (int i = 0; i < static_cast<int>(filing.schedules.size()); ++i)
    if (filing.schedules[i].kind == kind) found.push_back(i);
  return found;
}

std::optional<FactRef> figure_at(const Filing& filing, int schedule, int line, int column) {
  const auto& figures = filing.schedules[schedule].lines[line].figures;
  for (int i = 0; i < static_cast<int>(figures.size()); ++i)
    if (figures[i].column == column && figures[i].amount) return FactRef{schedule, line, i};
  return {};
}

int line_of_roles(const Schedule& schedule, const std::vector<std::string>& roles, int lane) {
  for (const std::string& role : roles)
    for (int i = 0; i < static_cast<int>(schedule.lines.size()); ++i)
      if (schedule.lines[i].role == role && (lane < 0 || schedule.lines[i].lane == lane)) return i;
  return -1;
}

int column_of_measures(const Schedule& schedule, const std::vector<std::string>& measures, int lane) {
  for (const std::string& measure : measures)
    if (int column = schedule.column_of(measure, lane); column >= 0) return column;
  return -1;
}

/// Both sides of a schedule may have a column of that measure: the one on the line's own side counts.
static int column_beside(const Schedule& schedule, int line, const Place& place) {
  int own = place.lane < 0 ? column_of_measures(schedule, place.measures, schedule.lines[line].lane) : -1;
  return own >= 0 ? own : column_of_measures(schedule, place.measures, place.lane);
}

static bool has_word(const std::string& text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

static bool is_named(const ScheduleLine& line, const std::vector<std::string>& names) {
  return names.empty() || has_word(normalised(line.name), names);
}

static bool has_other_figure(const Schedule& schedule, int line, const std::string& measure) {
  int column = measure.empty() ? -1 : schedule.column_of(measure);
  const Figure* figure = column < 0 ? nullptr : schedule.lines[line].in(column);
  return figure != nullptr && !figure->number.is_zero();
}

static bool has_money(const Schedule& schedule, int column) {
  return std::any_of(schedule.lines.begin(), schedule.lines.end(), [&](const ScheduleLine& line) {
    const Figure* figure = line.in(column);
    return figure != nullptr && !figure->number.is_zero();
  });
}

/// A total that is not printed beside parts that are is no zero.
static bool has_parts_without_total(const Schedule& schedule, int line, int column) {
  const auto& figures = schedule.lines[line].figures;
  return schedule.columns[column].measure == "total" &&
         std::any_of(figures.begin(), figures.end(), [](const Figure& figure) { return !figure.number.is_zero(); });
}

int whole_line(const Schedule& schedule) {
  int whole = -1;
  for (int i = static_cast<int>(schedule.lines.size()); i-- > 0;) {
    if (schedule.lines[i].role == "total") return i;
    if (schedule.lines[i].role != "previous") whole = i;
  }
  return whole;
}

Found find_place(const Filing& filing, const Place& place) {
  Found found;
  for (ScheduleKind kind : place.schedules) {
    for (int index : schedules_of_kind(filing, kind)) {
      const Schedule& schedule = filing.schedules[index];
      if (has_word(normalised(schedule.title), place.not_titled)) continue;
      int line = -1;
      if (!place.code.empty()) {
        const ScheduleLine* coded = schedule.line_with_code(place.code);
        line =
            coded == nullptr || !is_named(*coded, place.names) ? -1 : static_cast<int>(coded - schedule.lines.data());
      } else {
        line = place.roles.empty() ? whole_line(schedule) : line_of_roles(schedule, place.roles, place.lane);
      }
      if (line < 0) {
        found.state = Found::no_line;
        continue;
      }
      if (has_other_figure(schedule, line, place.without)) return {Found::excluded, {}, false};
      int column = column_beside(schedule, line, place);
      if (column < 0) {
        found.state = Found::no_column;
        continue;
      }
      auto fact = figure_at(filing, index, line, column);
      return {fact ? Found::figure : Found::blank, fact.value_or(FactRef{}),
              !fact && (schedule.lines[line].holds_words || has_money(schedule, column) ||
                        has_parts_without_total(schedule, line, column))};
    }
  }
  return found;
}

std::string class_name(std::string_view label) {
  std::string name = normalised(label);
  constexpr std::string_view pause = "、";
  std::size_t at = name.find(pause);
  if (at != std::string::npos && parse_chinese_numeral(std::string_view(name).substr(0, at)) >= 0)
    name.erase(0, at + pause.size());
  return name;
}

}  // namespace gouji
