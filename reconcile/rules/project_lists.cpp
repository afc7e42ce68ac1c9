// L1, L2: lists of projects, whose lines have no codes that would say what adds up. A line's total is the sum of its
// columns, and the list's total that of its lines, where the rest of the list bears that out.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/government.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {
namespace {

bool is_sum_word(std::string_view name) {
  return name.ends_with("合计") || name.ends_with("总计") || name.ends_with("小计");
}

std::string_view leaf_of(std::string_view path) {
  const std::size_t at = path.rfind('/');
  return at == path.npos ? path : path.substr(at + 1);
}

std::string_view group_of(std::string_view path) {
  const std::size_t at = path.rfind('/');
  return at == path.npos ? std::string_view() : path.substr(0, at);
}

/// What may be a sum of the list, and whether it is.
struct Sum {
  Constraint constraint;
  bool holds = false;
  std::vector<int> columns;  ///< of its parts that are no zero
};

class ProjectList {
 public:
  ProjectList(const Filing& filing, int schedule, Verification& out)
      : filing_(filing), table_(filing.schedules[schedule]), schedule_(schedule), out_(out) {}

  /// Every line: its total = the columns beside it. False where there is no such total.
  bool check_rows() {
    const std::optional<int> whole = total_column();
    const std::vector<int> parts = whole ? part_columns(*whole) : std::vector<int>{};
    if (parts.empty()) return false;
    std::vector<Sum> sums;
    for (int line = 0; line < lines(); ++line)
      if (auto sum = sum_of("L1", {line, *whole}, across(line, parts))) sums.push_back(std::move(*sum));
    const std::ptrdiff_t right = holding(sums, 1);
    const bool borne_out = right >= fewest_lines && right >= times_as_many * failing(sums);
    for (const Sum& sum : sums) decide(sum, sum.holds || (borne_out && is_known(sum, sums)));
    return !sums.empty();
  }

  /// Every column: the list's total = its lines. False where it has no total, or several.
  bool check_columns() {
    const std::optional<int> whole = total_line();
    if (!whole) return false;
    std::vector<Sum> sums;
    for (int column = 0; column < columns(); ++column)
      if (auto sum = sum_of("L2", {*whole, column}, down(*whole, column))) sums.push_back(std::move(*sum));
    const std::ptrdiff_t right = holding(sums, 2);
    const bool borne_out = right >= 1 && right >= failing(sums);
    for (const Sum& sum : sums) decide(sum, sum.holds || borne_out);
    return !sums.empty();
  }

 private:
  struct Cell {
    int line, column;
  };
  static constexpr std::ptrdiff_t fewest_lines = 3;
  static constexpr std::ptrdiff_t times_as_many = 4;  // lines that hold as lines that do not

  /// How many sums hold of so many parts at least that are no zero.
  static std::ptrdiff_t holding(const std::vector<Sum>& sums, std::size_t parts) {
    return std::count_if(sums.begin(), sums.end(),
                         [&](const Sum& sum) { return sum.holds && sum.columns.size() >= parts; });
  }
  static std::ptrdiff_t failing(const std::vector<Sum>& sums) {
    return std::count_if(sums.begin(), sums.end(), [](const Sum& sum) { return !sum.holds; });
  }
  int lines() const { return static_cast<int>(table_.lines.size()); }
  int columns() const { return static_cast<int>(table_.columns.size()); }
  const std::string& path(int column) const { return table_.columns[column].path; }

  bool has_money(int column) const {
    return std::any_of(table_.lines.begin(), table_.lines.end(), [&](const ScheduleLine& line) {
      const Figure* figure = line.in(column);
      return figure != nullptr && figure->amount;
    });
  }

  /// The first column of money, where its header says that it is a sum.
  std::optional<int> total_column() const {
    for (int column = 0; column < columns(); ++column)
      if (has_money(column)) return is_sum_word(leaf_of(path(column))) ? std::optional(column) : std::nullopt;
    return {};
  }

