// Turns an identity into constraints over the figures of a filing, pattern by pattern.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "reconcile/doubt.h"
#include "reconcile/find_figure.h"
#include "reconcile/identity.h"

namespace gouji {
namespace {

class Application {
 public:
  Application(const Identity& identity, const Context& context, Verification& out)
      : identity_(identity), filing_(context.filing), out_(out) {}

  void run();

 private:
  bool conditions_hold();
  void children(int schedule);
  void children_in(int schedule, int column, const std::vector<std::vector<int>>& families);
  void top(int schedule);
  void rows(int schedule);
  void row(int schedule, int line, const std::vector<int>& left, const std::vector<int>& right,
           const std::vector<int>& unknown);
  void lines(int schedule);
  void places();
  void same_code(int schedule);
  void same_name(int schedule);

  void say(Outcome outcome, std::string where, Message reason) {
    out_.ledger.push_back({identity_.id, outcome, std::move(where), std::move(reason)});
  }
  void add(std::string where, std::vector<Term> left, std::vector<Term> right) {
    Constraint constraint{identity_.id,    std::move(where), identity_.relation,
                          std::move(left), std::move(right), identity_.title};
    const bool fails = judge(filing_, constraint).outcome == Outcome::fail;
    if (auto doubt = fails ? doubt_about(filing_, constraint) : std::nullopt)
      say(Outcome::undecidable, constraint.where, *doubt);
    else
      out_.constraints.push_back(std::move(constraint));
  }
  std::string where(int schedule, int column) const {
    return std::string(text_of(filing_.schedules[schedule].kind)) + ":" +
           filing_.schedules[schedule].columns[column].path;
  }
  std::string where_line(int schedule, int line) const {
    const ScheduleLine& l = filing_.schedules[schedule].lines[line];
    return std::string(text_of(filing_.schedules[schedule].kind)) + ":" + (l.code.empty() ? l.name : l.code);
  }
  std::vector<Term> terms(int schedule, const std::vector<int>& lines, int column) const;

