#include "parse/placing/summed_table.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "parse/code.h"
#include "parse/forms.h"

namespace gouji::placing {
namespace {

constexpr int decimals = 3;

std::optional<std::int64_t> scaled(const Decimal& number) {
  if (number.decimals > decimals) return std::nullopt;
  std::int64_t value = number.digits;
  for (int i = number.decimals; i < decimals; ++i)
    if (__builtin_mul_overflow(value, 10, &value)) return std::nullopt;
  constexpr std::int64_t most = INT64_MAX / 10000;  // (sums of so many stay in range)
  return std::abs(value) <= most ? std::optional(value) : std::nullopt;
}

int level_of(const ScheduleLine& line) {
  if (line.role == "total") return 0;
  return line.code.empty() ? -1 : level_of_code(line.code);
}

/// 合计 is all that stands beside it: of what else a table's columns are, nothing is known here.
RowSum all_columns(const Schedule& schedule) {
  const int total = schedule.column_of("total");
  RowSum sum{total};
  for (int column = 0; column < static_cast<int>(schedule.columns.size()); ++column)
    if (column != total) sum.push_back(column);
  return sum;
}

std::vector<RowSum> row_sums_of(const Schedule& schedule) {
  std::vector<RowSum> sums;
  std::vector<char> covered(schedule.columns.size(), 0);
  for (const Split& split : forms().splits) {
    RowSum sum{schedule.column_of(split.whole)};
    for (const std::string& part : split.parts) sum.push_back(schedule.column_of(part));
    if (std::find(sum.begin(), sum.end(), -1) != sum.end()) continue;
    for (int column : sum) covered[static_cast<std::size_t>(column)] = 1;
    sums.push_back(std::move(sum));
  }
  if (std::find(covered.begin(), covered.end(), 0) == covered.end()) return sums;
  if (schedule.column_of("total") < 0) return {};
  return {all_columns(schedule)};
}

/// Those that nearly all lines of the first page keep.
void drop_unproven(SummedTable& table) {
  constexpr int most = 8;  // lines, of which one may break it
  const std::vector<SummedLine>& lines = table.pages.front().lines;
  const std::vector<RowSum> all = std::move(table.row_sums);
  table.row_sums.clear();
  for (const RowSum& sum : all) {
    table.row_sums.push_back(sum);
    const auto broken =
        std::count_if(lines.begin(), lines.end(), [&](const SummedLine& line) { return table.is_broken(line, sum); });
    if (broken * most > static_cast<std::ptrdiff_t>(lines.size())) table.row_sums.pop_back();
  }
}

}  // namespace

std::vector<int> SummedPage::columns() const {
  std::vector<int> columns;
  for (const SummedLine& line : lines)
    for (const Place& place : line.places) columns.push_back(place.column);
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  return columns;
}

std::vector<int> SummedTable::total_columns() const {
  std::vector<int> columns;
  for (const SummedLine& line : pages.front().lines)
    if (line.level == 0 && columns.empty())
      for (const Place& place : line.places) columns.push_back(place.column);
  return columns;
}

std::vector<int> SummedTable::usable() const {
  std::vector<int> usable = total_columns();
  if (!usable.empty()) return usable;
  usable.resize(columns);
  std::iota(usable.begin(), usable.end(), 0);
  return usable;
}

bool SummedTable::is_broken(const SummedLine& line, const RowSum& sum) const {
  auto value = [&](int column) {
    const auto found =
        std::find_if(line.places.begin(), line.places.end(), [&](const Place& p) { return p.column == column; });
    return found == line.places.end() ? 0 : found->value;
  };
  std::int64_t rest = value(sum.front());
  for (std::size_t i = 1; i < sum.size(); ++i) rest -= value(sum[i]);
  return std::abs(rest) > ulp * static_cast<std::int64_t>(sum.size()) / 2;
}

int SummedTable::broken_rows(const SummedLine& line) const {
  return static_cast<int>(
      std::count_if(row_sums.begin(), row_sums.end(), [&](const RowSum& sum) { return is_broken(line, sum); }));
}

std::optional<SummedTable> summed_table(const Schedule& schedule, const std::vector<Stretch>& stretches) {
  SummedTable table;
  table.columns = schedule.columns.size();
  int most_decimals = 0;
  for (const Stretch& stretch : stretches) {
    SummedPage page;
    page.headed = stretch.headed;
    for (int i = stretch.begin; i < stretch.end; ++i) {
      const ScheduleLine& line = schedule.lines[static_cast<std::size_t>(i)];
      SummedLine summed{level_of(line), {}};
      for (const Figure& figure : line.figures) {
        const auto value = scaled(figure.number);
        if (!value || figure.origin != Origin::dump) return std::nullopt;
        most_decimals = std::max(most_decimals, figure.number.decimals);
        summed.places.push_back({figure.column, *value});
      }
      page.lines.push_back(std::move(summed));
    }
    table.pages.push_back(std::move(page));
  }
  for (int i = most_decimals; i < decimals; ++i) table.ulp *= 10;
  table.row_sums = row_sums_of(schedule);
  drop_unproven(table);
  return table;
}

}  // namespace gouji::placing
