// The patterns within one schedule: children, top, row, lines.
#include <algorithm>

#include "reconcile/application.h"

namespace gouji {

using namespace reasons;

/// For each line of the parents' level, itself and its children: the lines of the next level that is printed below it.
static std::vector<std::vector<int>> families_of(const Schedule& schedule, int level) {
  std::vector<std::pair<std::string_view, int>> by_code;
  for (int line = 0; line < static_cast<int>(schedule.lines.size()); ++line)
    if (!schedule.lines[line].code.empty()) by_code.emplace_back(schedule.lines[line].code, line);
  std::sort(by_code.begin(), by_code.end());
  std::vector<std::vector<int>> families;
  for (int parent = 0; parent < static_cast<int>(schedule.lines.size()); ++parent) {
    const ScheduleLine& line = schedule.lines[parent];
    if (line.code.empty() || line.level != level) continue;
    const auto first = std::lower_bound(by_code.begin(), by_code.end(), std::pair(std::string_view(line.code), -1));
    auto last = first;
    int below = 9;
    for (; last != by_code.end() && last->first.starts_with(line.code); ++last)
      if (int child = schedule.lines[last->second].level; child > level) below = std::min(below, child);
    std::vector<int> children;
    for (auto child = first; child != last; ++child)
      if (schedule.lines[child->second].level == below) children.push_back(child->second);
    std::sort(children.begin(), children.end());
    families.push_back({parent});
    families.back().insert(families.back().end(), children.begin(), children.end());
  }
  return families;
}

void Application::children_in(int schedule, int column, const std::vector<std::vector<int>>& families) {
  for (const std::vector<int>& family : families) {
    auto parent = figure_at(filing_, schedule, family.front(), column);
    std::vector<Term> parts = terms(schedule, {family.begin() + 1, family.end()}, column);
    std::string place = where_line(schedule, family.front()) + ":" + filing_.schedules[schedule].columns[column].path;
    if (parent && !parts.empty())
      add(place, {Term{{*parent, -1}, 1}}, std::move(parts));
    else if (parent && family.size() > 1 && filing_.figure(*parent).amount->fen != 0)
      say(Outcome::undecidable, place, blank_parts);
    else if (!parent && !parts.empty())
      say(Outcome::undecidable, place, blank_total);
  }
}

void Application::children(int schedule) {
  std::vector<std::vector<int>> families = families_of(filing_.schedules[schedule], identity_.level);
  std::erase_if(families, [](const std::vector<int>& family) { return family.size() < 2; });
  if (families.empty()) {
    say(Outcome::not_applicable, std::string(text_of(filing_.schedules[schedule].kind)), no_children);
    return;
  }
  for (int column = 0; column < static_cast<int>(filing_.schedules[schedule].columns.size()); ++column)
    children_in(schedule, column, families);
}

/// The lines of the highest level that has a code; a class without a code of its own stands with its groups.
static std::vector<int> highest_lines(const Schedule& schedule, int lane) {
  std::vector<int> lines;
  int highest = 9;
  for (const ScheduleLine& line : schedule.lines)
    if (!line.code.empty() && line.level > 0 && line.lane == lane) highest = std::min(highest, line.level);
  for (int i = 0; i < static_cast<int>(schedule.lines.size()); ++i)
    if (schedule.lines[i].level == highest && !schedule.lines[i].code.empty() && schedule.lines[i].lane == lane)
      lines.push_back(i);
  return lines;
}

/// Classes below a total that others stand above are none of its parts: after 支出合计 come 转移性支出 and 债务还本支出.
static void drop_beyond(int total, std::vector<int>& parts) {
  if (!parts.empty() && parts.front() < total) std::erase_if(parts, [&](int part) { return part > total; });
}

void Application::top(int schedule) {
  const Schedule& table = filing_.schedules[schedule];
  if (line_of_roles(table, identity_.left, -1) < 0) {
    say(Outcome::not_applicable, std::string(text_of(table.kind)), no_lines);
    return;
  }
  for (int total = 0; total < static_cast<int>(table.lines.size()); ++total) {
    const ScheduleLine& line = table.lines[total];
    if (std::find(identity_.left.begin(), identity_.left.end(), line.role) == identity_.left.end()) continue;
    std::vector<int> parts;
    for (int part : highest_lines(table, line.lane)) {
      bool wanted = identity_.right.empty();
      for (const std::string& prefix : identity_.right) wanted = wanted || table.lines[part].code.starts_with(prefix);
      if (wanted) parts.push_back(part);
    }
    drop_beyond(total, parts);
    for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
      auto left = figure_at(filing_, schedule, total, column);
      std::vector<Term> right = terms(schedule, parts, column);
      if (left && !right.empty())
        add(where(schedule, column), {Term{{*left, -1}, 1}}, std::move(right));
      else if (left && !parts.empty() && filing_.figure(*left).amount->fen != 0)
        say(Outcome::undecidable, where(schedule, column), blank_parts);
      else if (!right.empty())
        say(Outcome::undecidable, where(schedule, column), blank_total);
    }
  }
}

