#include "parse/stream/han_header.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "parse/stream/code_columns.h"
#include "parse/stream/counters.h"
#include "parse/stream/enumerator.h"
#include "parse/stream/placing.h"
#include "parse/stream/wrapping.h"

namespace gouji::stream {
namespace {

constexpr std::size_t longest_header = 12;  // lines below each other: three levels of four

/// 8 behind its label, in a table of whole numbers; a year may be a header.
bool is_whole_behind_label(const TextRow& row) {
  const std::string text = text_of(row.segments.back());
  const bool year = text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
  return row.segments.size() == 2 && row.segments.back().figure && !row.segments.front().figure && !year;
}

/// The first row of the body: figures in several columns, an amount, or a label with its figure; 栏次 1 2 3 too.
std::size_t first_figures(const std::vector<TextRow>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    int figures = 0;
    for (const Segment& segment : rows[row].segments) {
      const bool amount = segment.figure && text_of(segment).find_first_of(".,") != std::string::npos;
      figures += amount ? 2 : segment.figure ? 1 : 0;
    }
    if (figures >= 2 || is_whole_behind_label(rows[row])) return row;
  }
  return rows.size();
}

/// True of a single text close above a label with the same left edge: the first line of a name that its row's figures
/// stand in the middle of.
bool begins_label(const TextRow& upper, const TextRow& lower, const Tolerances& near) {
  const Segment& text = upper.segments.front();
  if (upper.segments.size() != 1 || lower.baseline - upper.baseline > near.far_lines * text.size) return false;
  return std::any_of(lower.segments.begin(), lower.segments.end(), [&](const Segment& label) {
    return !label.figure && std::abs(label.box.x0 - text.box.x0) < near.aligned * text.size;
  });
}

/// True of a single text at the left under a line right across the table, below texts of several columns: a label of the
/// body without figures, or the rest of one of the page before.
bool is_ruled_label(const std::vector<TextRow>& rows, std::size_t row, const Rules& rules, const Box& box) {
  constexpr double to_middle = 0.3, across = 0.8, left = 1.5;
  const auto above = rows.begin() + static_cast<std::ptrdiff_t>(row);
  if (rows[row].segments.size() > 1 ||
      std::all_of(rows.begin(), above, [](const TextRow& upper) { return upper.segments.size() == 1; }))
    return false;
  const TextRow& upper = rows[row - 1];
  const TextRow& lower = rows[row];
  return lower.box.x0 - box.x0 < left * lower.size &&
         rules.between(upper.baseline - to_middle * upper.size, lower.baseline - to_middle * lower.size, box.x0, box.x1,
                       across);
}

/// How many of the rows before the first figures are header: those above the last rule, where there is one; else what
/// is no label's first line and begins no list.
std::size_t header_length(const std::vector<TextRow>& rows, const Rules& rules, const Tolerances& near) {
  std::size_t body = first_figures(rows);
  if (body == rows.size()) return 0;
  Box box = rows.front().box;
  for (const TextRow& row : rows) box = united(box, row.box);
  const double rule =
      rules.last_between(rows.front().baseline, rows[body].baseline - 0.3 * rows[body].size, box.x0, box.x1, 0.8);
  if (rule > rows.front().baseline) {
    while (body > 0 && rows[body - 1].baseline > rule) --body;
    while (body > 1 && is_ruled_label(rows, body - 1, rules, box)) --body;
    return body;
  }
  while (body > 1) {
    const TextRow& last = rows[body - 1];
    const bool nearer = rows[body].baseline - last.baseline < last.baseline - rows[body - 2].baseline;
    const bool beside =
        rows[body].baseline - last.baseline < near.same_row * last.size || begins_label(last, rows[body], near);
    const bool listed =
        last.segments.size() == 1 && (is_enumerator(text_of(last.segments.front())) || is_item(last.segments.front()));
    if (!listed && !(beside && nearer)) break;
    --body;
  }
  return body;
}

/// True of more rows than a header has, and higher: narrow columns' headers, each in the middle of its cell, have their
/// lines at many heights, and none far below the last.
bool is_too_long(const std::vector<TextRow>& rows, std::size_t header, const Tolerances& near) {
  if (header <= longest_header) return false;
  const double height = rows[header - 1].baseline - rows.front().baseline;
  return height > static_cast<double>(longest_header) * near.far_lines * rows.front().size;
}

/// True where a header among the labels has nothing below it, and is over no part of a code: labels of two columns were
/// taken for one.
bool has_blank_label(const std::vector<HeadedColumn>& columns, const std::vector<Head>& leaves) {
  auto amounts =
      std::find_if(columns.begin(), columns.end(), [](const HeadedColumn& column) { return column.amounts; });
  return std::any_of(columns.begin(), amounts, [&](const HeadedColumn& column) {
    return column.blank && !heads_code_part(leaves[static_cast<std::size_t>(column.head)].name);
  });
}

}  // namespace

std::optional<HanHeader> han_header(const Page& page, const std::vector<TextRow>& rows, const Rules& rules,
                                    const Tolerances& near) {
  HanHeader header;
  header.text_rows = header_length(rows, rules, near);
  if (header.text_rows == 0 || is_too_long(rows, header.text_rows, near) || !are_chinese(rows, header.text_rows))
    return std::nullopt;
  std::vector<TextRow> body;
  std::copy_if(rows.begin() + static_cast<std::ptrdiff_t>(header.text_rows), rows.end(), std::back_inserter(body),
               [](const TextRow& row) { return !is_counter(row); });
  const std::vector<Head> heads = heads_of(page, rows, header.text_rows, rules);
  std::vector<Head> leaves;
  std::copy_if(heads.begin(), heads.end(), std::back_inserter(leaves), [](const Head& head) { return !head.common; });
  const std::vector<Column> filled = columns_by_ends(body, parted_codes(body, find_columns(body, near), leaves, near));
  if (filled.size() < 2) return std::nullopt;
  const auto columns = headed_columns(body, filled, leaves);
  if (!columns || has_blank_label(*columns, leaves)) return std::nullopt;
  auto tree = head_tree(*columns, heads);
  if (!tree) return std::nullopt;
  header.tree = std::move(*tree);
  header.edges = column_edges(*columns, heads);
  if (std::adjacent_find(header.edges.begin(), header.edges.end(), std::greater_equal<>()) != header.edges.end())
    return std::nullopt;
  for (const HeadedColumn& column : *columns) {
    header.columns.push_back(column.place);
    header.amounts += column.amounts ? 1 : 0;
  }
  return header;
}

}  // namespace gouji::stream
