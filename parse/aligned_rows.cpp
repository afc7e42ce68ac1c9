#include "parse/aligned_rows.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "parse/forms.h"

namespace gouji {
namespace {

using Row = std::vector<Field>;

/// A row whose cells are centred has so many lines between two blank ones at most.
constexpr std::size_t most_lines = 5;
/// So many groups of lines tell that blank lines keep the rows apart.
constexpr std::size_t fewest_groups = 3;

bool has_text(const Row& row) {
  return std::any_of(row.begin(), row.end(), [](const Field& f) { return f.code || !is_figure(f.text); });
}

/// 类, 款, 项 and other headers that stand below their table's first figures.
bool is_header(const Row& row) {
  return row.size() > 1 && std::all_of(row.begin(), row.end(), [](const Field& f) {
           return any_matches(forms().header_leaves, normalised(f.text));
         });
}

/// True where two figures stand under each other.
bool meet(const Row& one, const Row& other) {
  return std::any_of(one.begin(), one.end(), [&](const Field& a) {
    return is_figure(a.text) &&
           std::any_of(other.begin(), other.end(), [&](const Field& b) { return is_figure(b.text) && overlap(a, b); });
  });
}

/// The same by the columns that they belong to.
bool meet(const Row& one, const Row& other, const std::vector<ColumnRange>& columns) {
  std::set<int> taken;
  for (const Field& field : one)
    if (is_amount(field)) taken.insert(span_of(field, columns, true).first);
  return std::any_of(other.begin(), other.end(), [&](const Field& field) {
    return is_amount(field) && taken.contains(span_of(field, columns, true).first);
  });
}

/// Puts the fields of a lower line into a row; the rest of a wrapped text behind its beginning.
void put(Row& row, const Row& lower) {
  for (const Field& field : lower) join_field(row, field);
  std::stable_sort(row.begin(), row.end(), [](const Field& a, const Field& b) { return a.from < b.from; });
}

/// Lines between blank ones, from the first with a figure on.
std::vector<std::vector<AlignedLine>> groups_of(const std::vector<AlignedLine>& lines) {
  std::vector<std::vector<AlignedLine>> groups;
  for (const AlignedLine& line : lines) {
    if (groups.empty() || line.behind_blank) groups.emplace_back();
    groups.back().push_back(line);
  }
  return groups;
}

bool has_figures(const std::vector<AlignedLine>& group) {
  return std::any_of(group.begin(), group.end(), [](const AlignedLine& line) { return has_amount(line.fields); });
}

bool is_row(const std::vector<AlignedLine>& group) {
  if (group.size() > most_lines) return false;
  for (std::size_t i = 0; i < group.size(); ++i)
    for (std::size_t j = i + 1; j < group.size(); ++j)
      if (meet(group[i].fields, group[j].fields)) return false;
  return true;
}

bool floats(const Row& row) {
  return has_amount(row) && !has_text(row);
}

/// Lines of figures alone that follow each other and meet in no column are one, and stand below headers.
std::vector<Row> floats_joined(const std::vector<Row>& lines, const std::vector<ColumnRange>& columns) {
  std::vector<Row> rows;
  for (const Row& line : lines) {
    if (!rows.empty() && floats(rows.back()) && floats(line) && !meet(rows.back(), line, columns))
      put(rows.back(), line);
    else if (!rows.empty() && floats(rows.back()) && is_header(line))
      rows.insert(rows.end() - 1, line);
    else
      rows.push_back(line);
  }
  return rows;
}

/// The row that a line of figures would go to; `rows.size()` where none is there.
std::size_t neighbour(const std::vector<Row>& rows, std::size_t at, bool below) {
  if (below) return at + 1 < rows.size() && has_text(rows[at + 1]) && !is_header(rows[at + 1]) ? at + 1 : rows.size();
  return at > 0 && has_text(rows[at - 1]) && !is_header(rows[at - 1]) ? at - 1 : rows.size();
}

/// The rows with every line of figures put to its neighbour; none where that cannot be.
std::vector<Row> put_all(std::vector<Row> rows, bool below, const std::vector<ColumnRange>& columns) {
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (!floats(rows[at])) continue;
    const std::size_t row = neighbour(rows, at, below);
    if (row == rows.size() || meet(rows[at], rows[row], columns)) return {};
    put(rows[row], rows[at]);
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
    --at;
  }
  return rows;
}

}  // namespace

bool blanks_part_rows(const std::vector<AlignedLine>& lines) {
  std::size_t several = 0, all = 0;
  for (const auto& group : groups_of(lines)) {
    if (!has_figures(group)) continue;
    several += group.size() > 1 && is_row(group);
    ++all;
  }
  return several >= fewest_groups && several * 2 > all;
}

std::vector<Row> rows_between_blanks(const std::vector<AlignedLine>& lines) {
  std::vector<Row> rows;
  bool body = false;
  for (const auto& group : groups_of(lines)) {
    body = body || has_figures(group);
    const bool one_row = body && is_row(group);
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (one_row && i > 0)
        put(rows.back(), group[i].fields);
      else
        rows.push_back(group[i].fields);
    }
  }
  return rows;
}

std::vector<Row> rows_with_floats_put(std::vector<Row> lines, const std::vector<ColumnRange>& columns) {
  const bool named =
      std::any_of(lines.begin(), lines.end(), [](const Row& row) { return has_amount(row) && has_text(row); });
  const std::vector<Row> rows = floats_joined(lines, columns);
  if (!named || std::none_of(rows.begin(), rows.end(), floats)) return lines;
  std::vector<Row> below = put_all(rows, true, columns), above = put_all(rows, false, columns);
  if (below.empty() == above.empty()) return lines;
  return below.empty() ? above : below;
}

}  // namespace gouji
