// The patterns between places and schedules: places, same-code, same-name.
#include <algorithm>
#include <map>

#include "reconcile/application.h"
#include "reconcile/scan_doubts.h"

namespace gouji {

using namespace reasons;

Sides Application::sides_of_places() const {
  Sides sides;
  sides.first = find_place(filing_, identity_.places.front());
  for (std::size_t i = 0; i < identity_.places.size(); ++i) {
    const Place& place = identity_.places[i];
    const bool left = i == 0 || place.left;
    Found part = i == 0 ? sides.first : find_place(filing_, place);
    sides.excluded = sides.excluded || part.state == Found::excluded;
    if (part.state == Found::figure)
      (left ? sides.left : sides.right).push_back({{part.fact, -1}, 1});
    else if (!left)
      sides.complete = false;
    sides.blank = sides.blank || (!left && part.state == Found::blank);
    const bool foremost = i == 1 && part.state == Found::no_schedule;  // the one that no filing is without
    const bool hidden = part.state == Found::no_schedule && may_hide_schedule(filing_);
    sides.owing = sides.owing || (!left && (foremost || hidden || may_be_unread(place, part)));
    sides.lacking = sides.lacking || (!left && part.state != Found::figure && part.state != Found::blank);
  }
  return sides;
}

/// True for a part that may have an amount all the same: its schedule has money but no total, or no column that is known.
bool Application::may_be_unread(const Place& place, const Found& part) const {
  const bool is_total = std::find(place.roles.begin(), place.roles.end(), "total") != place.roles.end();
  return part.owed || (is_total && (part.state == Found::no_column || owes_total(place, part)));
}

/// Whether most identities of the same family hold in this filing: it keeps to their convention.
bool Application::kin_hold() const {
  int holding = 0, failing = 0;
  for (const Identity& kin : identities()) {
    if (kin.family != identity_.family || kin.id == identity_.id) continue;
    Sides sides = Application(kin, filing_, out_).sides_of_places();
    if (sides.excluded || sides.left.empty() || sides.right.empty()) continue;
    Judged judged = judge(filing_, {kin.id, "", kin.relation, sides.left, sides.right, {}});
    ++(judged.outcome == Outcome::fail ? failing : holding);
  }
  return holding >= 2 && holding > failing;
}

/// The left places and whichever right places are printed; a blank part adds nothing unless its column has money, a
/// blank whole decides nothing.
void Application::places() {
  Sides sides = sides_of_places();
  if (sides.excluded) {
    say(Outcome::not_applicable, "", excluded_place);
    return;
  }
  if (identity_.need_all && !sides.complete) sides.right.clear();
  const bool printed = sides.first.state == Found::figure;
  const std::string where = printed ? name_of(filing_, sides.first.fact) : "";
  if (printed && !sides.right.empty()) {
    Judged judged = judge(filing_, {identity_.id, "", identity_.relation, sides.left, sides.right, {}});
    if (!identity_.family.empty() && judged.outcome == Outcome::fail && !kin_hold())
      say(Outcome::undecidable, where, no_convention);
    else if (sides.owing && judged.outcome == Outcome::fail)
      say(Outcome::undecidable, where, blank_parts);
    else
      add(where, std::move(sides.left), std::move(sides.right));
    return;
  }
  bool missing = printed ? identity_.need_all && sides.lacking : sides.first.state != Found::blank;
  if (missing || (!printed && sides.right.empty()))
    say(Outcome::not_applicable, "", no_lines);
  else
    say(Outcome::undecidable, where, !printed ? blank_total : sides.blank ? blank_parts : no_counterpart);
}

/// True where the place's schedule has money in the column but no total's figure: what the total is, is not printed.
bool Application::owes_total(const Place& place, const Found& part) const {
  if (part.state == Found::blank) return part.owed;
  if (part.state != Found::no_line) return false;
  for (ScheduleKind kind : place.schedules)
    for (int index : schedules_of_kind(filing_, kind)) {
      const Schedule& table = filing_.schedules[index];
      const int column = column_of_measures(table, place.measures, place.lane);
      if (column >= 0 && std::any_of(table.lines.begin(), table.lines.end(), [&](const ScheduleLine& line) {
            const Figure* figure = line.in(column);
            return figure != nullptr && !figure->number.is_zero();
          }))
        return true;
    }
  return false;
}

bool Application::equal(std::vector<Term> left, std::vector<Term> right) const {
  return judge(filing_, {identity_.id, "", identity_.relation, std::move(left), std::move(right), {}}).outcome !=
         Outcome::fail;
}

void Application::same_code(int schedule) {
  const Schedule& table = filing_.schedules[schedule];
  const Place& pattern = identity_.places.front();
  int column = column_of_measures(table, pattern.measures, -1);
  if (column < 0) {
    say(Outcome::not_applicable, std::string(text_of(table.kind)), no_columns);
    return;
  }
  for (int line = 0; line < static_cast<int>(table.lines.size()); ++line) {
    const ScheduleLine& l = table.lines[line];
    if (l.code.empty() && l.role != "total") continue;
    auto left = figure_at(filing_, schedule, line, column);
    std::vector<Term> right;
    bool blank = false, owing = false;
    for (std::size_t i = 1; i < identity_.places.size(); ++i) {
      Place place = identity_.places[i];
      place.code = l.code;
      if (l.code.empty()) place.roles = {"total"};
      Found part = find_place(filing_, place);
      blank = blank || part.state == Found::blank;
      owing = owing || (l.code.empty() && owes_total(place, part));
      if (part.state == Found::figure) right.push_back(Term{{part.fact, -1}, 1});
    }
    const bool comparable = left && !right.empty();
    const bool undecided = comparable ? owing && !equal({Term{{*left, -1}, 1}}, right)
                                      : left && blank && filing_.figure(*left).amount->fen != 0;
    if (undecided)
      say(Outcome::undecidable, where_line(schedule, line), blank_parts);
    else if (comparable)
      add(where_line(schedule, line), {Term{{*left, -1}, 1}}, std::move(right));
    else if (!left && !right.empty())
      say(Outcome::undecidable, where_line(schedule, line), blank_total);
  }
}

void Application::same_name(int schedule) {
  const Schedule& table = filing_.schedules[schedule];
  const Place& mine = identity_.places[0];
  const Place& theirs = identity_.places[1];
  std::vector<int> others = schedules_of_kind(filing_, theirs.schedules.front());
  if (others.empty()) {
    say(Outcome::not_applicable, std::string(text_of(table.kind)), {"没有对应的表", "the other schedule is missing"});
    return;
  }
  const Schedule& other = filing_.schedules[others.front()];
  std::map<std::string, int> by_name;
  for (int line = 0; line < static_cast<int>(other.lines.size()); ++line)
    if (other.lines[line].level == 1) by_name.emplace(class_name(other.lines[line].name), line);
  int column = column_of_measures(other, theirs.measures, theirs.lane);
  auto is_some = [&](const Term& term) { return amount_of(filing_, term.cell).fen != 0; };
  for (int line = 0; line < static_cast<int>(table.lines.size()); ++line) {
    if (table.lines[line].role != "class" || table.lines[line].lane != mine.lane) continue;
    auto found = by_name.find(class_name(table.lines[line].name));
    std::vector<Term> left;
    for (const std::string& measure : mine.measures) {
      int own = column_of_measures(table, {measure}, mine.lane);
      if (auto fact = own < 0 ? std::nullopt : figure_at(filing_, schedule, line, own))
        left.push_back(Term{{*fact, -1}, 1});
      if (!left.empty() && identity_.left.empty()) break;  // measures are a choice, not a sum
    }
    auto right =
        found == by_name.end() || column < 0 ? std::nullopt : figure_at(filing_, others.front(), found->second, column);
    if (!left.empty() && right)
      add(where_line(schedule, line), std::move(left), {Term{{*right, -1}, 1}});
    else if (std::any_of(left.begin(), left.end(), is_some) && found == by_name.end())
      say(Outcome::undecidable, where_line(schedule, line), {"对方表中没有同名的类", "no class of that name there"});
  }
}

}  // namespace gouji
