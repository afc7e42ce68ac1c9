#include "parse/continuation.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "parse/forms.h"

namespace gouji {
namespace {

std::vector<std::string> figure_leaves(const Reading& reading) {
  std::vector<std::string> leaves;
  for (const Lane& lane : reading.lanes)
    for (int column : lane.figures) leaves.emplace_back(reading.headers[static_cast<std::size_t>(column)].leaf());
  return leaves;
}

/// Where the columns of a grid lie on the page.
struct Extent {
  double from = 0, to = 0;
  bool known() const { return to > from; }
};

std::vector<Extent> extents_of(const GridView& view) {
  std::vector<Extent> extents(static_cast<std::size_t>(view.columns()));
  for (const Cell& cell : view.grid().cells)
    if (cell.columns == 1 && !cell.box.empty() && cell.column >= 0 && cell.column < view.columns())
      extents[static_cast<std::size_t>(cell.column)] = {cell.box.x0, cell.box.x1};
  return extents;
}

/// For each column of `next`, the column of `first` that it lies under; -1 where none is.
std::vector<int> columns_under(const GridView& first, const GridView& next) {
  auto above = extents_of(first), below = extents_of(next);
  std::vector<int> matched;
  for (const Extent& extent : below) {
    double centre = (extent.from + extent.to) / 2;
    auto found = std::find_if(above.begin(), above.end(),
                              [&](const Extent& e) { return e.known() && centre >= e.from && centre <= e.to; });
    matched.push_back(extent.known() && found != above.end() ? static_cast<int>(found - above.begin()) : -1);
  }
  return matched;
}

std::vector<int> same_columns(int columns) {
  std::vector<int> matched(static_cast<std::size_t>(columns));
  std::iota(matched.begin(), matched.end(), 0);
  return matched;
}

LabelColumn label_column(const Reading& reading, int own, int column) {
  std::string_view leaf = reading.headers[static_cast<std::size_t>(own)].leaf();
  bool names = leaf.ends_with("名称") && (leaf.find("科目") != leaf.npos || leaf.find("项目") != leaf.npos);
  bool foreign = any_matches(forms().foreign_codes, leaf);
  return {column, !foreign, names || leaf == "项目"};
}

/// Lanes of `first` for rows whose grid columns are matched to its own.
std::vector<LaneColumns> lanes_through(const Reading& first, const std::vector<int>& matched) {
  std::vector<LaneColumns> lanes;
  int figure = 0;
  for (const Lane& lane : first.lanes) {
    LaneColumns columns;
    for (std::size_t column = 0; column < matched.size(); ++column)
      if (std::find(lane.labels.begin(), lane.labels.end(), matched[column]) != lane.labels.end())
        columns.labels.push_back(label_column(first, matched[column], static_cast<int>(column)));
    for (int own : lane.figures) {
      auto found = std::find(matched.begin(), matched.end(), own);
      if (found != matched.end()) columns.figures.emplace_back(static_cast<int>(found - matched.begin()), figure);
      ++figure;
    }
    lanes.push_back(std::move(columns));
  }
  return lanes;
}

/// Lanes told by content, their figure columns matched to those of `first` from the left, lane by lane.
std::vector<LaneColumns> lanes_in_order(const Reading& first, const Lanes& found) {
  std::vector<LaneColumns> lanes;
  int figure = 0;
  for (std::size_t i = 0; i < first.lanes.size() && i < found.size(); ++i) {
    LaneColumns columns;
    for (int label : found[i].labels) columns.labels.push_back({label, true, false});
    std::size_t count = std::min(found[i].figures.size(), first.lanes[i].figures.size());
    for (std::size_t j = 0; j < count; ++j)
      columns.figures.emplace_back(found[i].figures[j], figure + static_cast<int>(j));
    figure += static_cast<int>(first.lanes[i].figures.size());
    lanes.push_back(std::move(columns));
  }
  return lanes;
}

bool counts_on(const ViewCell* from, const ViewCell* to) {
  return from != nullptr && to != nullptr && is_digits(from->text) && is_digits(to->text) &&
         to->number.digits == from->number.digits + 1;
}

/// A 行次: one more than the row above has, or one less than the row below.
bool is_row_number(const GridView& view, const ViewCell& cell) {
  int row = cell.cell->row, column = cell.cell->column;
  return (row > 0 && counts_on(view.text_at(row - 1, column), &cell)) ||
         (row + 1 < view.rows() && counts_on(&cell, view.text_at(row + 1, column)));
}

/// 501 behind 301 and its name, with a name of its own: the line's code by another classification.
bool is_second_code(const GridView& view, const ViewCell& cell, const LaneColumns& lane) {
  const auto& labels = lane.labels;
  auto own = std::find_if(labels.begin(), labels.end(),
                          [&](const LabelColumn& label) { return label.column == cell.cell->column; });
  if (own == labels.end() || own + 1 == labels.end()) return false;
  const int row = cell.cell->row;
  bool code = false, name = false;
  for (auto label = labels.begin(); label != own; ++label) {
    const ViewCell* before = view.text_at(row, label->column);
    code = code || (before != nullptr && is_digits(before->text));
    name = name || (before != nullptr && before->content == Content::text);
  }
  const ViewCell* behind = view.text_at(row, (own + 1)->column);
  return code && name && behind != nullptr && behind->content == Content::text;
}

/// True where the rows' figures stand under the lanes' figure columns and nothing but codes and row numbers under the
/// others.
bool figures_fall_into(const GridView& view, RowRange rows, const std::vector<LaneColumns>& lanes) {
  std::vector<bool> is_figure(static_cast<std::size_t>(view.columns()), false);
  for (const LaneColumns& lane : lanes)
    for (auto [column, figure] : lane.figures) is_figure[static_cast<std::size_t>(column)] = true;
  int in = 0, out = 0;
  for (int row = rows.begin; row < rows.end; ++row) {
    auto name = is_figure.end();  // digits behind a name, with no figure's place between, are no code
    for (const ViewCell* cell : view.printed(row)) {
      auto place = is_figure.begin() + cell->cell->column;
      bool code = is_digits(cell->text) && cell->text.size() <= 7 &&
                  (name == is_figure.end() || std::find(name, place, true) != place ||
                   std::any_of(lanes.begin(), lanes.end(),
                               [&](const LaneColumns& lane) { return is_second_code(view, *cell, lane); }));
      bool counted = *place || (!code && !is_row_number(view, *cell));
      if (cell->content == Content::number && counted) ++(*place ? in : out);
      if (cell->content == Content::text && *place) ++out;
      if (cell->content == Content::text) name = place;
    }
  }
  return out * 4 <= in;
}

/// The first header paths of columns that both have, then those that are left, in order.
std::vector<int> columns_by_header(const Reading& first, const Reading& next) {
  std::vector<int> matched(static_cast<std::size_t>(next.view->columns()), -1);
  for (std::size_t lane = 0; lane < std::min(first.lanes.size(), next.lanes.size()); ++lane) {
    const Lane &own = first.lanes[lane], &other = next.lanes[lane];
    for (std::size_t i = 0; i < std::min(own.figures.size(), other.figures.size()); ++i)
      matched[static_cast<std::size_t>(other.figures[i])] = own.figures[i];
  }
  return matched;
}

/// Lanes of a table that repeats the headers: its own label columns, figures in the order of the headers.
std::vector<LaneColumns> lanes_by_own_header(const Reading& first, const Reading& next) {
  auto lanes = lanes_through(first, columns_by_header(first, next));
  for (std::size_t i = 0; i < std::min(lanes.size(), next.lanes.size()); ++i) {
    lanes[i].labels.clear();
    for (int label : next.lanes[i].labels) lanes[i].labels.push_back(label_column(next, label, label));
  }
  return lanes;
}

std::vector<LaneColumns> lanes_for(const Reading& first, const Reading& next, RowRange rows) {
  const GridView &own = *first.view, &other = *next.view;
  int width = rows.empty() ? other.columns() : other.width(rows.begin);
  int reference = next.headed() && !next.header.empty() ? other.width(next.header.begin)
                  : !first.header.empty()               ? own.width(first.header.begin)
                                                        : own.columns();
  bool delimited = other.grid().source == GridSource::delimited;
  std::vector<LaneColumns> lanes;
  if (next.headed() && (!delimited || width == reference)) return lanes_by_own_header(first, next);
  if (width == reference && other.columns() >= own.columns())
    lanes = lanes_through(first, same_columns(own.columns()));
  else if (!other.grid().box.empty())
    lanes = lanes_through(first, columns_under(own, other));
  if (!lanes.empty() && figures_fall_into(other, rows, lanes)) return lanes;
  auto by_content = lanes_in_order(first, lanes_by_content(other, rows));
  return !lanes.empty() && !figures_fall_into(other, rows, by_content) ? lanes : by_content;
}

bool fits(const GridView& view, int row, const std::vector<LaneColumns>& lanes) {
  return figures_fall_into(view, {row, row + 1}, lanes);
}

/// Rows that stand under `lanes` and stretches that do not, whose columns their content tells. A stretch goes on as long
/// as it can: a total fits under many lanes.
std::vector<RowRun> runs_that_fit(const Reading& first, const GridView& view, RowRange rows,
                                  const std::vector<LaneColumns>& lanes) {
  std::vector<RowRun> runs;
  for (int row = rows.begin; row < rows.end;) {
    int end = row;
    while (end < rows.end && fits(view, end, lanes)) ++end;
    if (end > row) runs.push_back({&view, {row, end}, lanes});
    row = end;
    while (end < rows.end && !fits(view, end, lanes)) ++end;
    if (end == row) continue;
    auto told = lanes_in_order(first, lanes_by_content(view, {row, end}));
    while (end < rows.end && fits(view, end, told)) ++end;
    runs.push_back({&view, {row, end}, std::move(told)});
    row = end;
  }
  return runs;
}

}  // namespace

bool same_headers(const Reading& first, const Reading& next) {
  auto own = figure_leaves(first), other = figure_leaves(next);
  std::size_t same = 0, most = std::max(own.size(), other.size());
  for (std::size_t i = 0; i < std::min(own.size(), other.size()); ++i)
    if (own[i] == other[i]) ++same;
  return first.lanes.size() == next.lanes.size() && same * 5 >= most * 3;
}

bool fits_under(const Reading& first, const Reading& next) {
  for (RowRange run : runs_of_equal_width(*next.view, next.rows))
    if (figures_fall_into(*next.view, run, lanes_for(first, next, run))) return true;
  return false;
}

std::vector<RowRun> matched_runs(const Reading& first, const Reading& next) {
  std::vector<RowRun> runs;
  RowRange body = next.headed() ? next.body : next.rows;
  if (next.headed() && body.begin < next.header.end) {  // a total's row among the headers has their columns
    const RowRange total{body.begin, next.header.end};
    runs.push_back({next.view, total, lanes_for(first, next, total)});
    body.begin = next.header.end;
  }
  for (RowRange rows : runs_of_equal_width(*next.view, body)) {
    auto lanes = lanes_for(first, next, rows);
    if (next.view->grid().source != GridSource::delimited) {
      runs.push_back({next.view, rows, std::move(lanes)});
      continue;
    }
    for (RowRun& run : runs_that_fit(first, *next.view, rows, lanes)) runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace gouji
