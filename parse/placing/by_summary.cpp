#include "parse/placing/by_summary.h"

#include <algorithm>
#include <compare>
#include <map>
#include <string>

namespace gouji::placing {
namespace {

using Way = std::vector<int>;  ///< by column that has figures: the schedule's column

/// By role: what the summary has as its amount on the income side.
std::map<std::string, Decimal> amounts_of(const Schedule& summary) {
  std::map<std::string, Decimal> amounts;
  const auto columns = std::count_if(summary.columns.begin(), summary.columns.end(),
                                     [](const Column& column) { return column.lane == 0; });
  if (columns != 1) return amounts;
  for (const ScheduleLine& line : summary.lines)
    if (line.lane == 0 && !line.role.empty() && line.figures.size() == 1)
      amounts.emplace(line.role, line.figures.front().number);
  return amounts;
}

class Placer {
 public:
  Placer(Schedule& revenue, const std::map<std::string, Decimal>& amounts) : revenue_(revenue), amounts_(amounts) {}

  void place() {
    const ScheduleLine* total = revenue_.line_of("total");
    if (total == nullptr || !are_of_dump()) return;
    total_ = total;
    for (const Figure& figure : total->figures) read_.push_back(figure.column);
    std::sort(read_.begin(), read_.end());
    for (const ScheduleLine& line : revenue_.lines)
      for (const Figure& figure : line.figures)
        if (!std::binary_search(read_.begin(), read_.end(), figure.column)) return;
    if (read_.size() < 2 || is_confirmed(read_)) return;
    Way begun;
    extend(0, begun);
    if (ways_ == 1) move();
  }

 private:
  bool are_of_dump() const {
    return revenue_.guessed && std::all_of(revenue_.lines.begin(), revenue_.lines.end(), [](const ScheduleLine& line) {
             return std::all_of(line.figures.begin(), line.figures.end(),
                                [](const Figure& figure) { return figure.origin == Origin::dump; });
           });
  }

  const Figure& part(std::size_t i) const { return *total_->in(read_[i]); }

  bool is_confirmed(std::size_t i, int column) const {
    const Measure& measure = revenue_.columns[static_cast<std::size_t>(column)].measure;
    if (measure == "total") return column == read_[i];
    const auto amount = amounts_.find(measure);
    return amount != amounts_.end() && std::is_eq(compare(amount->second, part(i).number));
  }

  bool is_confirmed(const Way& way) const {
    for (std::size_t i = 0; i < way.size(); ++i)
      if (!is_confirmed(i, way[i])) return false;
    return true;
  }

  /// Counts the ways that the summary confirms; keeps the first.
  void extend(int from, Way& begun) {
    if (ways_ > 1) return;
    if (begun.size() == read_.size()) {
      if (ways_++ == 0) found_ = begun;
      return;
    }
    for (int column = from; column < static_cast<int>(revenue_.columns.size()); ++column) {
      if (!is_confirmed(begun.size(), column)) continue;
      begun.push_back(column);
      extend(column + 1, begun);
      begun.pop_back();
    }
  }

  void move() {
    for (ScheduleLine& line : revenue_.lines)
      for (Figure& figure : line.figures)
        figure.column = found_[static_cast<std::size_t>(std::lower_bound(read_.begin(), read_.end(), figure.column) -
                                                        read_.begin())];
  }

  Schedule& revenue_;
  const std::map<std::string, Decimal>& amounts_;
  const ScheduleLine* total_ = nullptr;
  Way read_, found_;
  int ways_ = 0;
};

}  // namespace

void place_by_summary(std::vector<Schedule>& schedules) {
  const auto summary = std::find_if(schedules.begin(), schedules.end(),
                                    [](const Schedule& s) { return s.kind == ScheduleKind::summary; });
  if (summary == schedules.end()) return;
  const std::map<std::string, Decimal> amounts = amounts_of(*summary);
  for (Schedule& schedule : schedules)
    if (schedule.kind == ScheduleKind::revenue && schedule.unit == summary->unit) Placer(schedule, amounts).place();
}

}  // namespace gouji::placing
