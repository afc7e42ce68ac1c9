#include "parse/stream/find_streams.h"

#include <algorithm>
#include <iterator>

#include "parse/lattice/cell_text.h"
#include "parse/lattice/rulings.h"
#include "parse/stream/blocks.h"
#include "parse/stream/columns.h"
#include "parse/stream/han_header.h"
#include "parse/stream/judge.h"
#include "parse/stream/placing.h"
#include "parse/stream/repeated_header.h"
#include "parse/stream/stacked.h"
#include "parse/stream/table_rows.h"
#include "parse/word_use.h"

namespace gouji::stream {
namespace {

using lattice::Lattice;

/// The columns of a table, from the left.
std::vector<Column> columns_of(const Grid& grid) {
  std::vector<Column> columns(static_cast<std::size_t>(grid.columns));
  for (const Cell& cell : grid.cells) {
    columns[cell.column].x0 = cell.box.x0;
    columns[cell.column + cell.columns - 1].x1 = cell.box.x1;
  }
  return columns;
}

/// The lines between neighbours, and round them all.
std::vector<double> lines_between(const std::vector<Column>& columns) {
  std::vector<double> lines{columns.front().x0};
  for (std::size_t i = 1; i < columns.size(); ++i) lines.push_back((columns[i - 1].x1 + columns[i].x0) / 2);
  lines.push_back(columns.back().x1);
  return lines;
}

std::vector<double> heights(const std::vector<TextRow>& rows, const TableRows& table) {
  std::vector<double> ys{rows.front().box.y0};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (table.of[i] != table.of[i - 1]) ys.push_back((rows[i - 1].box.y1 + rows[i].box.y0) / 2);
  }
  ys.push_back(rows.back().box.y1);
  return ys;
}

/// Fills the lattice's spans: wide ones where texts span columns, single cells
/// elsewhere.
class Cells {
 public:
  explicit Cells(Lattice& lattice)
      : lattice_(lattice), owner_(static_cast<std::size_t>(lattice.rows()) * lattice.columns(), -1) {}

  void add(const Segment& segment, int row) {
    int span = at(row, segment.column);
    if (span < 0) span = open(row, segment.column, room(row, segment));
    for (lattice::TextPiece piece : segment.pieces) {
      piece.span = span;
      lattice_.pieces.push_back(std::move(piece));
    }
  }

  void add(const HeadCell& cell) {
    const int span = open(cell.span);
    for (lattice::TextPiece piece : cell.head.pieces) {
      piece.span = span;
      lattice_.pieces.push_back(std::move(piece));
    }
  }

  void fill_blanks() {
    for (int row = 0; row < lattice_.rows(); ++row) {
      for (int column = 0; column < lattice_.columns(); ++column) {
        if (at(row, column) < 0) open(row, column, 1);
      }
    }
    lattice_.guessed.assign(lattice_.spans.size(), 1);
    lattice::sort_spans(lattice_);
  }

 private:
  int& at(int row, int column) { return owner_[static_cast<std::size_t>(row) * lattice_.columns() + column]; }

  int room(int row, const Segment& segment) {
    int columns = 1;
    while (columns < segment.columns && at(row, segment.column + columns) < 0) ++columns;
    return columns;
  }

  int open(int row, int column, int columns) { return open({row, column, 1, columns}); }

  int open(const lattice::Span& span) {
    lattice_.spans.push_back(span);
    const int index = static_cast<int>(lattice_.spans.size()) - 1;
    for (int row = span.row; row < span.row + span.rows; ++row)
      for (int column = span.column; column < span.column + span.columns; ++column) at(row, column) = index;
    return index;
  }

