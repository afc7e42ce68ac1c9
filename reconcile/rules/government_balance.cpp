// G1: a government's balance: own income and what is transferred, borrowed and carried in make up the total, on either
// side, and the two totals are equal. Lines are known by their labels (reconcile/government.json).
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/text.h"
#include "parse/pattern.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/government.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji::data {
extern const std::string_view government;
}

namespace gouji {
namespace {

using Json = nlohmann::json;

constexpr const char* rule = "G1";

/// The labels of one side.
struct Labels {
  Patterns total, own, parent, item;
  Patterns own_in_balance;  ///< words for own income that a department's summary has as well
};

Patterns patterns(const Json& json, const char* key) {
  const auto sources = json.at(key).get<std::vector<std::string>>();
  return {sources.begin(), sources.end()};
}

Labels read_labels(const Json& json) {
  return {patterns(json, "total"), patterns(json, "own"), patterns(json, "parent"), patterns(json, "item"),
          patterns(json, "own_in_balance")};
}

const std::array<Labels, 2>& both_sides() {
  static const std::array<Labels, 2> sides = [] {
    const Json json = Json::parse(data::government);
    return std::array<Labels, 2>{read_labels(json.at("income")), read_labels(json.at("expenditure"))};
  }();
  return sides;
}

/// The lines of one side of one schedule, by what they are.
struct Side {
  int total = -1, own = -1, parent = -1;
  std::vector<int> items, unknown;
  std::vector<int> above;  ///< for every line of the schedule: the numbered line that it stands under without a number
  bool numbered = false;   ///< not only the first line has a number: 一、… 二、…
  bool is_balance() const { return total >= 0 && own >= 0 && (parent >= 0 || items.size() >= 2); }
};

bool has_number(const std::string& label) {
  return class_name(label) != normalised(label);
}

Side side_of(const Schedule& schedule, int lane, const Labels& labels) {
  auto is_own = [&](const std::string& label) {
    return any_matches(labels.own, label) ||
           (schedule.kind == ScheduleKind::balance && any_matches(labels.own_in_balance, label));
  };
  Side side;
  side.above.assign(schedule.lines.size(), -1);
  int above = -1;
  for (int i = 0; i < static_cast<int>(schedule.lines.size()); ++i) {
    const ScheduleLine& line = schedule.lines[i];
    if (line.lane != lane || line.of_which) continue;
    const std::string label = class_name(line.name);
    if (has_number(line.name)) {
      side.numbered = side.numbered || (above >= 0 && above != i);
      above = i;
    } else {
      side.above[i] = above;
    }
    if (any_matches(labels.total, label))
      side.total = i;
    else if (side.own < 0 && is_own(label))
      side.own = i;
    else if (side.own >= 0 && any_matches(labels.parent, label))
      side.parent = i;
    else if (side.own >= 0)
      (any_matches(labels.item, label) ? side.items : side.unknown).push_back(i);
  }
  return side;
}

class Balance {
 public:
  Balance(const Filing& filing, int schedule, Verification& out)
      : filing_(filing), table_(filing.schedules[schedule]), schedule_(schedule), out_(out) {}

  /// Whether there is a balance at all.
  bool check() {
    bool any = false;
    std::array<Side, 2> sides;
    for (int lane : {0, 1}) {
      sides[lane] = side_of(table_, lane, both_sides()[lane]);
      if (lane == 0 && !sides[0].is_balance()) {
        Side other = side_of(table_, 0, both_sides()[1]);
        if (other.is_balance()) sides[0] = other;
      }
      if (!sides[lane].is_balance()) continue;
      any = true;
      for (int column = 0; column < static_cast<int>(table_.columns.size()); ++column)
        if (table_.columns[column].lane == lane) check_sum(sides[lane], column);
    }
    if (sides[0].is_balance() && sides[1].is_balance()) check_totals(sides);
    return any;
  }

