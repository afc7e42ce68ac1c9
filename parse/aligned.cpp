#include "parse/aligned.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace gouji {
namespace {

using Rows = std::vector<std::vector<Field>>;

/// Adjoining places that are taken, as ranges.
std::vector<ColumnRange> ranges_of(const std::vector<char>& taken, bool figures) {
  std::vector<ColumnRange> ranges;
  for (int at = 0; at < static_cast<int>(taken.size()); ++at) {
    if (!taken[at]) continue;
    int end = at;
    while (end < static_cast<int>(taken.size()) && taken[end]) ++end;
    ranges.push_back({at, end, figures});
    at = end;
  }
  return ranges;
}

std::vector<char> free_places(const Rows& rows) {
  int width = 0;
  for (const auto& row : rows)
    for (const Field& field : row) width = std::max(width, field.to);
  return std::vector<char>(static_cast<std::size_t>(width) + 1, 0);
}

std::vector<Field> amounts_in(const std::vector<Field>& row, const ColumnRange& range) {
  std::vector<Field> amounts;
  std::copy_if(row.begin(), row.end(), std::back_inserter(amounts),
               [&](const Field& field) { return is_amount(field) && field.from < range.to && range.from < field.to; });
  return amounts;
}

int middle_of(std::vector<int> places) {
  const auto middle = places.begin() + static_cast<std::ptrdiff_t>(places.size() / 2);
  std::nth_element(places.begin(), middle, places.end());
  return *middle;
}

/// Where the figure `at` of a row and the next one part, in the middle of all `rows`.
int border_behind(std::size_t at, const Rows& rows) {
  std::vector<int> ends, begins;
  for (const auto& amounts : rows) {
    ends.push_back(amounts[at].to);
    begins.push_back(amounts[at + 1].from);
  }
  return std::min(middle_of(std::move(ends)), middle_of(std::move(begins)));
}

/// Figures that stand a little to the left in one row and to the right in another leave no place free between two
/// columns: as many columns as a row has figures there, each about where such rows have theirs.
std::vector<ColumnRange> parted(const ColumnRange& range, const Rows& rows) {
  Rows fullest;
  for (const auto& row : rows) {
    std::vector<Field> amounts = amounts_in(row, range);
    if (!fullest.empty() && amounts.size() > fullest.front().size()) fullest.clear();
    if (fullest.empty() || amounts.size() == fullest.front().size()) fullest.push_back(std::move(amounts));
  }
  std::vector<ColumnRange> columns;
  int from = range.from;
  for (std::size_t i = 0; i + 1 < fullest.front().size(); ++i) {
    const int to = std::max(from + 1, border_behind(i, fullest));
    columns.push_back({from, to, true});
    from = to;
  }
  columns.push_back({from, std::max(from + 1, range.to), true});
  return columns;
}

std::vector<ColumnRange> columns_of_figures(const Rows& rows) {
  std::vector<char> taken = free_places(rows);
  for (const auto& row : rows)
    for (const Field& field : row)
      if (is_amount(field)) std::fill(taken.begin() + field.from, taken.begin() + field.to, 1);
  std::vector<ColumnRange> columns;
  for (const ColumnRange& range : ranges_of(taken, true))
    for (const ColumnRange& column : parted(range, rows)) columns.push_back(column);
  return columns;
}

/// Where a text goes on to before it reaches in over figures.
int clipped_end(const Field& field, const std::vector<ColumnRange>& figures) {
  for (const ColumnRange& range : figures)
    if (field.from < range.to && range.from < field.to) return std::max(field.from, range.from);
  return field.to;
}

std::vector<ColumnRange> columns_of_text(const Rows& rows, const std::vector<ColumnRange>& figures) {
  std::vector<char> taken = free_places(rows);
  for (const auto& row : rows)
    for (const Field& field : row)
      if (!is_amount(field)) std::fill(taken.begin() + field.from, taken.begin() + clipped_end(field, figures), 1);
  return ranges_of(taken, false);
}

int distance(const Field& field, const ColumnRange& column, bool body) {
  if (body && column.figures) return std::abs(field.to - column.to);
  return std::abs(field.from + field.to - column.from - column.to);
}

bool overlap(const Field& field, const ColumnRange& column) {
  return field.from < column.to && column.from < field.to;
}

/// The column of a field's own sort that it lies over first, or the nearest one.
int own_column(const Field& field, const std::vector<ColumnRange>& columns, bool figures) {
  int nearest = -1;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    if (columns[i].figures != figures) continue;
    if (!figures && overlap(field, columns[i])) return i;
    if (nearest < 0 || distance(field, columns[i], true) < distance(field, columns[nearest], true)) nearest = i;
  }
  return nearest;
}

}  // namespace

bool is_amount(const Field& field) {
  return !field.code && is_figure(field.text);
}

bool has_amount(const std::vector<Field>& row) {
  return std::any_of(row.begin(), row.end(), is_amount);
}

bool overlap(const Field& one, const Field& other) {
  return one.from < other.to && other.from < one.to;
}

void join_field(std::vector<Field>& row, const Field& field) {
  auto is_text = [](const Field& f) { return !f.code && !is_figure(f.text); };
  auto begun = std::find_if(row.begin(), row.end(),
                            [&](const Field& f) { return is_text(f) && is_text(field) && overlap(f, field); });
  if (begun == row.end()) return row.push_back(field);
  begun->text += field.text;
  begun->from = std::min(begun->from, field.from);
  begun->to = std::max(begun->to, field.to);
}

std::vector<ColumnRange> aligned_columns(const Rows& rows) {
  std::vector<ColumnRange> columns = columns_of_figures(rows);
  std::vector<ColumnRange> texts = columns_of_text(rows, columns);
  columns.insert(columns.end(), texts.begin(), texts.end());
  std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return columns;
}

std::vector<ColumnRange> columns_behind(const std::vector<ColumnRange>& columns, const Rows& headers) {
  if (columns.empty()) return {};
  std::vector<char> taken = free_places(headers);
  for (const auto& row : headers)
    for (const Field& field : row)
      if (field.from >= columns.back().to) std::fill(taken.begin() + field.from, taken.begin() + field.to, 1);
  return ranges_of(taken, true);
}

ColumnSpan span_of(const Field& field, const std::vector<ColumnRange>& columns, bool body) {
  bool amount = is_amount(field);
  if (body && (amount || !is_figure(field.text)))
    if (int own = own_column(field, columns, amount); own >= 0) return {own, own};
  int first = -1, last = -1, nearest = 0;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    if (overlap(field, columns[i])) {
      if (first < 0) first = i;
      last = i;
    }
    if (distance(field, columns[i], body) < distance(field, columns[nearest], body)) nearest = i;
  }
  return first < 0 ? ColumnSpan{nearest, nearest} : ColumnSpan{first, last};
}

}  // namespace gouji
