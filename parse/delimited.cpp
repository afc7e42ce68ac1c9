#include "parse/delimited.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <tuple>

#include "base/text.h"
#include "parse/aligned.h"
#include "parse/dump_lines.h"

namespace gouji {
namespace {

/// How many lines above and below a table are handed on with it.
constexpr int most_lines_above = 8;
constexpr int most_lines_below = 4;
/// A line this short (in bytes) between two rows belongs to the table: `...`, or a label that broke off.
constexpr std::size_t shortest_text = 24;

struct Block {
  LineShape shape = LineShape::text;
  int first = 0, end = 0;  // lines
};

struct Lines {
  const std::vector<std::string>& text;
  std::vector<LineShape> shape;

  int size() const { return static_cast<int>(text.size()); }
};

Lines read_shapes(const Page& page) {
  Lines lines{page.dump_lines, {}};
  for (const std::string& line : page.dump_lines) lines.shape.push_back(shape_of(line));
  return lines;
}

bool is_stray_row(const Lines& lines, int at, LineShape shape) {
  return at + 1 < lines.size() && lines.shape[at] == LineShape::text && lines.shape[at + 1] == shape &&
         lines.text[at].size() <= shortest_text && !is_caption(lines.text[at]);
}

/// Blank lines that pictures of tables leave between rows.
constexpr int most_blank_lines = 3;
/// Blocks of more lines are no table of one page and a bit.
constexpr int most_lines_to_cut = 300;

/// Header cells and names break over so many lines between rows, and are so long (in bytes) where they are several.
constexpr int most_pieces = 3;
constexpr std::size_t longest_piece = 36, longest_lone_piece = 90;

int behind_blanks(const Lines& lines, int at, int most) {
  int next = at;
  while (next < lines.size() && next - at < most && lines.shape[next] == LineShape::blank) ++next;
  return next;
}

bool is_aligned(const Lines& lines, int at) {
  return at < lines.size() && lines.shape[at] == LineShape::aligned;
}

/// A text that stands alone on its line, as the rest of a wrapped cell does.
bool is_piece(const Lines& lines, int at, std::size_t longest) {
  return at < lines.size() && lines.shape[at] == LineShape::text && lines.text[at].size() <= longest &&
         !is_caption(lines.text[at]) && fields_of(lines.text[at], LineShape::text).size() == 1;
}

/// True where one or a few pieces stand between rows; a title would stand before its caption.
bool wraps(const Lines& lines, int at) {
  if (is_piece(lines, at, longest_lone_piece) && is_aligned(lines, behind_blanks(lines, at + 1, 1))) return true;
  for (int n = 0; n < most_pieces; ++n) {
    auto text = normalised(at < lines.size() ? lines.text[at] : "");
    if (!is_piece(lines, at, longest_lone_piece) || text.size() > longest_piece || text.ends_with("表")) return false;
    at = behind_blanks(lines, at + 1, 1);
    if (is_aligned(lines, at)) return true;
  }
  return false;
}

/// Dumps keep the space between the rows of a table as blank lines; a few do not end an aligned block.
int next_row(const Lines& lines, int at, LineShape shape) {
  if (at < lines.size() && lines.shape[at] == shape) return at;
  if (is_stray_row(lines, at, shape)) return at;
  if (shape != LineShape::aligned || at >= lines.size()) return -1;
  int next = behind_blanks(lines, at, most_blank_lines);
  return is_aligned(lines, next) || wraps(lines, next) ? next : -1;
}

Block block_at(const Lines& lines, int first) {
  Block block{lines.shape[first], first, first + 1};
  for (int at = next_row(lines, block.end, block.shape); at >= 0; at = next_row(lines, block.end, block.shape))
    block.end = at + 1;
  return block;
}

int rows_with_figures(const Lines& lines, const Block& block) {
  int rows = 0;
  for (int at = block.first; at < block.end; ++at) {
    std::vector<Field> fields = fields_of(lines.text[at], lines.shape[at]);
    bool figures = std::any_of(fields.begin(), fields.end(), [](const Field& f) { return is_figure(f.text); });
    rows += figures && fields.size() >= 2;
  }
  return rows;
}

/// One row with a tab may be a torn-off 合计; two lines of words with a gap may be a paragraph's chance.
bool is_table(const Lines& lines, const Block& block) {
  int rows = block.end - block.first;
  if (block.shape == LineShape::aligned) return rows >= 2 && rows_with_figures(lines, block) >= 2;
  return rows >= 2 || rows_with_figures(lines, block) >= 1;
}

void add_cell(Grid& grid, int row, ColumnSpan span, std::string text) {
  Cell cell;
  cell.row = row;
  cell.column = span.first;
  cell.columns = span.last - span.first + 1;
  cell.text = std::move(text);
  cell.ruled = false;
  grid.cells.push_back(std::move(cell));
}

void fill_delimited(Grid& grid, const Lines& lines, const Block& block) {
  for (int at = block.first; at < block.end; ++at) {
    if (is_markdown_rule(lines.text[at])) continue;
    std::vector<Field> fields = fields_of(lines.text[at], block.shape);
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) add_cell(grid, grid.rows, {i, i}, fields[i].text);
    grid.columns = std::max(grid.columns, static_cast<int>(fields.size()));
    ++grid.rows;
  }
}

/// Every row gets a cell in every column, so that a row of fewer fields is a row with blanks.
void add_blanks(Grid& grid) {
  std::vector<std::vector<char>> covered(grid.rows, std::vector<char>(grid.columns, 0));
  for (const Cell& cell : grid.cells)
    for (int c = cell.column; c < cell.column + cell.columns; ++c) covered[cell.row][c] = 1;
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      if (!covered[row][column]) add_cell(grid, row, {column, column}, "");
  std::sort(grid.cells.begin(), grid.cells.end(),
            [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
}

/// The rows of an aligned block and the columns that they share.
struct Alignment {
  std::vector<std::vector<Field>> rows;
  std::vector<ColumnRange> columns;
};

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
  std::vector<std::vector<Field>> with_figures, headers;
  std::vector<Field> counters;
  for (int at = block.first; at < block.end; ++at) {
    if (lines.shape[at] == LineShape::blank) continue;
    alignment.rows.push_back(fields_of(lines.text[at], LineShape::aligned, han_width));
    const auto& row = alignment.rows.back();
    if (counts_columns(row)) {
      counters = row;
      continue;
    }
    (has_figure(row) ? with_figures : headers).push_back(row);
  }
  alignment.columns = aligned_columns(with_figures);
  add_counted(alignment.columns, counters);
  for (const ColumnRange& column : columns_behind(alignment.columns, headers)) alignment.columns.push_back(column);
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

/// Whoever wrote the dump counted a Han character as one column or as two: the count by which figures stand under each
/// other, or else that keeps more columns apart.
Alignment align(const Lines& lines, const Block& block) {
  Alignment wide = align(lines, block, 2), narrow = align(lines, block, 1);
  auto fit = [](const Alignment& a) { return std::tuple(-figure_ends(a), figure_columns(a), a.columns.size()); };
  return fit(narrow) > fit(wide) ? narrow : wide;
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

/// Where the fields of a row lie. One that lies over the same column as the field before it is moved on to the next
/// column, as long as that is free.
std::vector<ColumnSpan> spans_of(const std::vector<Field>& row, const std::vector<ColumnRange>& columns) {
  bool body = has_figure(row) && !counts_columns(row);
  std::vector<ColumnSpan> spans;
  for (const Field& field : row) spans.push_back(span_of(field, columns, body));
  if (!body) settle_by_order(spans, columns);
  for (std::size_t i = 1; i < spans.size(); ++i) {
    int next = spans[i - 1].last + 1;
    int end = i + 1 < spans.size() ? spans[i + 1].first : static_cast<int>(columns.size());
    if (spans[i].first < next && next < end) spans[i] = {next, std::max(next, spans[i].last)};
  }
  return spans;
}

void fill_aligned(Grid& grid, const Lines& lines, const Block& block) {
  auto [rows, columns] = align(lines, block);
  grid.columns = static_cast<int>(columns.size());
  for (const auto& row : rows) {
    std::vector<ColumnSpan> spans = spans_of(row, columns);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0 && spans[i].first <= spans[i - 1].last) {
        grid.cells.back().text += " " + row[i].text;
        spans[i] = spans[i - 1];
      } else {
        add_cell(grid, grid.rows, spans[i], row[i].text);
      }
    }
    ++grid.rows;
  }
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

/// Blank lines may stand where the source had a page break, and the columns be others behind it: an aligned block is cut
/// where its amounts collide and would not on either side, or where a side keeps more columns of them apart.
int cut_of(const Lines& lines, const Block& block) {
  if (block.shape != LineShape::aligned || block.end - block.first > most_lines_to_cut) return block.end;
  Alignment whole = align(lines, block);
  bool collision = collides(whole);
  for (int at = block.first + 1; at < block.end; ++at) {
    if (lines.shape[at] != LineShape::blank || lines.shape[at - 1] == LineShape::blank) continue;
    Block upper{block.shape, block.first, at}, lower{block.shape, at, block.end};
    if (rows_with_figures(lines, upper) < 3 || rows_with_figures(lines, lower) < 3) continue;
    Alignment above = align(lines, upper), below = align(lines, lower);
    if (collision && !collides(above) && !collides(below)) return at;
    if (std::max(figure_columns(above), figure_columns(below)) > figure_columns(whole)) return at;
  }
  return block.end;
}

Grid grid_of(const Page& page, const Lines& lines, const Block& block) {
  Grid grid;
  grid.page = page.number;
  grid.source = GridSource::delimited;
  grid.origin = Origin::dump;
  grid.first_line = block.first;
  grid.end_line = block.end;
  if (block.shape == LineShape::aligned)
    fill_aligned(grid, lines, block);
  else
    fill_delimited(grid, lines, block);
  add_blanks(grid);
  return grid;
}

PlacedText placed(const Page& page, const std::string& line) {
  return {line, page.number, {}};
}

void place_outside_lines(const Page& page, const Lines& lines, std::vector<Grid>& grids) {
  for (std::size_t i = 0; i < grids.size(); ++i) {
    int before = i == 0 ? 0 : grids[i - 1].end_line;
    int after = i + 1 < grids.size() ? grids[i + 1].first_line : lines.size();
    for (int at = grids[i].first_line - 1, n = 0; at >= before && n < most_lines_above; --at) {
      if (lines.shape[at] == LineShape::blank) continue;
      grids[i].above.insert(grids[i].above.begin(), placed(page, lines.text[at]));
      ++n;
    }
    for (int at = grids[i].end_line, n = 0; at < after && n < most_lines_below; ++at) {
      if (lines.shape[at] == LineShape::blank) continue;
      grids[i].below.push_back(placed(page, lines.text[at]));
      ++n;
    }
  }
}

}  // namespace

std::vector<Grid> find_delimited_grids(const Page& page) {
  Lines lines = read_shapes(page);
  std::vector<Grid> grids;
  for (int at = 0; at < lines.size();) {
    if (lines.shape[at] == LineShape::blank || lines.shape[at] == LineShape::text) {
      ++at;
      continue;
    }
    Block block = block_at(lines, at);
    block.end = cut_of(lines, block);
    if (is_table(lines, block)) grids.push_back(grid_of(page, lines, block));
    at = block.end;
  }
  place_outside_lines(page, lines, grids);
  return grids;
}

}  // namespace gouji
