#include "publish/csv.h"
#include "publish/write.h"

namespace gouji {
namespace {

/// A cell's text on one line, with the characters that would end the cell escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '|' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

/// The text where a cell begins; a span's other places are blank.
std::string text_at(const Grid& grid, int row, int column) {
  const Cell* cell = grid.at(row, column);
  return cell && cell->row == row && cell->column == column ? escaped(cell->text) : std::string();
}

void append_row(std::string& out, const Grid& grid, int row) {
  out += '|';
  for (int column = 0; column < grid.columns; ++column) out += ' ' + text_at(grid, row, column) + " |";
  out += '\n';
}

void append_heading(std::string& out, const Grid& grid, std::size_t number) {
  const std::string title = title_of(grid);
  out += "## " + (title.empty() ? std::to_string(number) : escaped(title));
  if (grid.page > 0) out += " (" + std::to_string(grid.page) + ")";
  out += "\n\n";
}

}  // namespace

std::string tables_markdown(const Filing& filing) {
  std::string out;
  for (std::size_t i = 0; i < filing.grids.size(); ++i) {
    const Grid& grid = filing.grids[i];
    if (i > 0) out += '\n';
    append_heading(out, grid, i + 1);
    for (int row = 0; row < grid.rows; ++row) {
      append_row(out, grid, row);
      if (row > 0) continue;
      out += '|';
      for (int column = 0; column < grid.columns; ++column) out += " --- |";
      out += '\n';
    }
  }
  return as_utf8(out);
}

}  // namespace gouji
