#include "tests/parse/drawn_grid.h"

#include <algorithm>
#include <sstream>

#include "base/text.h"
#include "parse/schedule.h"

namespace gouji::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells(1);
  for (char c : line) {
    if (c == separator)
      cells.emplace_back();
    else
      cells.back().push_back(c);
  }
  return cells;
}

std::string trimmed(const std::string& text) {
  std::size_t from = text.find_first_not_of(' '), to = text.find_last_not_of(' ');
  return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

Rows rows_of(const std::string& table, char separator) {
  Rows rows;
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    if (trimmed(line).empty()) continue;
    rows.push_back(split(separator == '|' ? trimmed(line) : line, separator));
    for (std::string& cell : rows.back()) cell = trimmed(cell);
  }
  return rows;
}

std::vector<PlacedText> placed(const std::vector<std::string>& lines, int page) {
  std::vector<PlacedText> placed;
  for (const std::string& line : lines) placed.push_back({line, page, {}});
  return placed;
}

Grid grid_of(const Drawing& drawing, const Rows& rows) {
  Grid grid;
  grid.page = drawing.page;
  grid.rows = static_cast<int>(rows.size());
  for (const auto& row : rows) grid.columns = std::max(grid.columns, static_cast<int>(row.size()));
  grid.above = placed(drawing.above, drawing.page);
  grid.below = placed(drawing.below, drawing.page);
  return grid;
}

const std::string& text_at(const Rows& rows, int row, int column) {
  return rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

int extent(int from, int end, const auto& goes_on) {
  int count = 1;
  while (from + count < end && goes_on(from + count)) ++count;
  return count;
}

}  // namespace

Grid drawn(const Drawing& drawing) {
  Rows rows = rows_of(drawing.table, '|');
  Grid grid = grid_of(drawing, rows);
  grid.box = {0, 0, grid.columns * 100.0, grid.rows * 20.0};
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      const std::string& text = text_at(rows, row, column);
      if (text == "<" || text == "^") continue;
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.columns = extent(column, grid.columns, [&](int c) { return text_at(rows, row, c) == "<"; });
      cell.rows = extent(row, grid.rows, [&](int r) { return text_at(rows, r, column) == "^"; });
      cell.text = text;
      cell.box = {column * 100.0, row * 20.0, (column + cell.columns) * 100.0, (row + cell.rows) * 20.0};
      grid.cells.push_back(cell);
    }
  }
  return grid;
}

Grid dumped(const Drawing& drawing) {
  Rows rows = rows_of(drawing.table, '\t');
  Grid grid = grid_of(drawing, rows);
  grid.source = GridSource::delimited;
  grid.origin = Origin::dump;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < static_cast<int>(rows[static_cast<std::size_t>(row)].size()); ++column) {
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text = text_at(rows, row, column);
      cell.ruled = false;
      grid.cells.push_back(cell);
    }
  }
  return grid;
}

std::string read_as_text(const std::vector<Grid>& grids) {
  std::vector<bool> used;
  Diagnostics diagnostics;
  auto schedules = recognise_schedules(grids, used, diagnostics);
  if (schedules.size() != 1) return std::to_string(schedules.size()) + " schedules";
  const Schedule& schedule = schedules.front();
  std::string out;
  for (const ScheduleLine& line : schedule.lines) {
    out += line.code.empty() ? "" : line.code + " ";
    out += line.name;
    for (const Figure& figure : line.figures)
      out += " " + schedule.columns[static_cast<std::size_t>(figure.column)].path + "=" + without_space(figure.text);
    out += "\n";
  }
  return out;
}

}  // namespace gouji::test
