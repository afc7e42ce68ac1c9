#include "reconcile/guessed_columns.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace gouji {
namespace {

/// A reading is borne out where no more of its sums fail than one wrong figure breaks: its total's and its own parts'.
constexpr int most_broken_by_one_figure = 2;

/// A header over labels that ran into one over figures.
bool holds_label_header(const Column& column) {
  return column.path.find("编码") != std::string::npos || column.path.find("科目名称") != std::string::npos;
}

bool has_figures(const Schedule& schedule, int column) {
  return std::any_of(schedule.lines.begin(), schedule.lines.end(),
                     [&](const ScheduleLine& line) { return line.in(column) != nullptr; });
}

/// A column without a figure is no part of any sum, whatever it may mean.
bool columns_are_unclear(const Schedule& schedule) {
  std::set<std::pair<int, Measure>> met;
  for (int i = 0; i < static_cast<int>(schedule.columns.size()); ++i) {
    const Column& column = schedule.columns[i];
    if (!has_figures(schedule, i)) continue;
    if (column.measure.empty() || holds_label_header(column) || !met.emplace(column.lane, column.measure).second)
      return true;
  }
  return false;
}

/// 其他支出二、结转下年: two lines in one.
bool holds_two_labels(const ScheduleLine& line) {
  constexpr std::string_view numerals = "一二三四五六七八九十";
  constexpr std::string_view mark = "、";
  constexpr std::size_t width = 3;
  std::string_view name = line.name;
  for (std::size_t at = name.find(mark); at != name.npos; at = name.find(mark, at + mark.size())) {
    if (at < 2 * width) continue;
    const std::size_t numeral = numerals.find(name.substr(at - width, width));
    const bool begins = numerals.find(name.substr(at - 2 * width, width)) == numerals.npos;
    if (numeral != numerals.npos && begins) return true;
  }
  return false;
}

const Amount* amount_in(const ScheduleLine& line, int column) {
  const Figure* figure = column < 0 ? nullptr : line.in(column);
  return figure != nullptr && figure->amount ? &*figure->amount : nullptr;
}

/// The length of the codes right below a code; 0 where it has none.
std::size_t length_below(const Schedule& schedule, const std::string& code) {
  std::size_t length = 0;
  for (const ScheduleLine& line : schedule.lines) {
    const bool below = line.code.size() > code.size() && line.code.starts_with(code);
    if (below && (length == 0 || line.code.size() < length)) length = line.code.size();
  }
  return length;
}

/// 5092.47公用经费合计: the figure of the columns before it in a label.
bool begins_with_amount(const ScheduleLine& line) {
  const std::size_t point = line.name.find_first_not_of("0123456789,");
  constexpr std::size_t decimals = 2;
  if (point == 0 || point >= line.name.size() || line.name[point] != '.') return false;
  const std::size_t end = line.name.find_first_not_of("0123456789", point + 1);
  return end == point + 1 + decimals;
}

/// True where the lines under a code do not add up to its own figure, and some have one.
bool falls_apart(const Schedule& schedule, const ScheduleLine& parent, std::size_t length, int column) {
  const Amount* whole = amount_in(parent, column);
  if (whole == nullptr) return false;
  std::int64_t sum = 0, room = whole->ulp;
  bool any = false;
  for (const ScheduleLine& line : schedule.lines) {
    if (line.code.size() != length || !line.code.starts_with(parent.code)) continue;
    const Amount* part = amount_in(line, column);
    any = any || part != nullptr;
    sum += part != nullptr ? part->fen : 0;
    room += part != nullptr ? part->ulp : 0;
  }
  return any && std::abs(sum - whole->fen) > room;
}

bool is_whole(const ScheduleLine& line) {
  return !line.code.empty() || line.role == "total";
}

/// True where the figures of one line fail to be the sum of those below in several columns, or more sums fail in all
/// than one wrong figure breaks.
bool sums_fall_apart(const Schedule& schedule) {
  int broken = 0;
  for (const ScheduleLine& line : schedule.lines) {
    const std::size_t length = is_whole(line) ? length_below(schedule, line.code) : 0;
    int here = 0;
    for (int column = 0; length > 0 && column < static_cast<int>(schedule.columns.size()); ++column)
      here += falls_apart(schedule, line, length, column) ? 1 : 0;
    broken += here;
    if (here > 1 || broken > most_broken_by_one_figure) return true;
  }
  return false;
}

/// True where the parts of a line's total in the columns beside it fail to add up in several lines.
bool rows_fall_apart(const Schedule& schedule) {
  constexpr std::array<std::string_view, 3> funds = {"general_public", "government_fund", "state_capital"};
  const int total = schedule.column_of("total");
  if (total < 0) return false;
  int broken = 0;
  for (const ScheduleLine& line : schedule.lines) {
    const Amount* whole = amount_in(line, total);
    std::int64_t sum = 0, room = 0;
    for (std::string_view fund : funds) {
      const Amount* part = amount_in(line, schedule.column_of(fund));
      sum += part != nullptr ? part->fen : 0;
      room += part != nullptr ? part->ulp : 0;
    }
    if (whole != nullptr && room > 0) broken += std::abs(sum - whole->fen) > room + whole->ulp ? 1 : 0;
  }
  return broken > 1;
}

}  // namespace

bool may_be_misread(const Schedule& schedule) {
  if (!schedule.guessed) return false;
  const auto& lines = schedule.lines;
  auto is_mixed = [](const ScheduleLine& line) { return holds_two_labels(line) || begins_with_amount(line); };
  return columns_are_unclear(schedule) || std::any_of(lines.begin(), lines.end(), is_mixed) ||
         sums_fall_apart(schedule) || rows_fall_apart(schedule);
}

}  // namespace gouji