  Lattice& lattice_;
  std::vector<int> owner_;
};

/// The heights of the header's rows, which share the room above the body.
std::vector<double> header_heights(const HanHeader& header, double top, double bottom) {
  std::vector<double> ys;
  ys.reserve(static_cast<std::size_t>(header.tree.rows));
  for (int row = 0; row < header.tree.rows; ++row) ys.push_back(top + (bottom - top) * row / header.tree.rows);
  return ys;
}

/// `header` stands above the block's rows; nullptr where it is among them.
Lattice lattice_of(const Block& block, const std::vector<Column>& columns, const TableRows& table,
                   const HanHeader* header = nullptr) {
  Lattice lattice;
  lattice.xs = lines_between(columns);
  lattice.ys = heights(block.rows, table);
  const int first = header == nullptr ? 0 : header->tree.rows;
  if (header != nullptr) {
    double top = lattice.ys.front();
    for (const HeadCell& cell : header->tree.cells) top = std::min(top, cell.head.box.y0);
    const std::vector<double> ys = header_heights(*header, top, lattice.ys.front());
    lattice.ys.insert(lattice.ys.begin(), ys.begin(), ys.end());
  }
  Cells cells(lattice);
  if (header != nullptr)
    for (const HeadCell& cell : header->tree.cells) cells.add(cell);
  // Single texts first: they hold their places against those that span.
  for (bool wide : {false, true}) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      for (const Segment& segment : block.rows[i].segments) {
        if ((segment.columns > 1) == wide) cells.add(segment, first + table.of[i]);
      }
    }
  }
  cells.fill_blanks();
  return lattice;
}

Grid grid_of(const Page& page, const Lattice& lattice) {
  Grid grid;
  grid.page = page.number;
  grid.box = lattice.box();
  grid.source = GridSource::stream;
  grid.origin = page.origin;
  grid.rows = lattice.rows();
  grid.columns = lattice.columns();
  grid.cells = lattice::cells_of(lattice, lattice::tolerances_for(page));
  return grid;
}

bool each_figure_in_one(const std::vector<TextRow>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const TextRow& row) {
    return std::all_of(row.segments.begin(), row.segments.end(),
                       [](const Segment& segment) { return !segment.figure || segment.columns == 1; });
  });
}

class Finder {
 public:
  Finder(const Page& page, const Grid* before, std::vector<char>& taken, Diagnostics& diagnostics)
      : page_(page),
        before_(before),
        taken_(taken),
        diagnostics_(diagnostics),
        rules_(lattice::joined_rulings(page.rulings, lattice::tolerances_for(page)).horizontal) {}

  std::vector<Grid> find() {
    for (Block& block : find_blocks(text_rows(page_, taken_, near_), near_)) read(std::move(block));
    return std::move(grids_);
  }

 private:
  void read(Block block) {
    std::vector<Column> columns = find_columns(block.rows, near_);
    if (columns.size() < 2) return;
    part_segments(block.rows, columns, near_);
    if (std::size_t second = second_table(block.rows, columns, near_); second > 0) {
      Block rest = rest_of(block, second);
      read(std::move(block));
      return read(std::move(rest));
    }
    if (std::size_t outside = rows_above_rule(block.rows, columns, rules_); outside > 0) {
      Block rest = rest_of(block, outside);
      return read(std::move(rest));
    }
    double evidence = evidence_for(block.rows, columns, rules_, near_) + (block.under_unit ? unit_evidence : 0);
    if (evidence >= table_evidence && shows_fewer_columns(block, columns)) {
      take_under_repeated_header(block, columns);
    } else if (evidence >= table_evidence) {
      take(std::move(block), columns);
    } else if (evidence > table_evidence - unsure_margin) {
      report_unsure();
    }
  }

  /// Under the header of the page before, with figures in fewer columns: what is blank here is no column less.
  bool shows_fewer_columns(const Block& block, const std::vector<Column>& columns) const {
    return before_ != nullptr && before_->columns > static_cast<int>(columns.size()) &&
           repeats_header(block, *before_, near_);
  }

  /// Read by itself, and where that makes another header of the same letters, by the columns of the page before, if every
  /// figure stands in one of them.
  void take_under_repeated_header(const Block& block, const std::vector<Column>& columns) {
    take(block, columns);
    if (has_header_of(*before_, grids_.back())) return;
    Block again = block;
    const std::vector<Column> repeated = columns_of(*before_);
    part_segments(again.rows, repeated, near_);
    place_segments(again.rows, repeated, near_);
    if (!each_figure_in_one(again.rows)) return;
    grids_.pop_back();
    take_repeated(again, repeated);
  }

