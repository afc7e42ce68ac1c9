#include "parse/cell_lines.h"

#include <algorithm>

#include "base/text.h"
#include "parse/cell_pattern.h"
#include "parse/forms.h"
#include "parse/grid_view.h"
#include "parse/header_tree.h"
#include "parse/table_title.h"

namespace gouji {
namespace {

constexpr std::size_t longest_cell = 90;  // bytes
constexpr int fewest_figures = 6;         // fewer may be a list in a text
/// Of a cell whose column the order alone tells.
constexpr float ordered_confidence = 0.8F;

/// Lines [first, end) of a dump.
struct Stretch {
  int first = 0, end = 0;
};

bool is_cell(const Lines& lines, int at) {
  const std::string& text = lines.text[at];
  if (lines.shape[at] == LineShape::blank) return true;
  if (lines.shape[at] != LineShape::text || text.size() > longest_cell) return false;
  return text.find("。") == std::string::npos && text.find("；") == std::string::npos;
}

TokenSort sort_of(const std::string& line) {
  std::string normal = normalised(line);
  if (normal.empty()) return TokenSort::blank;
  const bool code_length = normal.size() <= 3 || normal.size() == 5 || normal.size() == 7;
  if (is_digits(normal) && code_length && normal != "0") return TokenSort::code;
  if (is_figure(line)) return TokenSort::figure;
  return any_matches(forms().totals, normal) ? TokenSort::total : TokenSort::text;
}

bool stands_above(const std::string& line) {
  return is_caption(line) || looks_like_title(normalised(line));
}

/// Stretches of cells between titles and captions: each may be a table.
std::vector<Stretch> stretches(const Lines& lines, const std::vector<Grid>& grids) {
  std::vector<char> taken(static_cast<std::size_t>(lines.size()), 0);
  for (const Grid& grid : grids) std::fill(taken.begin() + grid.first_line, taken.begin() + grid.end_line, 1);
  std::vector<Stretch> found;
  bool open = false;
  for (int at = 0; at < lines.size(); ++at) {
    bool inside = taken[at] == 0 && is_cell(lines, at) && !stands_above(lines.text[at]);
    if (inside && !open) found.push_back({at, at});
    if (inside) found.back().end = at + 1;
    open = inside;
  }
  return found;
}

/// How a stretch's lines are taken: blank ones for blank cells or for nothing, digits of a code's length for codes or for
/// figures.
struct Taking {
  bool blanks = true, codes = true;
};

std::vector<Token> tokens_of(const Lines& lines, Stretch stretch, Taking taking) {
  std::vector<Token> tokens;
  for (int at = stretch.first; at < stretch.end; ++at) {
    TokenSort sort = sort_of(lines.text[at]);
    if (sort == TokenSort::code && !taking.codes) sort = TokenSort::figure;
    if (sort != TokenSort::blank || taking.blanks) tokens.push_back({lines.text[at], at, sort});
  }
  return tokens;
}

int figures_in(const std::vector<Token>& tokens) {
  return static_cast<int>(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.sort == TokenSort::figure; }));
}

bool labels_column(const std::string& text) {
  std::string normal = normalised(text);
  return any_matches(forms().labels, normal) || any_matches(forms().remarks, normal);
}

/// The header's cells, without those that number the columns.
std::vector<std::string> header_texts(const std::vector<Token>& tokens, const CellRows& rows) {
  std::vector<std::string> header;
  for (int i = 0; i < rows.first; ++i) {
    if (normalised(tokens[i].text) == "栏次") break;
    if (tokens[i].sort != TokenSort::blank) header.push_back(tokens[i].text);
  }
  return header;
}

/// Which columns hold names and codes.
std::vector<bool> label_columns(const RowPattern& pattern) {
  std::vector<bool> labels;
  for (int side = 0; side < 2; ++side) {
    labels.insert(labels.end(), static_cast<std::size_t>(pattern.labels[side]), true);
    labels.insert(labels.end(), static_cast<std::size_t>(pattern.figures[side]), false);
  }
  return labels;
}

