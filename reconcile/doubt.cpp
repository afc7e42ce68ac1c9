#include "reconcile/doubt.h"

#include <algorithm>
#include <set>
#include <utility>

namespace gouji {
namespace {

using LineRef = std::pair<int, int>;  // schedule, line

std::set<LineRef> lines_of(const Constraint& constraint) {
  std::set<LineRef> lines;
  for (const auto* side : {&constraint.left, &constraint.right})
    for (const Term& term : *side)
      if (term.cell.claim < 0) lines.emplace(term.cell.fact.schedule, term.cell.fact.line);
  return lines;
}

bool code_is_repeated(const Filing& filing, const LineRef& at) {
  const Schedule& schedule = filing.schedules[at.first];
  const std::string& code = schedule.lines[at.second].code;
  auto same = [&](const ScheduleLine& line) { return line.code == code && !line.figures.empty(); };
  return !code.empty() && std::count_if(schedule.lines.begin(), schedule.lines.end(), same) > 1;
}

/// Another schedule of the kind has a column of that measure too. A government shows its expenditure once against last
/// year's and once by nature: such tables are not taken for one another.
bool is_one_of_several(const Filing& filing, FactRef fact) {
  const Schedule& own = filing.schedules[fact.schedule];
  const Measure& measure = own.columns[filing.figure(fact).column].measure;
  auto same = [&](const Schedule& other) {
    return other.kind == own.kind && other.has_figures() && (measure.empty() || other.column_of(measure) >= 0);
  };
  return std::count_if(filing.schedules.begin(), filing.schedules.end(), same) > 1;
}

bool has_one_of_several(const Filing& filing, const Constraint& constraint) {
  auto is_one = [&](const Term& term) { return term.cell.claim < 0 && is_one_of_several(filing, term.cell.fact); };
  return std::any_of(constraint.left.begin(), constraint.left.end(), is_one) ||
         std::any_of(constraint.right.begin(), constraint.right.end(), is_one);
}

/// The parts end with the schedule: they reach its last line, or the group that it belongs to. A total below its parts
/// closes them.
bool is_open_at_end(const Schedule& schedule, const Constraint& constraint) {
  auto coded = [](const ScheduleLine& line) { return !line.code.empty(); };
  const auto last = std::find_if(schedule.lines.rbegin(), schedule.lines.rend(), coded);
  if (last == schedule.lines.rend()) return false;
  const int end = static_cast<int>(schedule.lines.rend() - last) - 1;
  const int total = constraint.left.front().cell.fact.line;
  return total < end && std::any_of(constraint.right.begin(), constraint.right.end(), [&](const Term& term) {
           const std::string& code = schedule.lines[term.cell.fact.line].code;
           return !code.empty() && last->code.starts_with(code);
         });
}

/// A page of which nothing is read: a picture without OCR, or nothing at all.
bool is_unread(const Filing& filing, int page) {
  auto on_page = [&](const auto& part) { return part.page == page; };
  auto touches = [&](const Passage& p) { return std::any_of(p.pieces.begin(), p.pieces.end(), on_page); };
  return page <= filing.pages && std::none_of(filing.grids.begin(), filing.grids.end(), on_page) &&
         std::none_of(filing.narrative.passages.begin(), filing.narrative.passages.end(), touches);
}

/// A sum of lines that falls short of its total, in a schedule that goes on over a page that could not be read.
bool may_lack_lines(const Filing& filing, const Constraint& constraint) {
  const Schedule& schedule = filing.schedules[constraint.left.front().cell.fact.schedule];
  if (schedule.pages.empty() || judge(filing, constraint).difference <= 0) return false;
  const int last = schedule.pages.back();
  for (int page = schedule.pages.front() + 1; page < last; ++page)
    if (is_unread(filing, page)) return true;
  return is_open_at_end(schedule, constraint) && is_unread(filing, last + 1);
}

}  // namespace

std::optional<Message> doubt_about(const Filing& filing, const Constraint& constraint) {
  std::set<LineRef> lines = lines_of(constraint);
  if (lines.size() < 2) return {};
  const bool between = lines.begin()->first != lines.rbegin()->first;
  for (const LineRef& line : lines)
    if (code_is_repeated(filing, line)) return Message{"科目代码重复", "a code stands twice"};
  if (between && has_one_of_several(filing, constraint))
    return Message{"同类的表不止一张", "there are several schedules of that kind"};
  if (!between && may_lack_lines(filing, constraint))
    return Message{"该表续页没有读出文字，可能没有读全", "a page that it may go on over could not be read"};
  return {};
}

}  // namespace gouji
