// G3: tables without codes whose lines are numbered (一、 税收收入, below it the taxes, then 合计): a numbered line is the
// sum of the lines below it, the total that of the numbered ones. Such a table may list some of its parts only, so a sum
// that fails counts where the table's other sums show that it lists them all.
#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/government.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {
namespace {

constexpr const char* rule = "G3";

/// A line and the lines that it may be the sum of.
struct Family {
  int whole;
  std::vector<int> parts;
  bool total;
};

bool is_total(const ScheduleLine& line) {
  const std::string name = normalised(line.name);
  return line.role == "total" || name.ends_with("合计") || name.ends_with("总计") || name.ends_with("小计");
}

/// The number of 一、, 二、 …; -1 for a line without one.
int number_of(const ScheduleLine& line) {
  const std::string name = normalised(line.name);
  const std::size_t pause = name.find("、");
  return line.level == 1 && pause != std::string::npos ? parse_chinese_numeral(std::string_view(name).substr(0, pause))
                                                       : -1;
}

/// The lines of one lane, in order, that are added up: those after 其中 are not.
std::vector<int> lines_of(const Schedule& table, int lane) {
  std::vector<int> lines;
  for (int i = 0; i < static_cast<int>(table.lines.size()); ++i)
    if (table.lines[i].lane == lane && !table.lines[i].of_which) lines.push_back(i);
  return lines;
}

/// A numbered line's parts: the lines below it up to the next number or total, of which the numbered (一), 1. hold the
/// others.
std::vector<int> parts_below(const Schedule& table, const std::vector<int>& lines, std::size_t head) {
  std::vector<int> below, numbered;
  for (std::size_t i = head + 1; i < lines.size(); ++i) {
    const ScheduleLine& line = table.lines[lines[i]];
    if (line.level == 1 || is_total(line)) break;
    (line.level == 2 ? numbered : below).push_back(lines[i]);
  }
  return numbered.empty() ? below : numbered;
}

/// The numbered lines from 一 on that stand together above the first total, or below one that comes first.
std::optional<Family> total_of(const Schedule& table, const std::vector<int>& lines) {
  Family family{-1, {}, true};
  const bool on_top = !lines.empty() && is_total(table.lines[lines.front()]);
  if (on_top) family.whole = lines.front();
  for (std::size_t i = on_top ? 1 : 0; i < lines.size(); ++i) {
    const ScheduleLine& line = table.lines[lines[i]];
    if (is_total(line)) {
      if (!on_top) family.whole = lines[i];
      break;
    }
    if (line.level != 1 && family.parts.empty()) return {};
    if (line.level == 1 && number_of(line) != static_cast<int>(family.parts.size()) + 1) return {};
    if (line.level == 1) family.parts.push_back(lines[i]);
  }
  return family.whole >= 0 && family.parts.size() >= 2 ? std::optional(family) : std::nullopt;
}

std::vector<Family> families_of(const Schedule& table, int lane) {
  const std::vector<int> lines = lines_of(table, lane);
  std::vector<Family> families;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (number_of(table.lines[lines[i]]) > 0)
      if (std::vector<int> parts = parts_below(table, lines, i); parts.size() >= 2)
        families.push_back({lines[i], std::move(parts), false});
  if (auto total = total_of(table, lines)) families.push_back(std::move(*total));
  return families;
}

/// One family's sum in one column.
struct Sum {
  const Family* family;
  int column;
  Constraint constraint;
  bool holds, tells;  ///< `tells`: two parts at least are no zero, so that it does not hold by chance
};

class NumberedTable {
 public:
  NumberedTable(const Filing& filing, int schedule, Verification& out)
      : filing_(filing), table_(filing.schedules[schedule]), schedule_(schedule), out_(out) {}

  bool check(int lane) {
    const std::vector<Family> families = families_of(table_, lane);
    std::vector<Sum> sums;
    for (const Family& family : families)
      for (int column = 0; column < static_cast<int>(table_.columns.size()); ++column)
        if (table_.columns[column].lane == lane) add(family, column, sums);
    for (const Sum& sum : sums) decide(sum, sums);
    return !sums.empty();
  }

 private:
  std::string where(const Family& family, int column) const {
    return std::string(text_of(table_.kind)) + ":" + table_.lines[family.whole].name + ":" +
           table_.columns[column].path;
  }

  void add(const Family& family, int column, std::vector<Sum>& sums) {
    const auto whole = figure_at(filing_, schedule_, family.whole, column);
    std::vector<Term> parts;
    int telling = 0;
    for (int part : family.parts)
      if (auto fact = figure_at(filing_, schedule_, part, column)) {
        parts.push_back({{*fact, -1}, 1});
        telling += filing_.figure(*fact).amount->fen != 0 ? 1 : 0;
      }
    if (!whole || parts.empty()) {
      if (whole && filing_.figure(*whole).amount->fen != 0)
        out_.ledger.push_back(undecided(rule, where(family, column), "各项数额未印出", "its parts are not printed"));
      return;
    }
    Constraint made;
    made.rule = rule;
    made.where = where(family, column);
    made.left = {{{*whole, -1}, 1}};
    made.right = std::move(parts);
    made.statement = {"合计 = 所列各项之和", "the total = the sum of what is listed"};
    const bool holds = judge(filing_, made).outcome != Outcome::fail;
    sums.push_back({&family, column, std::move(made), holds, telling >= 2});
  }

  /// The same sum holds in another column, or two other sums of its column do and twice as many as fail there.
  static bool is_borne_out(const Sum& sum, const std::vector<Sum>& sums) {
    int holding = 0, failing = 0;
    for (const Sum& other : sums) {
      if (&other == &sum || !other.tells) continue;
      if (other.family == sum.family && other.holds) return true;
      if (other.column == sum.column && !other.family->total) ++(other.holds ? holding : failing);
    }
    return holding >= 2 && holding >= 2 * failing;
  }

  void decide(const Sum& sum, const std::vector<Sum>& sums) {
    if (sum.holds || is_borne_out(sum, sums))
      out_.constraints.push_back(sum.constraint);
    else
      out_.ledger.push_back(
          undecided(rule, sum.constraint.where, "未必列出全部各项", "it may list some of its parts only"));
  }

  const Filing& filing_;
  const Schedule& table_;
  int schedule_;
  Verification& out_;
};

/// Summaries have identities of their own; forms list no parts.
bool may_be_numbered(const Schedule& table) {
  switch (table.kind) {
    case ScheduleKind::government_revenue:
    case ScheduleKind::fund_revenue:
    case ScheduleKind::capital_revenue:
    case ScheduleKind::general_public:
    case ScheduleKind::government_fund:
    case ScheduleKind::state_capital:
    case ScheduleKind::transfers:
    case ScheduleKind::other:
      return std::none_of(table.lines.begin(), table.lines.end(),
                          [](const ScheduleLine& line) { return !line.code.empty(); });
    default:
      return false;
  }
}

}  // namespace

void check_numbered_sums(const Context& context, Verification& out) {
  bool any = false;
  for (int i = 0; i < static_cast<int>(context.filing.schedules.size()); ++i)
    if (may_be_numbered(context.filing.schedules[i]))
      for (int lane : {0, 1}) any = NumberedTable(context.filing, i, out).check(lane) || any;
  if (!any) out.ledger.push_back(does_not_apply(rule, "没有按序号列项的表", "no table of numbered lines"));
}

}  // namespace gouji
