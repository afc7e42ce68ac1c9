#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "parse/lattice/cell_text.h"
#include "parse/lattice/divide.h"
#include "parse/lattice/row_text.h"

namespace gouji::lattice {
namespace {

/// The lines of one cell's text.
struct CellLines {
  std::vector<double> baselines;  ///< of its lines, from the top
  bool figures = true;            ///< every word is a figure
  bool wrapped = false;           ///< a figure goes on in the next line
  std::string last;               ///< the last line's first word
  std::vector<std::string> words;

  /// A code that its narrow cell broke.
  bool is_wrapped_code() const { return baselines.size() > 1 && is_code_in_lines(words); }
};

void add(CellLines& cell, const TextPiece& piece, const Tolerances& near) {
  cell.figures = cell.figures && is_figure(piece.text);
  cell.words.push_back(piece.text);
  for (double baseline : cell.baselines) {
    if (std::abs(piece.baseline - baseline) < near.same_baseline()) return;
  }
  cell.baselines.push_back(piece.baseline);
  cell.wrapped = cell.wrapped || (!cell.last.empty() && number_goes_on(cell.last, piece.text, false));
  cell.last = piece.text;
}

/// The cells of one row of the mesh that have text, by their first column. Cells of several rows are left out. Codes
/// in lines are left out too: they say nothing of how many rows there are.
using RowCells = std::map<int, CellLines>;

std::vector<RowCells> cells_by_row(const Lattice& lattice, const Tolerances& near) {
  std::vector<RowCells> rows(lattice.rows());
  for (const TextPiece& piece : lattice.pieces) {
    const Span& span = lattice.spans[piece.span];
    if (span.rows == 1) add(rows[span.row][span.column], piece, near);
  }
  for (RowCells& cells : rows) std::erase_if(cells, [](const auto& at) { return at.second.is_wrapped_code(); });
  return rows;
}

/// Baselines of all figures of a row, near ones once, from the top.
std::vector<double> figure_lines(const RowCells& cells, const Tolerances& near) {
  std::vector<double> all;
  for (const auto& [column, cell] : cells) {
    if (cell.figures) all.insert(all.end(), cell.baselines.begin(), cell.baselines.end());
  }
  std::sort(all.begin(), all.end());
  std::vector<double> lines;
  for (double baseline : all) {
    if (lines.empty() || baseline - lines.back() >= near.same_baseline()) lines.push_back(baseline);
  }
  return lines;
}

/// Where a row falls into several: figures under one another with as many lines of labels, or two columns of
/// figures alone.
std::vector<double> rows_within(const RowCells& cells, const Tolerances& near) {
  std::vector<double> lines = figure_lines(cells, near);
  if (lines.size() < 2) return {};
  std::size_t stacks = 0, labels = 0;
  for (const auto& [column, cell] : cells) {
    if (cell.figures && cell.wrapped && cell.baselines.size() == 2) return {};
    if (cell.figures && cell.baselines.size() * 2 >= lines.size() && cell.baselines.size() > 1) ++stacks;
    if (!cell.figures) labels = std::max(labels, cell.baselines.size());
  }
  bool labelled = labels >= lines.size();
  bool parts = labelled ? stacks >= 1 : labels == 0 && stacks >= 2;
  return parts ? lines : std::vector<double>();
}

/// New lines of ys between the baselines: text stands mostly above its baseline.
std::vector<double> cuts_between(const std::vector<double>& baselines, const Tolerances& near) {
  std::vector<double> cuts;
  for (std::size_t i = 1; i < baselines.size(); ++i) {
    cuts.push_back((baselines[i - 1] + baselines[i]) / 2 - 0.35 * near.em);
  }
  return cuts;
}

/// Row `row` becomes as many as there are cuts, and one.
void cut(Lattice& lattice, int row, const std::vector<double>& cuts) {
  int more = static_cast<int>(cuts.size());
  std::vector<int> first_part(lattice.spans.size(), -1);
  std::size_t old = lattice.spans.size();
  for (std::size_t i = 0; i < old; ++i) {
    Span& span = lattice.spans[i];
    if (span.row > row) {
      span.row += more;
    } else if (span.row + span.rows > row && span.rows > 1) {
      span.rows += more;
    } else if (span.row == row) {
      first_part[i] = static_cast<int>(lattice.spans.size());
      lattice.guessed[i] = 1;
      for (int part = 1; part <= more; ++part) {
        lattice.spans.push_back({row + part, lattice.spans[i].column, 1, lattice.spans[i].columns});
        lattice.guessed.push_back(1);
      }
    }
  }
  for (TextPiece& piece : lattice.pieces) {
    if (piece.span >= static_cast<int>(old) || first_part[piece.span] < 0) continue;
    auto part = std::upper_bound(cuts.begin(), cuts.end(), piece.baseline - 0.35 * piece.size) - cuts.begin();
    if (part > 0) piece.span = first_part[piece.span] + static_cast<int>(part) - 1;
  }
  lattice.ys.insert(lattice.ys.begin() + row + 1, cuts.begin(), cuts.end());
}

}  // namespace

void divide_rows(Lattice& lattice, const Tolerances& near) {
  std::vector<RowCells> rows = cells_by_row(lattice, near);
  bool divided = false;
  for (int row = lattice.rows() - 1; row >= 0; --row) {
    std::vector<double> lines = rows_within(rows[row], near);
    if (lines.empty()) continue;
    cut(lattice, row, cuts_between(lines, near));
    divided = true;
  }
  if (divided) sort_spans(lattice);
}

}  // namespace gouji::lattice