  /// The columns behind it, of a group with a sum of its own that sum alone.
  std::vector<int> part_columns(int whole) const {
    std::vector<int> parts;
    for (int column = whole + 1; column < columns(); ++column) {
      const std::string_view group = group_of(path(column));
      const bool in_sum =
          !group.empty() && group != group_of(path(whole)) && !is_sum_word(leaf_of(path(column))) && has_own_sum(group);
      if (!in_sum && has_money(column) && path(column).find("其中") == std::string::npos) parts.push_back(column);
    }
    return parts;
  }

  bool has_own_sum(std::string_view group) const {
    return std::any_of(table_.columns.begin(), table_.columns.end(), [&](const Column& column) {
      return group_of(column.path) == group && is_sum_word(leaf_of(column.path));
    });
  }

  std::optional<int> total_line() const {
    std::optional<int> found;
    for (int line = 0; line < lines(); ++line) {
      if (!is_sum_word(normalised(table_.lines[line].name))) continue;
      if (found) return {};
      found = line;
    }
    return found;
  }

  static std::vector<Cell> across(int line, const std::vector<int>& parts) {
    std::vector<Cell> cells;
    cells.reserve(parts.size());
    for (int column : parts) cells.push_back({line, column});
    return cells;
  }

  std::vector<Cell> down(int whole, int column) const {
    std::vector<Cell> cells;
    for (int line = 0; line < lines(); ++line)
      if (line != whole && !table_.lines[line].of_which) cells.push_back({line, column});
    return cells;
  }

  /// Nothing where the whole or all of the parts are blank.
  std::optional<Sum> sum_of(const char* rule, Cell whole, const std::vector<Cell>& parts) const {
    const auto total = figure_at(filing_, schedule_, whole.line, whole.column);
    if (!total || !filing_.figure(*total).amount) return {};
    Sum sum;
    for (const Cell& part : parts) {
      const auto fact = figure_at(filing_, schedule_, part.line, part.column);
      if (!fact || !filing_.figure(*fact).amount) continue;
      sum.constraint.right.push_back({{*fact, -1}, 1});
      if (filing_.figure(*fact).amount->fen != 0) sum.columns.push_back(part.column);
    }
    if (sum.constraint.right.empty()) return {};
    sum.constraint.rule = rule;
    sum.constraint.where =
        std::string(text_of(table_.kind)) + ":" + table_.lines[whole.line].name + ":" + path(whole.column);
    sum.constraint.left = {{{*total, -1}, 1}};
    sum.constraint.statement = {"合计 = 所列各项之和", "the total = the sum of what is listed"};
    sum.holds = judge(filing_, sum.constraint).outcome != Outcome::fail;
    return sum;
  }

  /// True where other lines show of all its parts' columns that they are added.
  static bool is_known(const Sum& sum, const std::vector<Sum>& sums) {
    return std::all_of(sum.columns.begin(), sum.columns.end(), [&](int column) {
      return std::any_of(sums.begin(), sums.end(), [&](const Sum& other) {
        return other.holds && std::find(other.columns.begin(), other.columns.end(), column) != other.columns.end();
      });
    });
  }

  void decide(const Sum& sum, bool borne_out) {
    if (borne_out)
      out_.constraints.push_back(sum.constraint);
    else
      out_.ledger.push_back(undecided(sum.constraint.rule.c_str(), sum.constraint.where,
                                      "表内其他各行、各栏不足以证实应当相加",
                                      "the rest of the list does not bear out that they are added"));
  }

  const Filing& filing_;
  const Schedule& table_;
  int schedule_;
  Verification& out_;
};

void check_lists(const Context& context, Verification& out, const char* rule, bool (ProjectList::*check)()) {
  bool any = false;
  for (int i = 0; i < static_cast<int>(context.filing.schedules.size()); ++i)
    if (context.filing.schedules[i].kind == ScheduleKind::project_list)
      any = (ProjectList(context.filing, i, out).*check)() || any;
  if (!any) out.ledger.push_back(does_not_apply(rule, "没有列有合计的项目支出表", "no list of projects with a total"));
}

}  // namespace

void check_project_rows(const Context& context, Verification& out) {
  check_lists(context, out, "L1", &ProjectList::check_rows);
}

void check_project_columns(const Context& context, Verification& out) {
  check_lists(context, out, "L2", &ProjectList::check_columns);
}

}  // namespace gouji