  void take_repeated(Block& block, const std::vector<Column>& columns) {
    std::size_t header = header_rows(block.rows, columns, rules_, near_);
    keep_heads_narrow(block.rows, header, columns, near_);
    add(lattice_of(block, columns, table_rows(block.rows, columns, rules_, near_)));
    take_header_of(*before_, grids_.back());
  }

  /// Cuts the block before a row; the single texts that the rest begins with
  /// are its lead.
  static Block rest_of(Block& block, std::size_t begin) {
    Block rest;
    auto first = block.rows.begin() + static_cast<std::ptrdiff_t>(begin);
    auto several = std::find_if(first, block.rows.end(), [](const TextRow& row) { return row.segments.size() > 1; });
    rest.lead.assign(std::make_move_iterator(first), std::make_move_iterator(several));
    rest.rows.assign(std::make_move_iterator(several), std::make_move_iterator(block.rows.end()));
    rest.tail = std::move(block.tail);
    rest.under_unit = block.under_unit;
    block.rows.erase(first, block.rows.end());
    block.tail = rest.lead;
    return rest;
  }

  void take(Block block, const std::vector<Column>& columns) {
    take_spanning_headers(block, columns, rules_, near_);
    part_segments(block.rows, columns, near_);
    if (auto header = han_header(page_, block.rows, rules_, near_)) return take_below(std::move(block), *header);
    std::size_t header = header_rows(block.rows, columns, rules_, near_);
    widen_headers(block.rows, header, columns, near_);
    keep_heads_narrow(block.rows, header, columns, near_);
    TableRows table = table_rows(block.rows, columns, rules_, near_);
    add(lattice_of(block, columns, table));
  }

  void take_below(Block block, const HanHeader& header) {
    block.rows.erase(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(header.text_rows));
    place_segments(block.rows, header.columns, near_);
    part_segments(block.rows, header.columns, near_);
    place_by_ends(block.rows, header.columns);
    keep_heads_narrow(block.rows, 0, header.columns, near_);
    add(lattice_of(block, header.columns, table_rows(block.rows, header.columns, rules_, near_), &header));
  }

  void add(const Lattice& lattice) {
    for (const auto& piece : lattice.pieces) taken_[piece.word] = in_table;
    grids_.push_back(grid_of(page_, lattice));
  }

  void report_unsure() {
    diagnostics_.push_back({"unsure-table", page_.number, "本页有一处文字像是无线表格，把握不够，未读作表格",
                            "a part of this page looks like a table without "
                            "rules, but not enough to be read as one"});
  }

  const Page& page_;
  const Grid* before_;
  std::vector<char>& taken_;
  Diagnostics& diagnostics_;
  Tolerances near_;
  Rules rules_;
  std::vector<Grid> grids_;
};

/// True where every text stands in one of the columns, and some row has figures in several.
bool stands_in(const std::vector<TextRow>& rows, const Tolerances& near, double width) {
  auto in_one = [&](const Segment& segment) { return segment.columns == 1; };
  bool figures = false;
  for (const TextRow& row : rows) {
    if (row.box.width() > width + near.indent * row.size) return false;
    if (!std::all_of(row.segments.begin(), row.segments.end(), in_one)) return false;
    auto count = std::count_if(row.segments.begin(), row.segments.end(), [](const Segment& s) { return s.figure; });
    figures = figures || count >= 2;
  }
  return figures;
}

}  // namespace

std::vector<Grid> continue_stream(const Page& page, const Grid& before, std::vector<char>& taken) {
  if (before.source != GridSource::stream || before.columns < 3) return {};
  Tolerances near;
  std::vector<Block> blocks = find_blocks(text_rows(page, taken, near), near);
  if (blocks.empty()) return {};
  Block& block = blocks.front();
  std::vector<Column> columns = columns_of(before);
  place_segments(block.rows, columns, near);
  if (!stands_in(block.rows, near, before.box.width())) return {};
  Rules none({});
  Lattice lattice = lattice_of(block, columns, table_rows(block.rows, columns, none, near));
  for (const auto& piece : lattice.pieces) taken[piece.word] = in_table;
  return {grid_of(page, lattice)};
}

std::vector<Grid> find_streams(const Page& page, const Grid* before, std::vector<char>& taken,
                               Diagnostics& diagnostics) {
  return Finder(page, before, taken, diagnostics).find();
}

}  // namespace gouji::stream