 private:
  std::vector<Term> terms(const std::vector<int>& lines, int column) const {
    std::vector<Term> found;
    for (int line : lines)
      if (line >= 0)
        if (auto fact = figure_at(filing_, schedule_, line, column)) found.push_back({{*fact, -1}, 1});
    return found;
  }
  Constraint constraint(std::vector<Term> left, std::vector<Term> right, Message statement, const std::string& where) {
    Constraint made;
    made.rule = rule;
    made.where = where;
    made.left = std::move(left);
    made.right = std::move(right);
    made.statement = std::move(statement);
    return made;
  }
  bool holds(const Constraint& made) const { return judge(filing_, made).outcome != Outcome::fail; }

  /// The lines without those that make up the numbered line above them.
  std::vector<int> without_parts(const Side& side, const std::vector<int>& lines, int column) {
    std::vector<int> left;
    for (int line : lines)
      if (side.above[line] < 0 || !adds_up(side, side.above[line], column)) left.push_back(line);
    return left;
  }
  bool adds_up(const Side& side, int above, int column) {
    std::vector<int> run;
    for (int i = 0; i < static_cast<int>(side.above.size()); ++i)
      if (side.above[i] == above && i != side.total) run.push_back(i);
    std::vector<Term> whole = terms({above}, column), parts = terms(run, column);
    return side.numbered && !whole.empty() && !parts.empty() && holds(constraint(whole, parts, {}, {}));
  }
  static std::vector<int> with_number(const Side& side) {
    std::vector<int> left;
    for (int line : side.items)
      if (side.above[line] < 0) left.push_back(line);
    return left;
  }

  void check_sum(const Side& side, int column) {
    std::vector<Term> total = terms({side.total}, column), own = terms({side.own}, column);
    if (total.empty() || own.empty()) return;
    const std::string where = table_.title + ":" + table_.columns[column].path;
    const Message statement = {"总计 = 本级 + 转移、债务、结转、调入等", "total = own + transfers, debt, balances …"};
    auto summed = [&](std::vector<int> lines) {
      lines.insert(lines.begin(), side.own);
      return constraint(total, terms(lines, column), statement, where);
    };
    const std::vector<int> items = without_parts(side, side.items, column);
    const bool known = side.parent < 0 && terms(without_parts(side, side.unknown, column), column).empty();
    const bool told = known && (!side.numbered || items == with_number(side));
    Constraint by_parent = summed({side.parent}), by_items = summed(items), by_number = summed(with_number(side));
    if (side.parent >= 0 && holds(by_parent))
      out_.constraints.push_back(std::move(by_parent));
    else if (told || holds(by_items))
      out_.constraints.push_back(std::move(by_items));
    else if (side.numbered && holds(by_number))
      out_.constraints.push_back(std::move(by_number));
    else
      out_.ledger.push_back(undecided(rule, where, "有不能归类的行", "there are lines of unknown meaning"));
  }

  void check_totals(const std::array<Side, 2>& sides) {
    std::array<std::vector<Term>, 2> totals;
    for (int lane : {0, 1})
      for (int column = 0; column < static_cast<int>(table_.columns.size()) && totals[lane].empty(); ++column)
        if (table_.columns[column].lane == lane) totals[lane] = terms({sides[lane].total}, column);
    if (totals[0].empty() || totals[1].empty()) return;
    out_.constraints.push_back(
        constraint(totals[0], totals[1], {"收入总计 = 支出总计", "total income = total expenditure"}, table_.title));
  }

  const Filing& filing_;
  const Schedule& table_;
  int schedule_;
  Verification& out_;
};

/// Departments have no revenue of their own level: their summaries do not look like a balance.
bool may_balance(const Schedule& schedule) {
  return schedule.kind != ScheduleKind::appropriation_summary && schedule.kind != ScheduleKind::performance_target &&
         schedule.unit != Unit::none;
}

}  // namespace

void check_government_balance(const Context& context, Verification& out) {
  bool any = false;
  for (int i = 0; i < static_cast<int>(context.filing.schedules.size()); ++i)
    if (may_balance(context.filing.schedules[i])) any = Balance(context.filing, i, out).check() || any;
  if (!any) out.ledger.push_back(does_not_apply(rule, "没有政府收支平衡表", "no government's balance"));
}

}  // namespace gouji
