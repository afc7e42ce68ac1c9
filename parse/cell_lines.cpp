#include "parse/cell_lines.h"

#include <algorithm>

#include "parse/cell_header.h"
#include "parse/cell_pattern.h"
#include "parse/cell_stretch.h"

namespace gouji {
namespace {

constexpr int fewest_figures = 6;  // fewer may be a list in a text
constexpr int fewest_captioned = 2;
/// Of a cell whose column the order alone tells.
constexpr float ordered_confidence = 0.8F;

/// A stretch read as a table; no header where it cannot be read.
struct CellTable {
  std::vector<Token> tokens;
  CellRows rows;
  std::vector<TreeCell> header;
};

/// Nearly every figure must have a place in the rows.
bool covers(const CellTable& table) {
  return table.rows.figures * 10 >= figures_in(table.tokens) * 9;
}

int most_figures(const std::vector<CellRows>& found) {
  int most = 0;
  for (const CellRows& rows : found) most = std::max(most, rows.figures);
  return most;
}

CellTable read_rows(const Lines& lines, Stretch stretch, bool codes) {
  CellTable table;
  table.tokens = tokens_of(lines, stretch, {true, codes});
  std::vector<CellRows> found = rows_by_pattern(table.tokens);
  std::vector<Token> dense = tokens_of(lines, stretch, {false, codes});
  std::vector<CellRows> in_dense = rows_by_pattern(dense);
  if (most_figures(in_dense) > most_figures(found)) {
    table.tokens = std::move(dense);
    found = std::move(in_dense);
  }
  for (const auto& header_of : {whole_header, lowest_header})
    for (const CellRows& rows : found) {
      table.rows = rows;
      if (covers(table)) table.header = header_of(table.tokens, rows);
      if (!table.header.empty()) return table;
    }
  return table;
}

/// True for 1, 2, 3 … from `first` on, `count` of them.
bool counts_from(const std::vector<Token>& tokens, int first, int count) {
  for (int i = 0; i < count; ++i)
    if (tokens[first + i].text != std::to_string(i + 1)) return false;
  return true;
}

/// A header and one row: `labels` cells with words and then nothing but figures to the end.
CellTable single_row(const std::vector<Token>& tokens, int labels, int first, int count) {
  CellTable table;
  table.tokens = tokens;
  table.rows.pattern = {{labels, 0}, {count, 0}};
  table.rows.first = first - labels;
  table.rows.end = first + count;
  table.rows.rows.emplace_back();
  for (int i = table.rows.first; i < table.rows.end; ++i) table.rows.rows.back().push_back(i);
  std::vector<std::string> names;
  for (int i = 0; i < table.rows.first; ++i)
    if (tokens[i].sort != TokenSort::figure) names.push_back(tokens[i].text);
  std::vector<bool> columns(static_cast<std::size_t>(labels), true);
  columns.insert(columns.end(), static_cast<std::size_t>(count), false);
  if (auto tree = header_tree(names, columns)) table.header = *std::move(tree);
  return table;
}

/// The one row of figures below its headers that tables of 三公经费 or of debts have, perhaps below the columns' numbers
/// or behind the place's name.
CellTable read_single_row(const Lines& lines, Stretch stretch) {
  const std::vector<Token> tokens = tokens_of(lines, stretch, {false, false});
  int first = static_cast<int>(tokens.size());
  while (first > 0 && tokens[first - 1].sort == TokenSort::figure) --first;
  int count = static_cast<int>(tokens.size()) - first;
  if (count % 2 == 0 && counts_from(tokens, first, count / 2)) first += count /= 2;
  constexpr int fewest_columns = 3;
  if (count < fewest_columns || first == 0) return {};
  CellTable table = single_row(tokens, 0, first, count);
  return table.header.empty() ? single_row(tokens, 1, first, count) : table;
}

CellTable read_stretch(const Lines& lines, Stretch stretch) {
  CellTable table = read_rows(lines, stretch, true);
  if (table.header.empty()) table = read_rows(lines, stretch, false);
  if (table.header.empty() && stands_below_caption(lines, stretch)) table = read_single_row(lines, stretch);
  return table;
}

void add_cell(Grid& grid, int row, int column, std::string text) {
  Cell cell;
  cell.row = row;
  cell.column = column;
  cell.text = std::move(text);
  cell.confidence = ordered_confidence;
  cell.ruled = false;
  grid.cells.push_back(std::move(cell));
}

void add_header(Grid& grid, std::vector<TreeCell> header) {
  std::sort(header.begin(), header.end(), [](const TreeCell& one, const TreeCell& other) {
    return one.row != other.row ? one.row < other.row : one.column < other.column;
  });
  for (TreeCell& name : header) {
    add_cell(grid, name.row, name.column, std::move(name.text));
    grid.cells.back().rows = name.rows;
    grid.cells.back().columns = name.columns;
    grid.rows = std::max(grid.rows, name.row + name.rows);
  }
}

Grid grid_of(const Page& page, CellTable table) {
  Grid grid;
  grid.page = page.number;
  grid.source = GridSource::delimited;
  grid.origin = Origin::dump;
  grid.columns = table.rows.pattern.columns();
  grid.first_line = table.tokens.front().line;
  grid.end_line = table.tokens[table.rows.end - 1].line + 1;
  add_header(grid, std::move(table.header));
  for (const auto& row : table.rows.rows) {
    for (int column = 0; column < grid.columns; ++column)
      add_cell(grid, grid.rows, column, row[column] < 0 ? "" : table.tokens[row[column]].text);
    ++grid.rows;
  }
  return grid;
}

void report(const Page& page, const std::string& line, Diagnostics& diagnostics) {
  diagnostics.push_back({"cells-without-rows", page.number,
                         "“" + line + "”起各单元格自成一行，无法确定其行列，未作为表格",
                         "from “" + line + "” on every cell has a line of its own; no rows could be told"});
}

}  // namespace

std::vector<Grid> find_cell_line_grids(const Page& page, const Lines& lines, const std::vector<Grid>& grids,
                                       Diagnostics& diagnostics) {
  std::vector<Grid> found;
  for (Stretch stretch : cell_stretches(lines, grids)) {
    const int figures = figures_in(tokens_of(lines, stretch, {false, false}));
    if (figures < (stands_below_caption(lines, stretch) ? fewest_captioned : fewest_figures)) continue;
    CellTable table = read_stretch(lines, stretch);
    if (!table.header.empty())
      found.push_back(grid_of(page, std::move(table)));
    else if (figures >= fewest_figures)
      report(page, tokens_of(lines, stretch, {false, true}).front().text, diagnostics);
  }
  return found;
}

}  // namespace gouji
