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

bool is_one_of_several(const Filing& filing, int schedule) {
  auto same = [&](const Schedule& other) {
    return other.kind == filing.schedules[schedule].kind && other.has_figures();
  };
  return std::count_if(filing.schedules.begin(), filing.schedules.end(), same) > 1;
}

}  // namespace

std::optional<Message> doubt_about(const Filing& filing, const Constraint& constraint) {
  std::set<LineRef> lines = lines_of(constraint);
  if (lines.size() < 2) return {};
  const bool between = lines.begin()->first != lines.rbegin()->first;
  for (const LineRef& line : lines) {
    if (code_is_repeated(filing, line)) return Message{"科目代码重复", "a code stands twice"};
    if (between && is_one_of_several(filing, line.first))
      return Message{"同类的表不止一张", "there are several schedules of that kind"};
  }
  return {};
}

}  // namespace gouji