void Application::row(int schedule, int line, const std::vector<int>& left, const std::vector<int>& right,
                      const std::vector<int>& unknown) {
  auto figures = [&](const std::vector<int>& columns) {
    std::vector<Term> found;
    for (int column : columns)
      if (auto fact = figure_at(filing_, schedule, line, column)) found.push_back(Term{{*fact, -1}, 1});
    return found;
  };
  auto is_zero = [&](const Term& t) { return amount_of(filing_, t.cell).fen == 0; };
  std::vector<Term> whole = figures(left), parts = figures(right);
  if (whole.empty() || parts.empty()) {
    const std::vector<Term>& printed = whole.empty() ? parts : whole;
    if (!std::all_of(printed.begin(), printed.end(), is_zero))
      say(Outcome::undecidable, where_line(schedule, line), whole.empty() ? blank_total : blank_parts);
    return;
  }
  std::vector<Term> others = figures(unknown);
  auto fails = [&](const std::vector<Term>& sum) {
    return judge(filing_, {identity_.id, "", identity_.relation, whole, sum, {}}).outcome == Outcome::fail;
  };
  if (filing_.schedules[schedule].lines[line].holds_words && fails(parts)) {
    say(Outcome::undecidable, where_line(schedule, line), blank_parts);
    return;
  }
  if (std::all_of(others.begin(), others.end(), is_zero) || !fails(parts)) {
    add(where_line(schedule, line), std::move(whole), std::move(parts));
    return;
  }
  if (identity_.closed) {
    say(Outcome::undecidable, where_line(schedule, line), unknown_column);
    return;
  }
  std::erase_if(others, [&](const Term& t) {
    const Figure& figure = filing_.figure(t.cell.fact);
    return !filing_.schedules[schedule].columns[figure.column].measure.empty();
  });
  others.insert(others.end(), parts.begin(), parts.end());
  if (fails(others))
    add(where_line(schedule, line), std::move(whole), std::move(parts));
  else
    say(Outcome::undecidable, where_line(schedule, line), other_part);
}

