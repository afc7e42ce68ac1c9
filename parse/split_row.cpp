#include "parse/split_row.h"

#include <algorithm>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/table_title.h"

namespace gouji {
namespace {

bool is_name_of_header(std::string_view text) {
  const Forms& words = forms();
  return any_matches(words.labels, text) || any_matches(words.counters, text) || any_matches(words.remarks, text) ||
         any_matches(words.totals, text) || text.starts_with("(");
}

/// What may be the end of a name: nothing that opens a line of its own.
bool may_end_name(const ViewCell& cell) {
  return cell.content == Content::text && cell.cell->columns == 1 && cell.cell->rows == 1 &&
         ordinal_length(cell.text) == 0 && !cell.text.starts_with("其中") && !is_name_of_header(cell.text) &&
         !looks_like_note(cell.text) && !looks_like_title(cell.text) && !is_imprint(cell.text);
}

bool is_label(const LaneColumns& lane, int column) {
  return std::any_of(lane.labels.begin(), lane.labels.end(),
                     [&](const LabelColumn& label) { return label.column == column; });
}

/// 结转下年, 上解上级支出: lines that need no code and no figure.
bool labels_a_line(std::string_view text) {
  const auto& roles = forms().roles;
  return std::any_of(roles.begin(), roles.end(), [&](const RoleRule& role) { return any_matches(role.label, text); });
}

/// True where a line's name can have been cut before this text. Numbered names tell by their end: 一、一般公共服务.
bool is_cut_before(const ScheduleLine& line, std::string_view rest) {
  if (line.figures.empty()) return false;
  if (!line.code.empty()) return !labels_a_line(rest);
  const std::string name = normalised(line.name);
  return ordinal_length(name) > 0 && !any_matches(forms().header_ends, name);
}

ScheduleLine* last_line(Schedule& schedule, int lane) {
  for (std::size_t i = schedule.lines.size(); i-- > 0;)
    if (schedule.lines[i].lane == lane) return &schedule.lines[i];
  return nullptr;
}

}  // namespace

bool is_rest_of_names(const GridView& view, RowRange header) {
  const int row = header.end - 1;
  auto cells = view.printed(row);
  if (row <= header.begin || cells.empty()) return false;
  return std::all_of(cells.begin(), cells.end(), [&](const ViewCell* cell) {
    const ViewCell* above = view.text_at(row - 1, cell->cell->column);
    return may_end_name(*cell) && above != nullptr && any_matches(forms().labels, above->text);
  });
}

bool take_rest_of_names(const RowRun& run, Schedule& schedule) {
  if (run.rows.empty() || run.view->grid().source == GridSource::delimited) return false;
  auto cells = run.view->printed(run.rows.begin);
  std::vector<std::pair<ScheduleLine*, const ViewCell*>> rests;
  for (const ViewCell* cell : cells) {
    auto lane = std::find_if(run.lanes.begin(), run.lanes.end(),
                             [&](const LaneColumns& columns) { return is_label(columns, cell->cell->column); });
    if (lane == run.lanes.end() || !may_end_name(*cell)) return false;
    ScheduleLine* line = last_line(schedule, static_cast<int>(lane - run.lanes.begin()));
    if (line == nullptr || line->page >= run.view->grid().page || !is_cut_before(*line, cell->text)) return false;
    rests.emplace_back(line, cell);
  }
  for (auto [line, cell] : rests) line->name += printed_text(*cell);
  return !rests.empty();
}

}  // namespace gouji
