#include "parse/aligned_header.h"

#include <algorithm>

#include "base/text.h"
#include "parse/aligned_groups.h"
#include "parse/header_name.h"

namespace gouji {
namespace {

bool has_figure(const std::vector<Field>& row) {
  return std::any_of(row.begin(), row.end(), [](const Field& f) { return is_figure(f.text); });
}

/// The words of a field, each where it stands.
std::vector<Field> words_of(const Field& field, int han_width) {
  std::vector<Field> words;
  int column = field.from;
  bool in_word = false;
  for (char32_t c : to_utf32(field.text)) {
    int width = c < 0x1100 ? 1 : han_width;
    if (c != U' ' && !in_word) words.push_back({"", column, column});
    in_word = c != U' ';
    column += width;
    if (!in_word) continue;
    words.back().text += to_utf8(c);
    words.back().to = column;
  }
  return words;
}

/// True where each of the words lies over a column of its own.
bool part_columns(const std::vector<Field>& words, const std::vector<ColumnRange>& columns) {
  int last = -1;
  for (const Field& word : words) {
    ColumnSpan span = span_of(word, columns, false);
    if (span.first <= last) return false;
    last = span.last;
  }
  return words.size() > 1;
}

std::vector<Field> parted(const std::vector<Field>& row, const Alignment& alignment) {
  std::vector<Field> fields;
  for (const Field& field : row) {
    auto words = words_of(field, alignment.han_width);
    if (part_columns(words, alignment.headers))
      fields.insert(fields.end(), words.begin(), words.end());
    else
      fields.push_back(field);
  }
  return fields;
}

/// The cells over one column alone, from the top, wrapped names put together; `cells` loses what is joined to another.
void join_pieces(std::vector<HeaderCell>& cells, int column, int last_row) {
  std::size_t open = cells.size();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].span.first != column || cells[i].span.last != column) continue;
    if (open < cells.size() && goes_on(cells[open].text, cells[i].text)) {
      cells[i].text = cells[open].text + cells[i].text;
      cells[open].text.clear();
    }
    open = i;
  }
  auto taken = [&](const HeaderCell& cell) {
    return cell.row == last_row && cell.span.first <= column && cell.span.last >= column;
  };
  if (open < cells.size() && std::none_of(cells.begin(), cells.end(), taken)) cells[open].row = last_row;
}

}  // namespace

bool stands_over_columns(const Alignment& alignment, int rows) {
  std::vector<char> headed(alignment.columns.size(), 0);
  for (int row = 0; row < rows; ++row) {
    auto spans = spans_of(parted(alignment.rows[static_cast<std::size_t>(row)], alignment), alignment.headers);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (i > 0 && spans[i].first <= spans[i - 1].last) return false;
      std::fill(headed.begin() + spans[i].first, headed.begin() + spans[i].last + 1, 1);
    }
  }
  for (std::size_t i = 0; i < headed.size(); ++i)
    if (alignment.columns[i].figures && !headed[i]) return false;
  return true;
}

int header_length(const Alignment& alignment) {
  auto body = std::find_if(alignment.rows.begin(), alignment.rows.end(), has_figure);
  return body == alignment.rows.end() ? 0 : static_cast<int>(body - alignment.rows.begin());
}

std::vector<HeaderCell> header_cells(const Alignment& alignment, int rows) {
  std::vector<HeaderCell> cells;
  for (int row = 0; row < rows; ++row) {
    auto fields = parted(alignment.rows[static_cast<std::size_t>(row)], alignment);
    auto spans = spans_of(fields, alignment.headers);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      bool same = i > 0 && spans[i].first <= cells.back().span.last && cells.back().row == row;
      if (same)
        cells.back().text += fields[i].text, cells.back().place.to = fields[i].to;
      else
        cells.push_back({fields[i].text, row, spans[i], {fields[i].from, fields[i].to, true}});
    }
  }
  spread_groups(alignment, cells);
  for (int column = 0; column < static_cast<int>(alignment.headers.size()); ++column)
    join_pieces(cells, column, rows - 1);
  std::erase_if(cells, [](const HeaderCell& cell) { return cell.text.empty(); });
  reach_up(alignment, rows - 1, cells);
  return cells;
}

}  // namespace gouji
