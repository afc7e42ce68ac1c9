#include "parse/cell_lines.h"

#include <algorithm>

#include "base/text.h"
#include "parse/cell_pattern.h"
#include "parse/forms.h"
#include "parse/grid_view.h"
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
  if (is_digits(normal) && normal.size() <= 7 && normal != "0") return TokenSort::code;
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

std::vector<Token> tokens_of(const Lines& lines, Stretch stretch, bool blanks) {
  std::vector<Token> tokens;
  for (int at = stretch.first; at < stretch.end; ++at) {
    TokenSort sort = sort_of(lines.text[at]);
    if (sort != TokenSort::blank || blanks) tokens.push_back({lines.text[at], at, sort});
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

bool stands_over(const std::vector<std::string>& header, const RowPattern& pattern) {
  std::size_t column = 0;
  for (int side = 0; side < 2; ++side) {
    for (int i = 0; i < pattern.labels[side]; ++i)
      if (!labels_column(header[column++])) return false;
    for (int i = 0; i < pattern.figures[side]; ++i)
      if (labels_column(header[column++])) return false;
  }
  return true;
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

/// The header's lowest names, where it can be told over which columns they stand.
std::vector<std::string> header_over(const std::vector<Token>& tokens, const CellRows& rows) {
  auto header = header_texts(tokens, rows);
  auto columns = static_cast<std::size_t>(rows.pattern.columns());
  auto one_row = labels_before_names(header, rows.pattern);
  if (one_row.size() == columns) return one_row;
  if (header.size() < columns) return {};
  header.erase(header.begin(), header.end() - static_cast<std::ptrdiff_t>(columns));
  return stands_over(header, rows.pattern) ? header : std::vector<std::string>{};
}

void add_cell(Grid& grid, int row, int column, int columns, std::string text) {
  Cell cell;
  cell.row = row;
  cell.column = column;
  cell.columns = columns;
  cell.text = std::move(text);
  cell.confidence = ordered_confidence;
  cell.ruled = false;
  grid.cells.push_back(std::move(cell));
}

Grid grid_of(const Page& page, const std::vector<Token>& tokens, const CellRows& rows,
             const std::vector<std::string>& header) {
  Grid grid;
  grid.page = page.number;
  grid.source = GridSource::delimited;
  grid.origin = Origin::dump;
  grid.columns = rows.pattern.columns();
  grid.first_line = tokens.front().line;
  grid.end_line = tokens[rows.end - 1].line + 1;
  for (int i = 0; i < grid.columns; ++i) add_cell(grid, 0, i, 1, header[i]);
  for (const auto& row : rows.rows) {
    ++grid.rows;
    for (int column = 0; column < grid.columns; ++column)
      add_cell(grid, grid.rows, column, 1, row[column] < 0 ? "" : tokens[row[column]].text);
  }
  ++grid.rows;
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
    auto tokens = tokens_of(lines, stretch, true);
    if (figures_in(tokens) < fewest_figures) continue;
    auto rows = rows_by_pattern(tokens);
    auto dense = tokens_of(lines, stretch, false);
    if (auto other = rows_by_pattern(dense); other.figures > rows.figures) {
      rows = std::move(other);
      tokens = std::move(dense);
    }
    auto header = rows.figures * 10 >= figures_in(tokens) * 9 ? header_over(tokens, rows) : std::vector<std::string>{};
    if (header.empty())
      report(page, tokens_of(lines, stretch, false).front().text, diagnostics);
    else
      found.push_back(grid_of(page, tokens, rows, header));
  }
  return found;
}

}  // namespace gouji