void Application::rows(int schedule) {
  const Schedule& table = filing_.schedules[schedule];
  auto is_among = [](const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  int first = column_of_measures(table, identity_.left, identity_.lane);
  auto has_column = [&](const std::string& measure) {
    return column_of_measures(table, {measure}, identity_.lane) >= 0;
  };
  const bool layout = std::all_of(identity_.required.begin(), identity_.required.end(), has_column) &&
                      std::none_of(identity_.absent.begin(), identity_.absent.end(), has_column) &&
                      (identity_.required_any.empty() ||
                       std::any_of(identity_.required_any.begin(), identity_.required_any.end(), has_column));
  if (!layout) first = -1;
  std::vector<int> left, right, unknown;
  for (int column = 0; first >= 0 && column < static_cast<int>(table.columns.size()); ++column) {
    const Column& c = table.columns[column];
    if (c.lane != table.columns[first].lane) continue;
    if (column == first || (identity_.left_sum && is_among(identity_.left, c.measure)))
      left.push_back(column);
    else if (is_among(identity_.right, c.measure))
      right.push_back(column);
    else if (c.path.find("其中") == std::string::npos)
      unknown.push_back(column);
  }
  if (left.empty() || right.empty()) {
    say(Outcome::not_applicable, std::string(text_of(table.kind)), no_columns);
    return;
  }
  for (int line = 0; line < static_cast<int>(table.lines.size()); ++line) row(schedule, line, left, right, unknown);
}

/// `level1:income` stands for every kind of income on the first level, totals and balances not counted. The funds' parts
/// of an opening balance, and purchase and running of vehicles, are 其中 lines that make up the whole.
static bool has_role(const ScheduleLine& line, const std::string& role) {
  if (line.of_which) return line.role == role && (role.starts_with("opening_") || role.starts_with("vehicle_"));
  if (role != "level1:income") return line.role == role;
  for (const char* other : {"current_income", "income_total", "total", "opening", "surplus_used"})
    if (line.role == other) return false;
  return line.level == 1;
}

/// Lines above the total that may be parts of it too: their labels do not tell. Kinds of expenditure listed a second
/// time, by nature, have roles.
std::vector<int> Application::strangers(const Schedule& table, int total, const std::vector<int>& parts) const {
  std::vector<int> found;
  for (int line = 0; identity_.closed && line < total; ++line) {
    const ScheduleLine& l = table.lines[line];
    const bool told = l.of_which || l.level > 1 || (l.lane == 1 && !l.role.empty()) || l.lane != identity_.lane;
    if (!told && std::find(parts.begin(), parts.end(), line) == parts.end()) found.push_back(line);
  }
  return found;
}

void Application::lines(int schedule) {
  const Schedule& table = filing_.schedules[schedule];
  int total = line_of_roles(table, identity_.left, identity_.lane);
  std::vector<int> parts;
  for (int line = 0; line < static_cast<int>(table.lines.size()); ++line) {
    if (identity_.lane >= 0 && table.lines[line].lane != identity_.lane) continue;
    bool wanted = line != total && std::any_of(identity_.right.begin(), identity_.right.end(),
                                               [&](const auto& role) { return has_role(table.lines[line], role); });
    if (wanted) parts.push_back(line);
  }
  for (const std::string& role : identity_.absent)
    if (line_of_roles(table, {role}, identity_.lane) >= 0) total = -1;
  bool complete = std::all_of(identity_.required.begin(), identity_.required.end(), [&](const std::string& role) {
    return line_of_roles(table, {role}, identity_.lane) >= 0;
  });
  if (total < 0 || parts.empty() || !complete) {
    say(Outcome::not_applicable, std::string(text_of(table.kind)), no_lines);
    return;
  }
  const std::vector<int> others = identity_.lane < 0 ? std::vector<int>{} : strangers(table, total, parts);
  auto may_have_stranger = [&](const std::optional<FactRef>& left, const std::vector<Term>& right,
                               const std::vector<Term>& unknown) {
    const bool some =
        std::any_of(unknown.begin(), unknown.end(), [&](const Term& t) { return amount_of(filing_, t.cell).fen != 0; });
    return some && judge(filing_, {identity_.id, "", identity_.relation, {Term{{*left, -1}, 1}}, right, {}}).outcome ==
                       Outcome::fail;
  };
  for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
    if (identity_.lane >= 0 && table.columns[column].lane != identity_.lane) continue;
    auto left = figure_at(filing_, schedule, total, column);
    std::vector<Term> right = terms(schedule, parts, column);
    if (left && !right.empty() && may_have_stranger(left, right, terms(schedule, others, column)))
      say(Outcome::undecidable, where(schedule, column), unknown_line);
    else if (left && !right.empty())
      add(where(schedule, column), {Term{{*left, -1}, 1}}, std::move(right));
    else if (left && filing_.figure(*left).amount->fen != 0)
      say(Outcome::undecidable, where(schedule, column), blank_parts);
    else if (!right.empty())
      say(Outcome::undecidable, where(schedule, column), blank_total);
  }
}

}  // namespace gouji
