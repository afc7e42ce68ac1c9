#include "parse/alignment.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

#include "parse/aligned_centred.h"
#include "parse/aligned_rows.h"

namespace gouji {
namespace {

/// Blocks of more lines are no table of one page and a bit.
constexpr int most_lines_to_cut = 300;

bool has_figure(const std::vector<Field>& row) {
  return std::any_of(row.begin(), row.end(), [](const Field& f) { return is_figure(f.text); });
}

/// 栏次 and the numbers 1, 2, 3 … of the columns: they stand in the middle, not where figures do.
bool counts_columns(const std::vector<Field>& row) {
  int next = 1;
  for (const Field& field : row) {
    if (!is_figure(field.text)) continue;
    if (field.text != std::to_string(next)) return false;
    ++next;
  }
  return next > 2 || row.front().text == "栏次";
}

/// Columns without a figure, which only the row that counts them tells: every figure column takes its nearest number,
/// and each number that is left stands for a column.
void add_counted(std::vector<ColumnRange>& columns, std::vector<Field> counters) {
  std::erase_if(counters, [](const Field& field) { return !is_figure(field.text); });
  for (const ColumnRange& column : columns) {
    if (!column.figures || counters.empty()) continue;
    auto off = [&](const Field& f) { return std::abs(f.from + f.to - column.from - column.to); };
    counters.erase(std::min_element(counters.begin(), counters.end(),
                                    [&](const Field& a, const Field& b) { return off(a) < off(b); }));
  }
  for (const Field& field : counters) {
    auto over = [&](const ColumnRange& c) { return field.from < c.to && c.from < field.to; };
    if (std::none_of(columns.begin(), columns.end(), over)) columns.push_back({field.from, field.to, true});
  }
  std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
}

Alignment align(const Lines& lines, const Block& block, int han_width) {
  Alignment alignment;
  alignment.han_width = han_width;
  std::vector<std::vector<Field>> with_figures, headers;
  std::vector<Field> counters;
  std::vector<AlignedLine> printed;
  for (int at = block.first; at < block.end; ++at) {
    if (lines.shape[at] == LineShape::blank) continue;
    const bool behind_blank = at > block.first && lines.shape[at - 1] == LineShape::blank;
    printed.push_back({fields_of(lines.text[at], LineShape::aligned, han_width), behind_blank});
  }
  alignment.blanks_part_rows = blanks_part_rows(printed);
  if (alignment.blanks_part_rows)
    alignment.rows = rows_between_blanks(printed);
  else
    for (AlignedLine& line : printed) alignment.rows.push_back(std::move(line.fields));
  mark_codes(alignment.rows);
  part_repeated_texts(alignment.rows, han_width);
  if (!alignment.blanks_part_rows) alignment.rows = rows_with_centred_names(alignment.rows);
  for (const auto& row : alignment.rows) {
    if (counts_columns(row)) {
      counters = row;
      continue;
    }
    (has_figure(row) ? with_figures : headers).push_back(row);
  }
  alignment.columns = aligned_columns(with_figures);
  add_counted(alignment.columns, counters);
  for (const ColumnRange& column : columns_behind(alignment.columns, headers)) alignment.columns.push_back(column);
  alignment.rows = rows_with_floats_put(std::move(alignment.rows), alignment.columns);
  return alignment;
}

std::ptrdiff_t figure_columns(const Alignment& alignment) {
  return std::count_if(alignment.columns.begin(), alignment.columns.end(), [](const auto& c) { return c.figures; });
}

/// In how many places figures end; figures under each other end in one.
std::ptrdiff_t figure_ends(const Alignment& alignment) {
  std::set<int> ends;
  for (const auto& row : alignment.rows)
    for (const Field& field : row)
      if (is_figure(field.text)) ends.insert(field.to);
  return static_cast<std::ptrdiff_t>(ends.size());
}

/// A header row with a field for every column from the first with figures on has them in their order, wherever in the
/// middle of their columns they stand.
void settle_by_order(std::vector<ColumnSpan>& spans, const std::vector<ColumnRange>& columns) {
  auto figures = std::find_if(columns.begin(), columns.end(), [](const ColumnRange& c) { return c.figures; });
  int first = static_cast<int>(figures - columns.begin());
  auto from = std::find_if(spans.begin(), spans.end(), [&](const ColumnSpan& s) { return s.last >= first; });
  bool collide = std::adjacent_find(from, spans.end(),
                                    [](const auto& a, const auto& b) { return b.first <= a.last; }) != spans.end();
  if (!collide || spans.end() - from != columns.end() - figures) return;
  for (int column = first; from != spans.end(); ++from, ++column) *from = {column, column};
}

/// True where two amounts of a row share a column.
bool collides(const Alignment& alignment) {
  return std::any_of(alignment.rows.begin(), alignment.rows.end(), [&](const std::vector<Field>& row) {
    int last = -1;
    for (const Field& field : row) {
      if (!is_amount(field)) continue;
      int column = span_of(field, alignment.columns, true).last;
      if (column == last) return true;
      last = column;
    }
    return false;
  });
}

}  // namespace

Alignment align(const Lines& lines, const Block& block, Unsure unsure) {
  Alignment wide = align(lines, block, 2), narrow = align(lines, block, 1);
  auto fit = [](const Alignment& a) { return std::tuple(-figure_ends(a), figure_columns(a), a.columns.size()); };
  if (unsure == Unsure::narrow && figure_ends(narrow) == figure_ends(wide)) return narrow;
  return fit(narrow) > fit(wide) ? narrow : wide;
}

std::vector<ColumnSpan> spans_of(const std::vector<Field>& row, const std::vector<ColumnRange>& columns) {
  bool body = has_figure(row) && !counts_columns(row);
  std::vector<ColumnSpan> spans;
  spans.reserve(row.size());
  for (const Field& field : row) spans.push_back(span_of(field, columns, body));
  if (!body) settle_by_order(spans, columns);
  for (std::size_t i = 1; i < spans.size(); ++i) {
    int next = spans[i - 1].last + 1;
    int end = i + 1 < spans.size() ? spans[i + 1].first : static_cast<int>(columns.size());
    if (spans[i].first < next && next < end) spans[i] = {next, std::max(next, spans[i].last)};
  }
  return spans;
}

namespace {

/// True where texts beside each other, a header, stand on the first line.
bool may_begin_table(const Lines& lines, int at) {
  while (at < lines.size() && lines.shape[at] == LineShape::blank) ++at;
  if (at == lines.size()) return false;
  const std::vector<Field> fields = fields_of(lines.text[at], LineShape::aligned);
  return fields.size() > 1 &&
         std::none_of(fields.begin(), fields.end(), [](const Field& field) { return is_figure(field.text); });
}

}  // namespace

int cut_of(const Lines& lines, const Block& block, Unsure unsure) {
  if (block.shape != LineShape::aligned || block.end - block.first > most_lines_to_cut) return block.end;
  Alignment whole = align(lines, block);
  const bool laid_out = align(lines, block, unsure).han_width == 1;
  bool collision = collides(whole);
  if (whole.blanks_part_rows && !collision) return block.end;
  for (int at = block.first + 1; at < block.end; ++at) {
    if (lines.shape[at] != LineShape::blank || lines.shape[at - 1] == LineShape::blank) continue;
    Block upper{block.shape, block.first, at}, lower{block.shape, at, block.end};
    if (rows_with_figures(lines, upper) < 3 || rows_with_figures(lines, lower) < 3) continue;
    if (laid_out && !may_begin_table(lines, at)) continue;
    Alignment above = align(lines, upper), below = align(lines, lower);
    if (collision && !collides(above) && !collides(below)) return at;
    if (std::max(figure_columns(above), figure_columns(below)) > figure_columns(whole)) return at;
  }
  return block.end;
}

}  // namespace gouji