  const Identity& identity_;
  const Filing& filing_;
  Verification& out_;
};

const Message blank_total = {"该合计为空白", "the total is blank"};
const Message blank_parts = {"各部分均为空白", "all the parts are blank"};
const Message no_children = {"没有下一级的行", "there are no lines of the next level"};
const Message no_columns = {"没有这些栏目", "the columns are not there"};
const Message no_lines = {"没有这些行", "the lines are not there"};
const Message unknown_column = {"有含义不明的栏目", "there is a column of unknown meaning"};
const Message unit_unknown = {"单位不明", "the unit is unknown"};

Term term(FactRef fact) {
  return {{fact, -1}, 1};
}

std::vector<Term> Application::terms(int schedule, const std::vector<int>& lines, int column) const {
  std::vector<Term> found;
  for (int line : lines)
    if (auto fact = figure_at(filing_, schedule, line, column)) found.push_back(term(*fact));
  return found;
}

bool Application::conditions_hold() {
  bool final_accounts = filing_.stage == Stage::final_accounts;
  if (identity_.stage == "budget" && final_accounts) {
    say(Outcome::not_applicable, "", {"只适用于预算", "budgets only"});
    return false;
  }
  if (identity_.stage == "final" && !final_accounts) {
    say(Outcome::not_applicable, "", {"只适用于决算", "final accounts only"});
    return false;
  }
  for (const std::string& condition : identity_.only_when) {
    if (holds(condition, filing_)) continue;
    say(Outcome::not_applicable, "", {"不符合适用条件", "its condition does not hold"});
    return false;
  }
  for (const std::string& condition : identity_.not_when) {
    if (!holds(condition, filing_)) continue;
    say(Outcome::not_applicable, "", reason_of(condition));
    return false;
  }
  return true;
}

/// For each line of the parents' level, itself and its children: the lines of the next level that is printed below it.
std::vector<std::vector<int>> families_of(const Schedule& schedule, int level) {
  std::vector<std::vector<int>> families;
  for (int parent = 0; parent < static_cast<int>(schedule.lines.size()); ++parent) {
    const ScheduleLine& line = schedule.lines[parent];
    if (line.code.empty() || line.level != level) continue;
    std::vector<int> family{parent};
    int below = 9;
    for (const ScheduleLine& child : schedule.lines)
      if (child.level > level && child.code.starts_with(line.code)) below = std::min(below, child.level);
    for (int child = 0; child < static_cast<int>(schedule.lines.size()); ++child)
      if (schedule.lines[child].level == below && schedule.lines[child].code.starts_with(line.code))
        family.push_back(child);
    families.push_back(std::move(family));
  }
  return families;
}

void Application::children_in(int schedule, int column, const std::vector<std::vector<int>>& families) {
  for (const std::vector<int>& family : families) {
    auto parent = figure_at(filing_, schedule, family.front(), column);
    std::vector<Term> parts = terms(schedule, {family.begin() + 1, family.end()}, column);
    std::string place = where_line(schedule, family.front()) + ":" + filing_.schedules[schedule].columns[column].path;
    if (parent && !parts.empty())
      add(place, {term(*parent)}, std::move(parts));
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
std::vector<int> highest_lines(const Schedule& schedule, int lane) {
  std::vector<int> lines;
  int highest = 9;
  for (const ScheduleLine& line : schedule.lines)
    if (!line.code.empty() && line.level > 0 && line.lane == lane) highest = std::min(highest, line.level);
  for (int i = 0; i < static_cast<int>(schedule.lines.size()); ++i)
    if (schedule.lines[i].level == highest && !schedule.lines[i].code.empty() && schedule.lines[i].lane == lane)
      lines.push_back(i);
  return lines;
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
    for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
      auto left = figure_at(filing_, schedule, total, column);
      std::vector<Term> right = terms(schedule, parts, column);
      if (left && !right.empty())
        add(where(schedule, column), {term(*left)}, std::move(right));
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
      if (auto fact = figure_at(filing_, schedule, line, column)) found.push_back(term(*fact));
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
  bool has_unknown = identity_.closed && !std::all_of(others.begin(), others.end(), is_zero);
  if (has_unknown && judge(filing_, {identity_.id, "", identity_.relation, whole, parts, {}}).outcome == Outcome::fail)
    say(Outcome::undecidable, where_line(schedule, line), unknown_column);
  else
    add(where_line(schedule, line), std::move(whole), std::move(parts));
}

void Application::rows(int schedule) {
  const Schedule& table = filing_.schedules[schedule];
  auto is_among = [](const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  int first = column_of_measures(table, identity_.left, identity_.lane);
  for (const std::string& measure : identity_.required)
    if (column_of_measures(table, {measure}, identity_.lane) < 0) first = -1;
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
bool has_role(const ScheduleLine& line, const std::string& role) {
  if (line.of_which) return line.role == role && (role.starts_with("opening_") || role.starts_with("vehicle_"));
  if (role != "level1:income") return line.role == role;
  for (const char* other : {"current_income", "income_total", "total", "opening", "surplus_used"})
    if (line.role == other) return false;
  return line.level == 1;
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
  for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
    if (identity_.lane >= 0 && table.columns[column].lane != identity_.lane) continue;
    auto left = figure_at(filing_, schedule, total, column);
    std::vector<Term> right = terms(schedule, parts, column);
    if (left && !right.empty())
      add(where(schedule, column), {term(*left)}, std::move(right));
    else if (left && filing_.figure(*left).amount->fen != 0)
      say(Outcome::undecidable, where(schedule, column), blank_parts);
    else if (!right.empty())
      say(Outcome::undecidable, where(schedule, column), blank_total);
  }
}

/// The left place and whichever right places are printed; a blank part adds nothing, a blank whole decides nothing.
void Application::places() {
  Found left = find_place(filing_, identity_.places.front());
  std::vector<Term> right;
  bool all = true;
  for (std::size_t i = 1; i < identity_.places.size(); ++i) {
    Found part = find_place(filing_, identity_.places[i]);
    if (part.state == Found::figure) right.push_back(term(part.fact));
    all = all && part.state == Found::figure;
  }
  if (identity_.need_all && !all) right.clear();
  if (left.state == Found::figure && !right.empty()) {
    add(name_of(filing_, left.fact), {term(left.fact)}, std::move(right));
    return;
  }
  bool missing = left.state != Found::figure && left.state != Found::blank;
  if (missing || (left.state == Found::blank && right.empty()))
    say(Outcome::not_applicable, "", no_lines);
  else
    say(Outcome::undecidable, left.state == Found::figure ? name_of(filing_, left.fact) : "",
        left.state == Found::figure ? blank_parts : blank_total);
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
    bool blank = false;
    for (std::size_t i = 1; i < identity_.places.size(); ++i) {
      Place place = identity_.places[i];
      place.code = l.code;
      if (l.code.empty()) place.roles = {"total"};
      Found part = find_place(filing_, place);
      blank = blank || part.state == Found::blank;
      if (part.state == Found::figure) right.push_back(term(part.fact));
    }
    if (left && !right.empty())
      add(where_line(schedule, line), {term(*left)}, std::move(right));
    else if (left && blank && filing_.figure(*left).amount->fen != 0)
      say(Outcome::undecidable, where_line(schedule, line), blank_parts);
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
  for (int line = 0; line < static_cast<int>(table.lines.size()); ++line) {
    if (table.lines[line].role != "class" || table.lines[line].lane != mine.lane) continue;
    auto found = by_name.find(class_name(table.lines[line].name));
    std::vector<Term> left;
    for (const std::string& measure : mine.measures) {
      int own = column_of_measures(table, {measure}, mine.lane);
      if (auto fact = own < 0 ? std::nullopt : figure_at(filing_, schedule, line, own)) left.push_back(term(*fact));
      if (!left.empty() && identity_.left.empty()) break;  // measures are a choice, not a sum
    }
    auto right =
        found == by_name.end() || column < 0 ? std::nullopt : figure_at(filing_, others.front(), found->second, column);
    if (!left.empty() && right)
      add(where_line(schedule, line), std::move(left), {term(*right)});
    else if (!left.empty() && found == by_name.end())
      say(Outcome::undecidable, where_line(schedule, line), {"对方表中没有同名的类", "no class of that name there"});
  }
}

void Application::run() {
  if (!conditions_hold()) return;
  if (identity_.pattern == Pattern::places) {
    places();
    return;
  }
  bool any = false;
  const auto& kinds = identity_.pattern == Pattern::same_code || identity_.pattern == Pattern::same_name
                          ? identity_.places.front().schedules
                          : identity_.schedules;
  for (ScheduleKind kind : kinds) {
    for (int schedule : schedules_of_kind(filing_, kind)) {
      any = true;
      if (filing_.schedules[schedule].unit == Unit::none && filing_.schedules[schedule].has_figures()) {
        say(Outcome::undecidable, std::string(text_of(kind)), unit_unknown);
        continue;
      }
      switch (identity_.pattern) {
        case Pattern::children:
          children(schedule);
          break;
        case Pattern::top:
          top(schedule);
          break;
        case Pattern::row:
          rows(schedule);
          break;
        case Pattern::lines:
          lines(schedule);
          break;
        case Pattern::same_code:
          same_code(schedule);
          break;
        case Pattern::same_name:
          same_name(schedule);
          break;
        case Pattern::places:
          break;
      }
    }
  }
  if (!any) say(Outcome::not_applicable, "", {"没有这种表", "no such schedule"});
}

}  // namespace

void apply(const Identity& identity, const Context& context, Verification& out) {
  Application(identity, context, out).run();
}

}  // namespace gouji
