#include "parse/delimited.h"

#include <algorithm>

#include "parse/aligned_header.h"
#include "parse/aligned_heads.h"
#include "parse/alignment.h"
#include "parse/cell_lines.h"
#include "parse/dump_block.h"
#include "parse/laid/read.h"

namespace gouji {
namespace {

/// How many lines above and below a table are handed on with it.
constexpr int most_lines_above = 8;
constexpr int most_lines_below = 4;
/// Of a cell whose column was guessed from where its text stands.
constexpr float aligned_confidence = 0.8F;

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
    for (int row = cell.row; row < cell.row + cell.rows; ++row)
      std::fill_n(covered[row].begin() + cell.column, cell.columns, 1);
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      if (!covered[row][column]) add_cell(grid, row, {column, column}, "");
  std::sort(grid.cells.begin(), grid.cells.end(),
            [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
}

void fill_header(Grid& grid, const Alignment& alignment, int rows) {
  for (HeaderCell& cell : header_cells(alignment, rows)) {
    add_cell(grid, cell.row, cell.span, std::move(cell.text));
    grid.cells.back().rows = cell.rows;
  }
  grid.rows = rows;
}

/// A project's form has labels and values in no columns.
bool is_form(const Lines& lines, const Block& block) {
  return std::any_of(lines.text.begin() + block.first, lines.text.begin() + block.end,
                     [](const std::string& line) { return line.find("级指标") != std::string::npos; });
}

/// pdftotext parts pages by form feeds and counts letters.
Unsure unsure_on(int page) {
  return page > 0 ? Unsure::narrow : Unsure::wide;
}

void fill_aligned(Grid& grid, const Lines& lines, const Block& block, laid::Before& before) {
  Alignment alignment = align(lines, block, unsure_on(grid.page));
  const bool form = is_form(lines, block);
  if (alignment.han_width == 1 && !alignment.blanks_part_rows && !form)
    return laid::read(grid, lines, block, 1, before);
  before = {};
  alignment.headers = alignment.columns;
  const int header = form ? 0 : header_length(alignment);
  if (!stands_over_columns(alignment, header) || reach_over_others(alignment, header))
    settle_headers(alignment, header);
  const auto& rows = alignment.rows;
  const auto& columns = alignment.columns;
  grid.columns = static_cast<int>(columns.size());
  fill_header(grid, alignment, header);
  for (auto at = static_cast<std::size_t>(grid.rows); at < rows.size(); ++at) {
    const auto& row = rows[at];
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

/// Which column a figure belongs to is a guess where spaces alone keep columns apart.
void mark_guessed(Grid& grid) {
  for (Cell& cell : grid.cells) cell.confidence = aligned_confidence;
}

Grid grid_of(const Page& page, const Lines& lines, const Block& block, laid::Before& before) {
  Grid grid;
  grid.page = page.number;
  grid.source = GridSource::delimited;
  grid.origin = Origin::dump;
  grid.first_line = block.first;
  grid.end_line = block.end;
  if (block.shape == LineShape::aligned)
    fill_aligned(grid, lines, block, before);
  else
    fill_delimited(grid, lines, block);
  add_blanks(grid);
  if (block.shape == LineShape::aligned) mark_guessed(grid);
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

std::vector<Grid> find_delimited_grids(const Page& page, Diagnostics& diagnostics) {
  laid::Before before;
  return find_delimited_grids(page, before, diagnostics);
}

std::vector<Grid> find_delimited_grids(const Page& page, laid::Before& before, Diagnostics& diagnostics) {
  Lines lines = read_shapes(page);
  std::vector<Grid> grids;
  for (int at = 0; at < lines.size();) {
    if (lines.shape[at] == LineShape::blank || lines.shape[at] == LineShape::text) {
      ++at;
      continue;
    }
    Block block = block_at(lines, at);
    block.end = cut_of(lines, block, unsure_on(page.number));
    if (is_table(lines, block)) {
      if (!grids.empty()) before = {};
      grids.push_back(grid_of(page, lines, block, before));
    }
    at = block.end;
  }
  if (grids.empty()) before = {};
  for (Grid& grid : find_cell_line_grids(page, lines, grids, diagnostics)) grids.push_back(std::move(grid));
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.first_line < b.first_line; });
  place_outside_lines(page, lines, grids);
  return grids;
}

}  // namespace gouji
