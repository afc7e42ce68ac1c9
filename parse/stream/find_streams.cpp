#include "parse/stream/find_streams.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "parse/lattice/rulings.h"
#include "parse/page_number.h"
#include "parse/stream/blocks.h"
#include "parse/stream/cells.h"
#include "parse/stream/columns.h"
#include "parse/stream/continued.h"
#include "parse/stream/counters.h"
#include "parse/stream/entries.h"
#include "parse/stream/han_header.h"
#include "parse/stream/judge.h"
#include "parse/stream/margin.h"
#include "parse/stream/placing.h"
#include "parse/stream/repeated_header.h"
#include "parse/stream/stacked.h"
#include "parse/stream/table_rows.h"
#include "parse/stream/tail.h"
#include "parse/stream/touching.h"
#include "parse/word_use.h"

namespace gouji::stream {
namespace {

bool each_figure_in_one(const std::vector<TextRow>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const TextRow& row) {
    return std::all_of(row.segments.begin(), row.segments.end(),
                       [](const Segment& segment) { return !segment.figure || segment.columns == 1; });
  });
}

/// True of `- 4 -` at the page's end or beginning. A number without a mark may be a table's, whose rows are wide.
bool is_page_number_row(const Page& page, const TextRow& row) {
  constexpr double edge = 0.12, narrow = 0.25;  // of the page
  const double y = row.box.centre_y();
  if (row.box.width() > narrow * page.width || (y > edge * page.height && y < (1 - edge) * page.height)) return false;
  std::string text;
  for (const Segment& segment : row.segments) text += text_of(segment);
  return is_page_number(text) && text.find_first_not_of("0123456789 ") != std::string::npos;
}

std::vector<Block> blocks_of(const Page& page, const std::vector<char>& taken, const Tolerances& near) {
  std::vector<TextRow> rows = text_rows(page, taken, near);
  std::erase_if(rows, [&](const TextRow& row) { return is_page_number_row(page, row); });
  return find_blocks(std::move(rows), near);
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
    for (Block& block : blocks_of(page_, taken_, near_)) read(std::move(block));
    return std::move(grids_);
  }

 private:
  void read(Block block) {
    leave_out_margin(block);
    std::vector<Column> columns = find_columns(block.rows, near_);
    if (columns.size() < 2) return;
    part_touching(page_, block.rows, columns);
    part_segments(block.rows, columns, near_);
    if (std::size_t second = second_table(block.rows, columns, near_); second > 0) {
      Block rest = rest_of(block, second);
      read(std::move(block));
      return read(std::move(rest));
    }
    if (std::size_t outside = rows_above_rule(block, columns, rules_); outside > 0) {
      Block rest = rest_of(block, outside);
      return read(std::move(rest));
    }
    take_tail(block, columns, near_);
    const double evidence = evidence_for(block.rows, columns, rules_, near_, block.under_unit) +
                            (goes_on_under_header(block) ? header_evidence : 0);
    if (evidence >= table_evidence || (block.under_unit && is_headed(block))) {
      take_in_its_columns(std::move(block), columns);
    } else if (evidence > table_evidence - unsure_margin) {
      report_unsure();
    }
  }

  /// In the columns of its own, or of the page before where it goes on with that page's table.
  void take_in_its_columns(Block block, const std::vector<Column>& columns) {
    if (!has_fewer_columns(columns)) return take(std::move(block), columns);
    if (repeats_header(block, *before_, near_)) return take_under_repeated_header(block, columns);
    if (!goes_on_in_columns(block, *before_, near_)) return take(std::move(block), columns);
    const std::vector<Column> before = columns_of(*before_);
    add(lattice_of(block, before, body_rows(block.rows, before, rules_, near_)));
  }

  /// True of few rows with a Chinese header over every one of several columns of amounts.
  bool is_headed(const Block& block) const {
    constexpr std::ptrdiff_t several = 3;
    const auto header = han_header(page_, block.rows, rules_, near_);
    return header && header->amounts >= several;
  }

  bool goes_on_under_header(const Block& block) const {
    return before_ != nullptr && grids_.empty() && repeats_header(block, *before_, near_);
  }

  /// Fewer than the table of the page before: what is blank here is no column less.
  bool has_fewer_columns(const std::vector<Column>& columns) const {
    return before_ != nullptr && grids_.empty() && before_->columns > static_cast<int>(columns.size());
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
    if (is_form(block.rows)) return add(lattice_of(block, columns, table_rows(block.rows, columns, rules_, near_)));
    if (auto under = with_lead(block)) block = std::move(*under);
    if (auto header = han_header(page_, block.rows, rules_, near_)) return take_below(std::move(block), *header);
    std::size_t header = header_rows(block.rows, columns, rules_, near_);
    widen_headers(block.rows, header, columns, near_);
    keep_heads_narrow(block.rows, header, columns, near_);
    TableRows table = table_rows(block.rows, columns, rules_, near_);
    add(lattice_of(block, columns, table));
  }

  /// Single texts between the line with the unit and the rows are header as well, where they stand over columns so; on
  /// the next page too.
  std::optional<Block> with_lead(const Block& block) const {
    if (block.lead.empty() || !(block.under_unit || goes_on_under_header(block))) return std::nullopt;
    Block under = block;
    under.rows.insert(under.rows.begin(), block.lead.begin(), block.lead.end());
    under.lead.clear();
    if (!han_header(page_, under.rows, rules_, near_)) return std::nullopt;
    return under;
  }

  void take_below(Block block, const HanHeader& header) {
    block.rows.erase(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(header.text_rows));
    place_segments(block.rows, header.columns, near_);
    part_touching(page_, block.rows, header.columns);
    part_segments(block.rows, header.columns, near_);
    place_by_ends(block.rows, header.columns);
    place_counters(block.rows, header.columns.size());
    keep_heads_narrow(block.rows, 0, header.columns, near_);
    add(lattice_of(block, header.columns, body_rows(block.rows, header.columns, rules_, near_), &header));
  }

  void add(const lattice::Lattice& lattice) {
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
  std::vector<Block> blocks = blocks_of(page, taken, near);
  if (blocks.empty()) return {};
  Block& block = blocks.front();
  std::vector<Column> columns = columns_of(before);
  place_segments(block.rows, columns, near);
  if (!stands_in(block.rows, near, before.box.width())) return {};
  Rules none({});
  const lattice::Lattice lattice = lattice_of(block, columns, table_rows(block.rows, columns, none, near));
  for (const auto& piece : lattice.pieces) taken[piece.word] = in_table;
  return {grid_of(page, lattice)};
}

std::vector<Grid> find_streams(const Page& page, const Grid* before, std::vector<char>& taken,
                               Diagnostics& diagnostics) {
  return Finder(page, before, taken, diagnostics).find();
}

}  // namespace gouji::stream
