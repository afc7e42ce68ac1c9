#include "parse/schedule_lines.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "parse/code.h"
#include "parse/forms.h"
#include "parse/table_title.h"

namespace gouji {
namespace {

constexpr float doubtful_place = 0.5F;  ///< of a figure that may be another column's

/// What the label cells of one side of a row say.
struct Label {
  std::vector<CodePart> parts;
  std::string printed_code;
  std::string name;
  bool name_is_named = false;  ///< from a column whose header says that it holds names
  bool own = false;            ///< a cell of it begins in this lane
  int end = 0;                 ///< the grid column behind its last cell
  Box box;
};

void add_code(Label& label, const std::string& digits, int position) {
  label.parts.push_back({digits, position});
  if (!label.printed_code.empty()) label.printed_code.push_back(' ');
  label.printed_code += digits;
}

void add_name(Label& label, std::string name, bool named) {
  if (label.name_is_named && !named) return;
  label.name = std::move(name);
  label.name_is_named = named;
}

/// Three digits and more are a code by themselves, fewer only behind one or in a place of their own.
bool counts_as_code(std::size_t digits, const Label& label, int position) {
  return digits >= 3 || !label.parts.empty() || position > 0;
}

void read_label_cell(const ViewCell& cell, const LabelColumn& column, int position, Label& label) {
  if (any_matches(forms().labels, cell.text)) return;
  if (is_digits(cell.text)) {
    if (column.codes) add_code(label, cell.text, position);
    return;
  }
  if (cell.content != Content::text) return;
  LeadingCode code = column.codes ? leading_code(cell.text) : LeadingCode{};
  if (code.digits.empty() || !counts_as_code(code.digits.size(), label, position))
    return add_name(label, printed_text(cell), column.named);
  add_code(label, std::string(code.digits), position);
  std::size_t behind = normalise(cell.cell->text).origin[code.name];
  add_name(label, without_space(std::string_view(cell.cell->text).substr(behind)), column.named);
}

/// 501 behind 301 and its name: the same money by another classification, whose names follow.
bool opens_other_classification(const ViewCell& cell, const Label& label) {
  constexpr std::size_t whole = 3;
  if (label.parts.empty() || label.name.empty() || !is_digits(cell.text)) return false;
  const std::string& own = label.parts.front().digits;
  return own.size() >= whole && cell.text.size() >= whole && own.front() != cell.text.front();
}

Label read_label(const GridView& view, int row, const LaneColumns& lane) {
  Label label;
  const ViewCell* last = nullptr;
  int position = -1;
  for (const LabelColumn& column : lane.labels) {
    ++position;
    const ViewCell* cell = view.text_at(row, column.column);
    if (cell == nullptr || cell == last) continue;
    if (opens_other_classification(*cell, label)) break;
    last = cell;
    label.own = label.own || (cell->cell->row == row && cell->cell->column >= lane.labels.front().column);
    label.end = cell->cell->column + cell->cell->columns;
    label.box = united(label.box, cell->cell->box);
    read_label_cell(*cell, column, position, label);
  }
  return label;
}

Figure figure_of(const GridView& view, const ViewCell& cell, int column) {
  Figure figure;
  figure.column = column;
  figure.number = cell.number;
  figure.text = cell.cell->text;
  figure.page = view.grid().page;
  figure.box = cell.cell->box;
  figure.origin = view.grid().origin;
  figure.confidence = cell.cell->confidence;
  return figure;
}

/// On a scan a figure that stands over several columns of figures: the rule between them was lost, and nothing tells in which
/// it stands, nor what the others hold.
bool lies_over_columns(const GridView& view, const ViewCell& cell, const LaneColumns& lane) {
  if (view.grid().origin != Origin::ocr || cell.cell->columns == 1) return false;
  const int begin = cell.cell->column, end = begin + cell.cell->columns;
  return std::count_if(lane.figures.begin(), lane.figures.end(),
                       [&](const auto& place) { return place.first >= begin && place.first < end; }) > 1;
}

std::vector<Figure> read_figures(const GridView& view, int row, const LaneColumns& lane) {
  std::vector<Figure> figures;
  for (auto [grid_column, column] : lane.figures) {
    const ViewCell* cell = view.text_at(row, grid_column);
    bool here = cell != nullptr && cell->cell->row == row && cell->cell->column == grid_column;
    if (!here || cell->content != Content::number) continue;
    figures.push_back(figure_of(view, *cell, column));
    if (lies_over_columns(view, *cell, lane))
      figures.back().confidence = std::min(figures.back().confidence, doubtful_place);
  }
  return figures;
}

/// True for a total among the headers, for a row that has 详见附表 where its figures would be, and on a scan for one whose
/// figures lost their columns.
bool holds_words(const GridView& view, int row, const LaneColumns& lane) {
  return std::any_of(lane.figures.begin(), lane.figures.end(), [&](const auto& place) {
    const ViewCell* cell = view.text_at(row, place.first);
    if (cell == nullptr || cell->cell->row != row) return false;
    return cell->content == Content::text || (cell->content == Content::number && lies_over_columns(view, *cell, lane));
  });
}

std::string_view previous_code(const Schedule& schedule, int lane) {
  for (std::size_t i = schedule.lines.size(); i-- > 0;)
    if (schedule.lines[i].lane == lane && !schedule.lines[i].code.empty()) return schedule.lines[i].code;
  return {};
}

/// 一、 and 1 are the first level, (一) and 1. the second.
int level_of_label(std::string_view normal) {
  std::size_t length = ordinal_length(normal);
  if (length == 0) return 0;
  bool chinese = static_cast<unsigned char>(normal.front()) >= 0x80;
  return chinese ? 1 : 2;
}

/// True where a total's label over several sides stands in this one and its figure in the next: without rules the label
/// is in one of the columns that it is over.
bool is_of_next_side(const RowRun& run, int row, int lane) {
  if (lane < 0 || lane + 1 >= static_cast<int>(run.lanes.size())) return false;
  const LaneColumns& own = run.lanes[static_cast<std::size_t>(lane)];
  const LaneColumns& next = run.lanes[static_cast<std::size_t>(lane) + 1];
  const Label label = read_label(*run.view, row, own), other = read_label(*run.view, row, next);
  return any_matches(forms().totals, normalised(label.name)) && label.parts.empty() && other.name.empty() &&
         other.parts.empty() && read_figures(*run.view, row, own).empty() &&
         !read_figures(*run.view, row, next).empty();
}

void read_side(const RowRun& run, int row, int lane, Schedule& schedule) {
  const LaneColumns& columns = run.lanes[static_cast<std::size_t>(lane)];
  if (is_of_next_side(run, row, lane)) return;
  const int labelled = is_of_next_side(run, row, lane - 1) ? lane - 1 : lane;
  Label label = read_label(*run.view, row, run.lanes[static_cast<std::size_t>(labelled)]);
  auto figures = read_figures(*run.view, row, columns);
  bool blank = label.name.empty() && label.parts.empty();
  bool reaches_over = !columns.figures.empty() && label.end > columns.figures.front().first;
  if (figures.empty() && (blank || !label.own || reaches_over)) return;
  ScheduleLine line;
  line.code = joined_code(label.parts, previous_code(schedule, lane));
  line.printed_code = std::move(label.printed_code);
  line.name = std::move(label.name);
  line.level = line.code.empty() ? level_of_label(normalised(line.name)) : level_of_code(line.code);
  line.lane = lane;
  line.page = run.view->grid().page;
  line.box = label.box;
  line.figures = std::move(figures);
  line.holds_words = holds_words(*run.view, row, columns);
  schedule.lines.push_back(std::move(line));
}

bool take_note(const GridView& view, int row, Schedule& schedule) {
  auto cells = view.printed(row);
  if (cells.size() != 1 || !looks_like_note(cells.front()->text)) return false;
  schedule.notes.push_back({cells.front()->cell->text, view.grid().page, cells.front()->cell->box});
  return true;
}

}  // namespace

void read_lines(const RowRun& run, Schedule& schedule) {
  for (int row = run.rows.begin; row < run.rows.end; ++row) {
    if (is_counter_row(*run.view, row) || take_note(*run.view, row, schedule)) continue;
    for (int lane = 0; lane < static_cast<int>(run.lanes.size()); ++lane) read_side(run, row, lane, schedule);
  }
}

}  // namespace gouji
