#include "reconcile/guessed_columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parse/grid_view.h"

namespace gouji {
namespace {

constexpr std::string_view numerals = "一二三四五六七八九十";
constexpr std::string_view mark = "、";
constexpr std::size_t width = 3;  // bytes of a character

/// A header over labels that ran into one over figures.
bool holds_label_header(const Column& column) {
  return column.path.find("编码") != std::string::npos || column.path.find("科目名称") != std::string::npos;
}

bool has_figures(const Schedule& schedule, int column) {
  return std::any_of(schedule.lines.begin(), schedule.lines.end(),
                     [&](const ScheduleLine& line) { return line.in(column) != nullptr; });
}

/// 其他支出二、结转下年: two lines in one.
bool holds_two_labels(const ScheduleLine& line) {
  std::string_view name = line.name;
  for (std::size_t at = name.find(mark); at != name.npos; at = name.find(mark, at + mark.size())) {
    if (at < 2 * width) continue;
    const std::size_t numeral = numerals.find(name.substr(at - width, width));
    const bool begins = numerals.find(name.substr(at - 2 * width, width)) == numerals.npos;
    if (numeral != numerals.npos && begins) return true;
  }
  return false;
}

/// 5092.47公用经费合计, 15.3（三）公共安全支出: the figure of the columns before it in a label.
bool begins_with_amount(const ScheduleLine& line) {
  const std::string name = normalised(line.name);
  const std::size_t point = name.find_first_not_of("0123456789,");
  if (point == 0 || point >= name.size() || name[point] != '.') return false;
  const std::size_t end = std::min(name.find_first_not_of("0123456789", point + 1), name.size());
  constexpr std::size_t cents = 2;
  return end == point + 1 + cents || (end > point + 1 && ordinal_length(std::string_view(name).substr(end)) > 0);
}

/// （二）: a number whose label is another line.
bool is_bare_number(const ScheduleLine& line) {
  const std::string name = normalised(line.name);
  return !name.empty() && ordinal_length(name) == name.size();
}

/// The number that a label begins with, 0 for none, and whether it stands in brackets.
std::pair<int, bool> ordinal_of(const ScheduleLine& line) {
  const std::string name = normalised(line.name);
  const std::size_t length = ordinal_length(name);
  std::string_view text = std::string_view(name).substr(0, length);
  const bool bracketed = text.starts_with('(');
  if (bracketed) text.remove_prefix(1);
  int value = 0;
  for (; text.size() >= width; text.remove_prefix(width)) {
    const std::size_t at = numerals.find(text.substr(0, width));
    if (at == numerals.npos) break;
    const int digit = static_cast<int>(at / width) + 1;
    constexpr int ten = 10;
    value = digit == ten ? std::max(value, 1) * ten : value + digit;
  }
  return {value, bracketed};
}

/// True where a side's numbers skip one: 三、 after 一、. Each level begins again with one.
bool skips_a_number(const Schedule& schedule) {
  std::map<std::pair<int, bool>, int> last;  // by side and level
  for (const ScheduleLine& line : schedule.lines) {
    const auto [value, bracketed] = ordinal_of(line);
    if (value == 0) continue;
    int& before = last[{line.lane, bracketed}];
    if (value != 1 && value != before + 1) return true;
    before = value;
    if (!bracketed) last[{line.lane, true}] = 0;
  }
  return false;
}

/// Figures without a label in a schedule of labels: their label is another line.
bool lacks_a_label(const Schedule& schedule) {
  const bool labelled = std::any_of(schedule.lines.begin(), schedule.lines.end(),
                                    [](const ScheduleLine& line) { return !line.name.empty() && line.code.empty(); });
  const bool coded = std::any_of(schedule.lines.begin(), schedule.lines.end(),
                                 [](const ScheduleLine& line) { return !line.code.empty(); });
  return labelled && !coded && std::any_of(schedule.lines.begin(), schedule.lines.end(), [](const ScheduleLine& line) {
           return line.name.empty() && !line.figures.empty();
         });
}

/// Figures with neither a name nor a code: the row that they belong to was parted.
bool is_part_of_row(const ScheduleLine& line) {
  return line.name.empty() && line.code.empty() && line.role.empty() && !line.figures.empty();
}

/// Figures of a table of coded lines stand in a row of which the code and the name are another line.
bool parts_a_row(const Schedule& schedule) {
  const bool coded = std::any_of(schedule.lines.begin(), schedule.lines.end(),
                                 [](const ScheduleLine& line) { return !line.code.empty(); });
  return coded && std::any_of(schedule.lines.begin(), schedule.lines.end(), is_part_of_row);
}

/// Income beside expenditure has two sides, unless the labels of one were taken for those of the other.
bool lacks_a_side(const Schedule& schedule) {
  const bool two_sided = schedule.kind == ScheduleKind::summary || schedule.kind == ScheduleKind::appropriation_summary;
  return two_sided && std::all_of(schedule.columns.begin(), schedule.columns.end(),
                                  [&](const Column& column) { return column.lane == schedule.columns.front().lane; });
}

/// Budget beside final accounts of 三公经费 have the same columns, unless one was lost, as where the sheet's edge cuts it.
bool lacks_a_column(const Schedule& schedule) {
  if (schedule.kind != ScheduleKind::three_public) return false;
  constexpr std::string_view budget = "@budget", final_accounts = "@final";
  std::set<std::string_view> before, after;
  for (const Column& column : schedule.columns) {
    const std::string_view measure = column.measure;
    if (measure.ends_with(budget)) before.insert(measure.substr(0, measure.size() - budget.size()));
    if (measure.ends_with(final_accounts)) after.insert(measure.substr(0, measure.size() - final_accounts.size()));
  }
  return !before.empty() && !after.empty() && before != after;
}

}  // namespace

bool may_lack_lines(const Schedule& schedule) {
  if (!schedule.guessed) return false;
  return skips_a_number(schedule) || lacks_a_label(schedule) || parts_a_row(schedule) || lacks_a_side(schedule) ||
         lacks_a_column(schedule) ||
         std::any_of(schedule.lines.begin(), schedule.lines.end(), [](const ScheduleLine& line) {
           return holds_two_labels(line) || begins_with_amount(line) || is_bare_number(line) || line.holds_words;
         });
}

std::vector<char> unclear_columns(const Schedule& schedule) {
  std::vector<char> unclear(schedule.columns.size(), 0);
  if (!schedule.guessed) return unclear;
  const bool measured = schedule.kind != ScheduleKind::debt;  // its columns are told by their headers alone
  std::map<std::pair<int, Measure>, std::size_t> met;
  for (std::size_t i = 0; i < schedule.columns.size(); ++i) {
    const Column& column = schedule.columns[i];
    if (!has_figures(schedule, static_cast<int>(i))) continue;
    const auto [same, first] = met.emplace(std::pair{column.lane, column.measure}, i);
    const bool unknown = measured && (column.measure.empty() || !first);
    unclear[i] = unknown || holds_label_header(column) ? 1 : 0;
    if (measured && !first) unclear[same->second] = 1;
  }
  return unclear;
}

bool is_printed_otherwise(const Schedule& schedule, const Figure& figure) {
  if (!schedule.guessed) return false;
  int alike = 0, others = 0;
  for (const ScheduleLine& line : schedule.lines) {
    const Figure* other = line.in(figure.column);
    if (other == nullptr || other == &figure) continue;
    ++(other->number.decimals == figure.number.decimals ? alike : others);
  }
  return others > alike;
}

}  // namespace gouji
