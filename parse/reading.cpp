#include "parse/reading.h"

#include <algorithm>

#include "parse/forms.h"

namespace gouji {
namespace {

std::vector<std::string_view> texts_of(const GridView& view, int row) {
  std::vector<std::string_view> texts;
  for (const ViewCell* cell : view.printed(row)) texts.push_back(cell->text);
  return texts;
}

bool is_title_row(const GridView& view, int row) {
  auto cells = view.printed(row);
  return cells.size() == 1 && looks_like_title(cells.front()->text) &&
         !any_matches(forms().labels, cells.front()->text);
}

/// The first row that a repeated header would repeat; -1 where there is none that could be told.
int first_header_row(const GridView& view) {
  int row = preface_rows(view, {0, view.rows()});
  bool header = row < view.rows() && !is_body_row(view, row) && view.printed(row).size() > 1;
  return header ? row : -1;
}

std::string_view first_text(const GridView& view, int row) {
  auto cells = view.printed(row);
  return cells.empty() ? std::string_view() : std::string_view(cells.front()->text);
}

/// True where the last header row is a total's line as well: its first text stands in the label area.
bool doubles_as_body(const GridView& view, RowRange header, const Lanes& lanes) {
  if (header.empty() || lanes.empty() || lanes.front().labels.empty()) return false;
  int row = header.end - 1;
  auto cells = view.printed(row);
  return !cells.empty() && any_matches(forms().totals, first_text(view, row)) &&
         cells.front()->cell->column <= lanes.front().labels.back();
}

int widest(const GridView& view, RowRange rows) {
  int width = 0;
  for (int row = rows.begin; row < rows.end; ++row) width = std::max(width, view.width(row));
  return width;
}

/// The body rows whose columns are the header's.
RowRange rows_under(const GridView& view, RowRange header, RowRange body) {
  int width = widest(view, header);
  for (RowRange run : runs_of_equal_width(view, body))
    if (view.grid().source != GridSource::delimited || view.width(run.begin) == width) return run;
  return {body.begin, body.begin};
}

}  // namespace

std::vector<RowRange> parts_of(const GridView& view) {
  std::vector<RowRange> parts{{0, view.rows()}};
  int header = first_header_row(view);
  auto header_texts = header < 0 ? std::vector<std::string_view>{} : texts_of(view, header);
  for (int row = std::max(header, 0) + 1; row < view.rows(); ++row) {
    bool title = is_title_row(view, row) && row > parts.back().begin + 1;
    bool repeated = header >= 0 && first_text(view, row) == header_texts.front() && texts_of(view, row) == header_texts;
    bool below_title = row > 0 && is_title_row(view, row - 1);
    if (!title && !(repeated && !below_title)) continue;
    parts.back().end = row;
    parts.push_back({row, view.rows()});
  }
  return parts;
}

bool Reading::headed() const {
  for (const Lane& lane : lanes)
    for (int column : lane.figures)
      if (!headers[static_cast<std::size_t>(column)].path().empty()) return true;
  return false;
}

Reading read_part(const GridView& view, RowRange rows) {
  Reading reading;
  reading.view = &view;
  RowRange preface{rows.begin, rows.begin + preface_rows(view, rows)};
  reading.before = lines_before(view, preface, rows.begin == 0);
  reading.header = header_rows(view, {preface.end, rows.end});
  reading.body = {reading.header.end, rows.end};
  reading.last_on_grid = rows.end == view.rows();
  reading.headers = header_paths(view, reading.header);
  reading.rows = {preface.end, rows.end};
  if (!reading.header.empty())
    reading.lanes = lanes_by_header(view, reading.headers, rows_under(view, reading.header, reading.body));
  if (doubles_as_body(view, reading.header, reading.lanes)) --reading.body.begin;
  return reading;
}

bool is_blank(const GridView& view, RowRange rows) {
  for (int row = rows.begin; row < rows.end; ++row)
    if (!view.printed(row).empty()) return false;
  return true;
}

}  // namespace gouji
