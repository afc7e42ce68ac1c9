#include "parse/stream/inner_columns.h"

#include <algorithm>

#include "parse/stream/blocks.h"
#include "parse/stream/columns.h"
#include "parse/stream/judge.h"
#include "parse/stream/placing.h"

namespace gouji::stream {
namespace {

using lattice::Lattice;
using lattice::Span;
using lattice::TextPiece;

/// The rows of text in the cells of one column, cell by cell and line by line.
std::vector<TextRow> rows_in(const Page& page, const Lattice& lattice, int column, const Tolerances& near) {
  std::vector<const TextPiece*> pieces;
  for (const TextPiece& piece : lattice.pieces) {
    const Span& span = lattice.spans[piece.span];
    if (span.column == column && span.columns == 1) pieces.push_back(&piece);
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const TextPiece* a, const TextPiece* b) {
    return a->span != b->span ? a->span < b->span : a->baseline < b->baseline;
  });
  std::vector<TextRow> rows;
  for (auto first = pieces.begin(); first != pieces.end();) {
    auto last = std::find_if(first, pieces.end(), [&](const TextPiece* piece) {
      return piece->span != (*first)->span || piece->baseline - (*first)->baseline > 0.35 * piece->size;
    });
    std::vector<TextPiece> line;
    for (; first != last; ++first) line.push_back(**first);
    rows.push_back(row_of(page, std::move(line), near));
  }
  return rows;
}

bool are_columns(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Tolerances& near) {
  if (columns.size() < 2) return false;
  auto several = std::count_if(rows.begin(), rows.end(), [](const TextRow& row) { return row.segments.size() > 1; });
  if (several < 3 || several * 3 < static_cast<std::ptrdiff_t>(rows.size()) * 2) return false;
  return evidence_for(rows, columns, Rules({}), near, false) >= table_evidence;
}

/// Puts lines between the inner columns; the column's spans become as many.
void part(Lattice& lattice, int column, const std::vector<Column>& columns) {
  int more = static_cast<int>(columns.size()) - 1;
  std::vector<double> lines;
  lines.reserve(columns.size());
  for (int i = 0; i < more; ++i) lines.push_back((columns[i].x1 + columns[i + 1].x0) / 2);
  lattice.xs.insert(lattice.xs.begin() + column + 1, lines.begin(), lines.end());
  std::vector<int> parts(lattice.spans.size(), -1);
  std::size_t old = lattice.spans.size();
  for (std::size_t i = 0; i < old; ++i) {
    Span& span = lattice.spans[i];
    if (span.column > column) {
      span.column += more;
    } else if (span.column + span.columns > column && span.columns > 1) {
      span.columns += more;
    } else if (span.column == column) {
      parts[i] = static_cast<int>(lattice.spans.size());
      lattice.guessed[i] = 1;
      for (int j = 1; j <= more; ++j) {
        lattice.spans.push_back({lattice.spans[i].row, column + j, lattice.spans[i].rows, 1});
        lattice.guessed.push_back(1);
      }
    }
  }
  for (TextPiece& piece : lattice.pieces) {
    if (piece.span >= static_cast<int>(old) || parts[piece.span] < 0) continue;
    auto at = std::upper_bound(lines.begin(), lines.end(), piece.box.centre_x()) - lines.begin();
    if (at > 0) piece.span = parts[piece.span] + static_cast<int>(at) - 1;
  }
}

}  // namespace

void part_inner_columns(const Page& page, Lattice& lattice) {
  Tolerances near;
  bool parted = false;
  for (int column = lattice.columns() - 1; column >= 0; --column) {
    std::vector<TextRow> rows = rows_in(page, lattice, column, near);
    std::vector<Column> columns = find_columns(rows, near);
    if (columns.size() < 2) continue;
    part_segments(rows, columns, near);
    if (!are_columns(rows, columns, near)) continue;
    part(lattice, column, columns);
    parted = true;
  }
  if (parted) lattice::sort_spans(lattice);
}

}  // namespace gouji::stream
