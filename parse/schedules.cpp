// Recognising schedules: each table is read, told what it is or that it goes on with the one before, and its lines and
// columns are given their meaning.
#include <algorithm>
#include <deque>
#include <optional>

#include "base/text.h"
#include "parse/continuation.h"
#include "parse/meaning.h"
#include "parse/placing/by_summary.h"
#include "parse/placing/settle_columns.h"
#include "parse/reading.h"
#include "parse/recognise.h"
#include "parse/repeated_page.h"
#include "parse/schedule.h"
#include "parse/split_row.h"
#include "parse/target_form.h"

namespace gouji {
namespace {

/// A schedule whose further pages are still looked for.
struct Open {
  Schedule schedule;
  Reading first;
  std::vector<placing::Stretch> stretches;
  int page = 0;  ///< that it was last seen on
  bool form = false;
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool has_sentence(const std::vector<NormalLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const NormalLine& line) {
    return contains(line.normal, "。") && !looks_like_note(line.normal);
  });
}

bool is_final(const Reading& reading, std::string_view title) {
  if (contains(title, "决算")) return true;
  if (contains(title, "预算表") || contains(title, "预算总表")) return false;
  for (const HeaderPath& header : reading.headers)
    for (const ViewCell* level : header.levels)
      if (contains(level->text, "决算数") && !contains(level->text, "上年")) return true;
  return false;
}

std::vector<Column> columns_of(const Reading& reading) {
  std::vector<Column> columns;
  for (std::size_t lane = 0; lane < reading.lanes.size(); ++lane)
    for (int column : reading.lanes[lane].figures)
      columns.push_back({reading.headers[static_cast<std::size_t>(column)].path(), {}, static_cast<int>(lane)});
  return columns;
}

std::optional<StatedUnit> unit_in_headers(const Reading& reading) {
  for (const HeaderPath& header : reading.headers)
    for (const ViewCell* level : header.levels)
      if (auto unit = stated_unit(level->text)) return unit;
  return std::nullopt;
}

std::optional<StatedUnit> unit_in_cells(const GridView& view) {
  for (int row = 0; row < view.rows(); ++row)
    for (const ViewCell* cell : view.printed(row))
      if (auto unit = contains(cell->text, "资金") ? stated_unit(cell->text) : std::nullopt) return unit;
  return std::nullopt;
}

void take_unit(const Reading& reading, bool form, Schedule& schedule) {
  if (schedule.unit != Unit::none) return;
  auto unit = form ? unit_in_cells(*reading.view) : std::nullopt;
  if (!unit) unit = unit_of(reading.before);
  if (!unit) unit = unit_in_headers(reading);
  if (!unit) return;
  schedule.unit = unit->unit;
  schedule.unit_text = unit->text;
}

void take_notes(const Reading& reading, Schedule& schedule) {
  if (!reading.last_on_grid) return;
  auto notes = notes_among(reading.view->grid().below);
  schedule.notes.insert(schedule.notes.end(), notes.begin(), notes.end());
}

/// True of several rows of a part with numbers.
bool has_rows_of_figures(const GridView& view, RowRange rows) {
  constexpr int several = 3;
  int count = 0;
  for (int row = rows.begin; row < rows.end; ++row) {
    const auto cells = view.printed(row);
    count += std::any_of(cells.begin(), cells.end(), [](const ViewCell* c) { return c->content == Content::number; });
  }
  return count >= several;
}

void settle_emptiness(Schedule& schedule) {
  for (const PlacedText& note : schedule.notes) {
    if (schedule.declared_empty || !declares_empty(normalised(note.text))) continue;
    schedule.declared_empty = true;
    schedule.empty_note = note;
  }
}

class Recogniser {
 public:
  Recogniser(std::vector<bool>& used, Diagnostics& diagnostics) : used_(used), diagnostics_(diagnostics) {}

  void take(const GridView& view, std::size_t grid) {
    for (RowRange rows : parts_of(view)) {
      if (is_blank(view, rows)) continue;
      Reading reading = read_part(view, rows);
      Recognition recognition = recognise(reading);
      bool taken = goes_on(reading, recognition);
      if (!taken) {
        close();
        taken = open(reading, recognition);
      }
      if (!taken) {
        report_unread(reading, recognition);
        continue;
      }
      add(reading);
      used_[grid] = true;
    }
  }

  /// The page before stands in the file again: what goes on does so behind it.
  void pass_over(int page) {
    if (open_) open_->page = page;
    diagnostics_.push_back({"page-twice", page, "本页与上一页相同，其中的表只读了一次",
                            "this page is the one before it again: its table was read once"});
  }

  std::vector<Schedule> finish() {
    close();
    placing::place_by_summary(schedules_);
    return std::move(schedules_);
  }

 private:
  bool goes_on(const Reading& reading, const Recognition& recognition) const {
    if (!open_ || reading.view->grid().page - open_->page > 1 || has_sentence(reading.before)) return false;
    bool titled = !recognition.title.normal.empty() && !runs_over_pages(recognition.title);
    if (titled && !repeats_title(recognition)) return false;
    if (open_->form) return !has_project_funds(*reading.view) && !figure_columns(reading);
    return reading.headed() ? same_headers(open_->first, reading) : fits_under(open_->first, reading);
  }

