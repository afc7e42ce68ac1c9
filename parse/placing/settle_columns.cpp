#include "parse/placing/settle_columns.h"

#include <algorithm>

#include "parse/placing/classes.h"
#include "parse/placing/page_ways.h"
#include "parse/placing/runs.h"

namespace gouji::placing {
namespace {

bool has_one_side(const Schedule& schedule) {
  return std::all_of(schedule.columns.begin(), schedule.columns.end(), [](const Column& c) { return c.lane == 0; });
}

/// True where most lines have codes.
bool is_classified(const Schedule& schedule) {
  const auto coded = std::count_if(schedule.lines.begin(), schedule.lines.end(),
                                   [](const ScheduleLine& line) { return !line.code.empty(); });
  return coded * 2 > static_cast<std::ptrdiff_t>(schedule.lines.size());
}

/// Puts the figures of a page's lines where the sums have them; true where some were left out.
bool put(const SummedPage& page, const Stretch& stretch, Schedule& schedule) {
  bool left_out = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    ScheduleLine& line = schedule.lines[static_cast<std::size_t>(stretch.begin) + i];
    std::vector<Figure> kept;
    for (std::size_t at = 0; at < line.figures.size(); ++at) {
      const Place& place = page.lines[i].places[at];
      if (!place.sure) continue;
      kept.push_back(std::move(line.figures[at]));
      kept.back().column = place.column;
    }
    const bool all = kept.size() == line.figures.size();
    line.figures = std::move(kept);
    if (all) continue;
    line.holds_words = true;
    left_out = true;
  }
  return left_out;
}

void report(const Schedule& schedule, int page, Diagnostics& diagnostics) {
  diagnostics.push_back(
      {"unsure-columns", page, "“" + schedule.title + "”在本页没有表头，部分数字属于哪一栏无法确定，已略去",
       "“" + schedule.title + "” has no header on this page: figures whose column is not certain are left out"});
}

}  // namespace

void settle_columns(Schedule& schedule, const std::vector<Stretch>& stretches, Diagnostics& diagnostics) {
  if (!schedule.guessed || stretches.empty() || !has_one_side(schedule) || !is_classified(schedule)) return;
  auto table = summed_table(schedule, stretches);
  if (!table) return;
  move_runs_within_pages(*table);
  place_pages(*table);
  move_runs(*table);
  move_classes(*table);
  move_runs(*table);
  for (std::size_t i = 0; i < stretches.size(); ++i)
    if (put(table->pages[i], stretches[i], schedule)) report(schedule, stretches[i].page, diagnostics);
}

}  // namespace gouji::placing