/// Labels before names, as many of both as a row has, where the header has one row of names.
std::vector<std::string> labels_before_names(const std::vector<std::string>& header, const RowPattern& pattern) {
  std::vector<std::string> labels, names;
  for (const std::string& text : header) (labels_column(text) ? labels : names).push_back(text);
  auto wanted = static_cast<std::size_t>(pattern.labels[0]);
  if (pattern.labels[1] > 0 || labels.size() < wanted) return {};
  labels.erase(labels.begin(), labels.end() - static_cast<std::ptrdiff_t>(wanted));
  labels.insert(labels.end(), names.begin(), names.end());
  return labels;
}

std::vector<TreeCell> in_one_row(std::vector<std::string> names) {
  std::vector<TreeCell> cells;
  cells.reserve(names.size());
  for (std::string& name : names) cells.push_back({std::move(name), 0, static_cast<int>(cells.size()), 1, 1});
  return cells;
}

/// The header's cells, where all of it can be read as standing over the columns.
std::vector<TreeCell> whole_header(const std::vector<Token>& tokens, const CellRows& rows) {
  auto tree = header_tree(header_texts(tokens, rows), label_columns(rows.pattern));
  return tree ? *std::move(tree) : std::vector<TreeCell>{};
}

/// The header's lowest names, where it can be told over which columns they stand.
std::vector<TreeCell> lowest_header(const std::vector<Token>& tokens, const CellRows& rows) {
  auto header = header_texts(tokens, rows);
  const std::vector<bool> labels = label_columns(rows.pattern);
  auto one_row = labels_before_names(header, rows.pattern);
  if (one_row.size() == labels.size()) return in_one_row(std::move(one_row));
  if (header.size() < labels.size()) return {};
  header.erase(header.begin(), header.end() - static_cast<std::ptrdiff_t>(labels.size()));
  auto lowest = header_tree(header, labels);
  return lowest ? *std::move(lowest) : std::vector<TreeCell>{};
}

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

/// The one row of figures below its headers that 三公经费 tables have: nothing but figures behind the last name, perhaps
/// below the columns' numbers.
CellTable read_single_row(const Lines& lines, Stretch stretch) {
  CellTable table;
  table.tokens = tokens_of(lines, stretch, {false, false});
  const auto& tokens = table.tokens;
  int first = static_cast<int>(tokens.size());
  while (first > 0 && tokens[first - 1].sort == TokenSort::figure) --first;
  int count = static_cast<int>(tokens.size()) - first;
  if (count % 2 == 0 && counts_from(tokens, first, count / 2)) first += count /= 2;
  constexpr int fewest_columns = 3;
  if (count < fewest_columns) return table;
  table.rows.pattern = {{0, 0}, {count, 0}};
  table.rows.first = first;
  table.rows.end = first + count;
  table.rows.rows.emplace_back();
  for (int i = 0; i < count; ++i) table.rows.rows.back().push_back(first + i);
  std::vector<std::string> names;
  for (const Token& token : tokens)
    if (token.sort != TokenSort::figure) names.push_back(token.text);
  if (auto tree = header_tree(names, std::vector<bool>(static_cast<std::size_t>(count), false)))
    table.header = *std::move(tree);
  return table;
}

bool is_captioned(const Lines& lines, int first) {
  int at = first - 1;
  while (at >= 0 && lines.shape[at] == LineShape::blank) --at;
  return at >= 0 && stands_above(lines.text[at]);
}

CellTable read_stretch(const Lines& lines, Stretch stretch) {
  CellTable table = read_rows(lines, stretch, true);
  if (table.header.empty()) table = read_rows(lines, stretch, false);
  if (table.header.empty() && is_captioned(lines, stretch.first)) table = read_single_row(lines, stretch);
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
  for (Stretch stretch : stretches(lines, grids)) {
    if (figures_in(tokens_of(lines, stretch, {false, false})) < fewest_figures) continue;
    CellTable table = read_stretch(lines, stretch);
    if (table.header.empty())
      report(page, tokens_of(lines, stretch, {false, true}).front().text, diagnostics);
    else
      found.push_back(grid_of(page, std::move(table)));
  }
  return found;
}

}  // namespace gouji