  /// A line that stands above the first page as well, beside the title that was chosen there, is no title.
  bool runs_over_pages(const NormalLine& line) const {
    const auto& before = open_->first.before;
    bool seen = std::any_of(before.begin(), before.end(), [&](const NormalLine& l) { return l.normal == line.normal; });
    return seen && line.normal != normalised(open_->schedule.title);
  }

  /// A title again on the next page: the same table unless it had come to its total.
  bool repeats_title(const Recognition& recognition) const {
    bool same = recognition.title.normal == normalised(open_->schedule.title);
    bool says_so = contains(recognition.title.normal, "(续") || contains(recognition.title.normal, "续表");
    const auto& lines = open_->schedule.lines;
    bool ended = !lines.empty() && lines.back().code.empty() && contains(lines.back().name, "合计");
    return says_so || (same && !ended && !open_->form);
  }

  static bool figure_columns(const Reading& reading) { return reading.headed() && figure_count(reading.lanes) > 1; }

  bool open(const Reading& reading, const Recognition& recognition) {
    bool form = recognition.kind == ScheduleKind::performance_target && recognition.certain();
    if (!form && !reading.headed()) return false;
    if (!recognition.certain() && recognition.title.normal.empty()) return false;
    open_.emplace();
    open_->form = form;
    open_->first = reading;
    Schedule& schedule = open_->schedule;
    schedule.kind = recognition.certain() ? recognition.kind : ScheduleKind::other;
    schedule.title = without_space(recognition.title.place.text);
    schedule.title_place = recognition.title.place;
    schedule.final_accounts = is_final(reading, recognition.title.normal);
    if (!form) schedule.columns = columns_of(reading);
    if (recognition.titled && !recognition.certain()) report_uncertain(reading, schedule);
    return true;
  }

  void add(const Reading& reading) {
    Schedule& schedule = open_->schedule;
    int page = reading.view->grid().page;
    open_->page = page;
    const int begin = static_cast<int>(schedule.lines.size());
    bool goes_on = !schedule.lines.empty();
    schedule.guessed = schedule.guessed || reading.view->grid().guessed;
    if (schedule.pages.empty() || schedule.pages.back() != page) schedule.pages.push_back(page);
    if (open_->form)
      read_target_form(*reading.view, reading.rows, schedule);
    else
      for (RowRun& run : matched_runs(open_->first, reading)) {
        if (goes_on && take_rest_of_names(run, schedule)) ++run.rows.begin;
        goes_on = false;
        read_lines(run, schedule);
      }
    take_unit(reading, open_->form, schedule);
    take_notes(reading, schedule);
    open_->stretches.push_back({begin, static_cast<int>(schedule.lines.size()), page, reading.headed()});
  }

  void close() {
    if (!open_) return;
    Schedule& schedule = open_->schedule;
    join_continued_lanes(schedule);
    assign_measures(schedule);
    assign_roles(schedule);
    placing::settle_columns(schedule, open_->stretches, diagnostics_);
    name_unheaded_columns(schedule);
    assign_amounts(schedule);
    settle_emptiness(schedule);
    schedule.index_codes();
    if (schedule.unit == Unit::none && schedule.has_figures()) report_without_unit(schedule);
    schedules_.push_back(std::move(schedule));
    open_.reset();
  }

  /// Figures under a schedule's title that no header gives a meaning, or under headers that no title does.
  void report_unread(const Reading& reading, const Recognition& recognition) {
    if (recognition.titled == reading.headed() || !has_rows_of_figures(*reading.view, reading.rows)) return;
    const std::string title = without_space(recognition.title.place.text);
    const bool titled = recognition.titled;
    diagnostics_.push_back(
        {"unread-schedule", reading.view->grid().page,
         titled ? "表“" + title + "”的表头未能识别，表中数字未读作数据"
                : std::string("一张没有标题的表未能认出其种类，表中数字未读作数据"),
         titled
             ? "the header of “" + title + "” was not understood: its figures were not read as data"
             : std::string("what a table without a title is was not understood: its figures were not read as data")});
  }

  void report_uncertain(const Reading& reading, const Schedule& schedule) {
    diagnostics_.push_back({"uncertain-schedule", reading.view->grid().page,
                            "表“" + schedule.title + "”的标题与表头说法不一，未定其种类",
                            "the title and the headers of “" + schedule.title + "” do not agree on what it is"});
  }

  void report_without_unit(const Schedule& schedule) {
    const bool titled = !schedule.title.empty();
    diagnostics_.push_back(
        {"schedule-without-unit", schedule.pages.front(),
         (titled ? "表“" + schedule.title + "”" : std::string("一张没有标题的表")) + "未注明金额单位",
         (titled ? "“" + schedule.title + "”" : std::string("a table without a title")) +
             " does not say in which unit it is"});
  }

  std::vector<bool>& used_;
  Diagnostics& diagnostics_;
  std::vector<Schedule> schedules_;
  std::optional<Open> open_;
};

}  // namespace

std::vector<Schedule> recognise_schedules(const std::vector<Grid>& grids, std::vector<bool>& used,
                                          Diagnostics& diagnostics) {
  used.assign(grids.size(), false);
  std::deque<GridView> views;  // an open schedule looks back at its first one
  Recogniser recogniser(used, diagnostics);
  for (std::size_t i = 0; i < grids.size(); ++i) {
    if (repeated_grid(grids, i) == nullptr) {
      recogniser.take(views.emplace_back(grids[i]), i);
      continue;
    }
    recogniser.pass_over(grids[i].page);
    used[i] = true;
  }
  return recogniser.finish();
}

}  // namespace gouji
