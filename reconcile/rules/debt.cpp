// G4, G4S: a table of a government's debt: what is owed is at most the limit, and the whole is general and special debt.
// Such tables tell limit and balance, and the kinds of debt, by columns or by lines; each figure is known by both labels.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/government.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {
namespace {

enum class What { unknown, limit, balance };
enum class Debt { whole, general, special };

/// What a label tells of the figures under or beside it.
struct Told {
  What what = What::unknown;
  std::optional<Debt> debt;
  std::string year;
  bool other = false;  ///< of money that is borrowed or repaid, no limit and no balance
};

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// 余额限额 is a limit; 限额和余额 tells neither.
What what_of(std::string_view label) {
  if (has(label, "余额限额")) return What::limit;
  if (has(label, "限额") == has(label, "余额")) return What::unknown;
  return has(label, "限额") ? What::limit : What::balance;
}

std::string year_in(std::string_view label) {
  for (std::size_t at = label.find("年"); at != std::string_view::npos; at = label.find("年", at + 1))
    if (at >= 4 && label.substr(at - 4, 2) == "20") return std::string(label.substr(at - 4, 4));
  return has(label, "上年") ? "上年" : "";
}

Told told_by(std::string_view label) {
  Told told;
  told.what = what_of(label);
  const bool general = has(label, "一般"), special = has(label, "专项");
  if (general != special) told.debt = general ? Debt::general : Debt::special;
  told.year = year_in(label);
  for (std::string_view word : {"新增", "还本", "付息", "利息", "发行", "转贷", "置换", "提前"})
    told.other = told.other || has(label, word);
  return told;
}

/// The lowest level of a header that tells a thing tells it.
Told told_by_path(std::string_view path) {
  Told told;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const Told level = told_by(normalised(path.substr(0, end)));
    if (level.what != What::unknown) told.what = level.what;
    if (level.debt) told.debt = level.debt;
    if (!level.year.empty()) told.year = level.year;
    told.other = told.other || level.other;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return told;
}

/// Where figures stand that may be compared: one line, or one column where the lines tell what the figures are.
struct Spot {
  int line = -1, column = -1;
  std::string year;
  auto key() const { return std::tie(line, column, year); }
  bool operator<(const Spot& other) const { return key() < other.key(); }
};

/// The figures of one spot by what they are; none where two claim to be the same.
struct Figures {
  std::array<std::array<std::optional<FactRef>, 3>, 3> by;
  std::array<std::array<int, 3>, 3> count{};
  void put(What what, Debt debt, FactRef fact) {
    by[static_cast<int>(what)][static_cast<int>(debt)] = fact;
    ++count[static_cast<int>(what)][static_cast<int>(debt)];
  }
  std::optional<FactRef> of(What what, Debt debt) const {
    const int w = static_cast<int>(what), d = static_cast<int>(debt);
    return count[w][d] == 1 ? by[w][d] : std::nullopt;
  }
};

bool tells(const Told& told) {
  return told.what != What::unknown || told.debt.has_value();
}

std::map<Spot, Figures> figures_of(const Filing& filing, int schedule) {
  const Schedule& table = filing.schedules[schedule];
  std::map<Spot, Figures> spots;
  for (int line = 0; line < static_cast<int>(table.lines.size()); ++line)
    for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
      const auto fact = figure_at(filing, schedule, line, column);
      if (!fact) continue;
      const Told above = told_by_path(table.columns[column].path);
      const Told beside = told_by(normalised(table.lines[line].name));
      const What what = above.what != What::unknown ? above.what : beside.what;
      if (what == What::unknown || above.other || beside.other) continue;
      const std::optional<Debt> debt = above.debt ? above.debt : beside.debt;
      Spot spot;
      if (!tells(beside))
        spot.line = line;
      else if (!tells(above))
        spot.column = column;
      spot.year = beside.year.empty() ? above.year : beside.year;
      spots[spot].put(what, debt.value_or(Debt::whole), *fact);
    }
  return spots;
}

Constraint constraint(const char* rule, const Filing& filing, FactRef left, Message statement) {
  Constraint made;
  made.rule = rule;
  made.where = name_of(filing, left);
  made.left = {{{left, -1}, 1}};
  made.statement = std::move(statement);
  return made;
}

void hold_to_limits(const Filing& filing, const Figures& figures, Verification& out) {
  for (Debt debt : {Debt::whole, Debt::general, Debt::special}) {
    const auto balance = figures.of(What::balance, debt), limit = figures.of(What::limit, debt);
    if (!balance || !limit) continue;
    Constraint made = constraint("G4", filing, *balance, {"债务余额 ≤ 债务限额", "debt owed ≤ its limit"});
    made.relation = Relation::at_most;
    made.right = {{{*limit, -1}, 1}};
    out.constraints.push_back(std::move(made));
  }
}

void add_up(const Filing& filing, const Figures& figures, Verification& out) {
  for (What what : {What::limit, What::balance}) {
    const auto whole = figures.of(what, Debt::whole), general = figures.of(what, Debt::general),
               special = figures.of(what, Debt::special);
    if (!whole || !general || !special) continue;
    Constraint made =
        constraint("G4S", filing, *whole, {"合计 = 一般债务 + 专项债务", "the whole = general debt + special debt"});
    made.right = {{{*general, -1}, 1}, {{*special, -1}, 1}};
    out.constraints.push_back(std::move(made));
  }
}

using Check = void (*)(const Filing&, const Figures&, Verification&);

void check_tables(const Context& context, const char* rule, Check check, Verification& out) {
  const std::size_t before = out.constraints.size();
  for (int schedule : schedules_of_kind(context.filing, ScheduleKind::debt))
    for (const auto& [spot, figures] : figures_of(context.filing, schedule)) check(context.filing, figures, out);
  if (out.constraints.size() == before)
    out.ledger.push_back(
        does_not_apply(rule, "没有可以比较的债务限额、余额", "no limits or balances of debt to compare"));
}

}  // namespace

void check_debt_limits(const Context& context, Verification& out) {
  check_tables(context, "G4", hold_to_limits, out);
}

void check_debt_sums(const Context& context, Verification& out) {
  check_tables(context, "G4S", add_up, out);
}

}  // namespace gouji
