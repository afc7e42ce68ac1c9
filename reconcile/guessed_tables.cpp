#include "reconcile/guessed_tables.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "reconcile/corroborated.h"
#include "reconcile/guessed_columns.h"

namespace gouji {
namespace {

/// More failures than this in one table are more than a wrong figure or two break.
constexpr int most_failures = 6;
/// Rows of one rule that may fail for themselves.
constexpr std::size_t most_rows = 3;

using Lines = std::set<int>;

/// What an identity is over, in one schedule.
struct Extent {
  int schedule = -1;  ///< -1 where it is over several, or over claims
  Lines lines, totals;
  std::set<int> columns;
};

class Guard {
 public:
  Guard(const Filing& filing, const std::vector<Judged>& judged) : filing_(filing), judged_(judged) {
    for (const Schedule& schedule : filing.schedules) {
      lacking_.push_back(may_lack_lines(schedule) ? 1 : 0);
      unclear_.push_back(unclear_columns(schedule));
    }
    for (const Judged& j : judged) extents_.push_back(extent_of(j.constraint));
    for (std::size_t i = 0; i < judged.size(); ++i)
      if (fails_within(i)) count(i);
  }

  /// By identity: true where it fails and a misreading explains that.
  std::vector<char> doubted() const {
    std::vector<char> doubted(judged_.size(), 0);
    std::vector<int> remain(filing_.schedules.size(), 0);
    for (std::size_t i = 0; i < judged_.size(); ++i) {
      if (judged_[i].outcome != Outcome::fail) continue;
      doubted[i] = rests_on_unclear(judged_[i].constraint) || (fails_within(i) && is_explained(i)) ? 1 : 0;
      if (!doubted[i] && fails_within(i)) ++remain[static_cast<std::size_t>(extents_[i].schedule)];
    }
    for (std::size_t i = 0; i < judged_.size(); ++i)
      if (judged_[i].outcome == Outcome::fail && touches_one_of(judged_[i].constraint, remain)) doubted[i] = 1;
    return with_neighbours(std::move(doubted));
  }

 private:
  bool is_guessed(const CellRef& cell) const {
    return cell.claim < 0 && filing_.schedules[static_cast<std::size_t>(cell.fact.schedule)].guessed;
  }

  template <typename Test>
  static bool any_cell(const Constraint& constraint, Test test) {
    auto holds = [&](const Term& term) { return test(term.cell); };
    return std::any_of(constraint.left.begin(), constraint.left.end(), holds) ||
           std::any_of(constraint.right.begin(), constraint.right.end(), holds);
  }

  Extent extent_of(const Constraint& constraint) const {
    Extent extent;
    if (constraint.left.empty() || any_cell(constraint, [](const CellRef& cell) { return cell.claim >= 0; }))
      return extent;
    const int schedule = constraint.left.front().cell.fact.schedule;
    if (any_cell(constraint, [&](const CellRef& cell) { return cell.fact.schedule != schedule; })) return extent;
    extent.schedule = schedule;
    for (const auto* side : {&constraint.left, &constraint.right})
      for (const Term& term : *side) {
        extent.lines.insert(term.cell.fact.line);
        extent.columns.insert(filing_.figure(term.cell.fact).column);
        if (side == &constraint.left) extent.totals.insert(term.cell.fact.line);
      }
    return extent;
  }

  /// True of an identity of a guessed table's own figures that fails.
  bool fails_within(std::size_t i) const {
    return judged_[i].outcome == Outcome::fail && extents_[i].schedule >= 0 &&
           filing_.schedules[static_cast<std::size_t>(extents_[i].schedule)].guessed;
  }

  bool is_row(std::size_t i) const { return extents_[i].lines.size() == 1; }

  void count(std::size_t i) {
    const Extent& extent = extents_[i];
    const std::pair<std::string, int> rule{judged_[i].constraint.rule, extent.schedule};
    if (is_row(i)) {
      rows_[rule].insert(*extent.lines.begin());
    } else {
      ++sums_[{rule, extent.totals}];
    }
  }

  bool is_explained(std::size_t i) const {
    const Extent& extent = extents_[i];
    const std::pair<std::string, int> rule{judged_[i].constraint.rule, extent.schedule};
    if (is_row(i)) return is_misplaced_in_row(i) || are_alike(extent.schedule, rows_.at(rule));
    return sums_.at({rule, extent.totals}) > 1 || is_elsewhere(i) || is_shifted(i);
  }

  /// The total's line stands a column off: what it should be is the total of another column that fails too, or it is
  /// itself what that one should be.
  bool is_shifted(std::size_t i) const {
    for (std::size_t other = 0; other < judged_.size(); ++other) {
      if (other == i || !fails_within(other) || is_row(other) || extents_[other].schedule != extents_[i].schedule)
        continue;
      if (should_be_total_of(i, other) || should_be_total_of(other, i)) return true;
    }
    return false;
  }

  /// True where the other's total, in another column of the same line, is what this one's should be.
  bool should_be_total_of(std::size_t i, std::size_t other) const {
    const auto &own = judged_[i].constraint.left, &others = judged_[other].constraint.left;
    if (own.size() != 1 || others.size() != 1) return false;
    const FactRef &place = own.front().cell.fact, &beside = others.front().cell.fact;
    if (place.line != beside.line || filing_.figure(place).column == filing_.figure(beside).column) return false;
    const std::int64_t change = amount_of(filing_, own.front().cell).fen - amount_of(filing_, others.front().cell).fen;
    return (change < 0) == (judged_[i].difference < 0) && is_off_by(i, change);
  }

  /// A figure of the row is what it is off by: it stands in a column that is not added, or is added twice.
  bool is_misplaced_in_row(std::size_t i) const {
    const Schedule& schedule = filing_.schedules[static_cast<std::size_t>(extents_[i].schedule)];
    const ScheduleLine& line = schedule.lines[static_cast<std::size_t>(*extents_[i].lines.begin())];
    return std::any_of(line.figures.begin(), line.figures.end(),
                       [&](const Figure& figure) { return is_off_by(i, figure); });
  }

  bool is_off_by(std::size_t i, const Figure& figure) const {
    return figure.amount && is_off_by(i, figure.amount->fen);
  }

  /// The figures that are added are rounded, each for itself.
  bool is_off_by(std::size_t i, std::int64_t fen) const {
    const Constraint& constraint = judged_[i].constraint;
    const auto terms = static_cast<std::int64_t>(constraint.left.size() + constraint.right.size());
    const std::int64_t rounding = finest_ulp(filing_, constraint) * terms / 2;
    return fen != 0 && std::abs(std::abs(fen) - std::abs(judged_[i].difference)) <= rounding;
  }

  /// What the sum is off by stands in another column of lines that are blank in its own (one, or all of its branch as
  /// where a page's columns were taken for others), or in a line without a code among those with one.
  bool is_elsewhere(std::size_t i) const {
    const Extent& extent = extents_[i];
    if (extent.columns.size() != 1) return false;
    const int column = *extent.columns.begin();
    const Schedule& schedule = filing_.schedules[static_cast<std::size_t>(extent.schedule)];
    std::map<int, std::int64_t> moved;  // by column: what further parts have there and not in the sum's column
    for (const ScheduleLine& line : schedule.lines) {
      const Figure* own = line.in(column);
      if (own != nullptr && line.code.empty() && line.role.empty() && is_among_codes(i) && is_off_by(i, *own))
        return true;
      if (own != nullptr || !is_like_parts(i, line)) continue;
      for (const Figure& figure : line.figures) {
        if (!figure.amount || lane_of(schedule, figure.column) != lane_of(schedule, column)) continue;
        if (is_in_branch(i, line)) moved[figure.column] += figure.amount->fen;
        if (is_off_by(i, figure)) return true;
      }
    }
    return std::any_of(moved.begin(), moved.end(), [&](const auto& sum) { return is_off_by(i, sum.second); });
  }

  static int lane_of(const Schedule& schedule, int column) {
    return schedule.columns[static_cast<std::size_t>(column)].lane;
  }

  /// The code of one of the parts; empty where they have none.
  const std::string& code_of_parts(std::size_t i) const {
    const auto& lines = filing_.schedules[static_cast<std::size_t>(extents_[i].schedule)].lines;
    return lines[static_cast<std::size_t>(judged_[i].constraint.right.front().cell.fact.line)].code;
  }

  bool is_among_codes(std::size_t i) const { return !judged_[i].constraint.right.empty() && !code_of_parts(i).empty(); }

  /// True of lines below the total's code, and of all where it has none.
  bool is_in_branch(std::size_t i, const ScheduleLine& line) const {
    const auto& lines = filing_.schedules[static_cast<std::size_t>(extents_[i].schedule)].lines;
    return line.code.starts_with(
        lines[static_cast<std::size_t>(judged_[i].constraint.left.front().cell.fact.line)].code);
  }

  /// True of lines of the parts' level, and of all where the parts have no codes.
  bool is_like_parts(std::size_t i, const ScheduleLine& line) const {
    return !is_among_codes(i) || line.code.size() == code_of_parts(i).size();
  }

  /// Rows of one branch that fail by one rule, or many: a column was misread, not a figure misprinted.
  bool are_alike(int schedule, const Lines& lines) const {
    if (lines.size() > most_rows) return true;
    const auto& all = filing_.schedules[static_cast<std::size_t>(schedule)].lines;
    for (int upper : lines)
      for (int lower : lines) {
        const std::string &above = all[static_cast<std::size_t>(upper)].code,
                          &below = all[static_cast<std::size_t>(lower)].code;
        if (upper != lower && below.starts_with(above)) return true;
      }
    return false;
  }

  /// Lines may be lacking, a column's meaning is not clear, or a figure may be part of one.
  bool rests_on_unclear(const Constraint& constraint) const {
    return any_cell(constraint, [&](const CellRef& cell) {
      if (!is_guessed(cell)) return false;
      const auto at = static_cast<std::size_t>(cell.fact.schedule);
      const Figure& figure = filing_.figure(cell.fact);
      return lacking_[at] != 0 || unclear_[at][static_cast<std::size_t>(figure.column)] != 0 ||
             is_printed_otherwise(filing_.schedules[at], figure);
    });
  }

  bool touches_one_of(const Constraint& constraint, const std::vector<int>& remain) const {
    return any_cell(constraint, [&](const CellRef& cell) {
      return is_guessed(cell) && remain[static_cast<std::size_t>(cell.fact.schedule)] > most_failures;
    });
  }

  /// A failure between tables is in doubt with those in the guessed one that its figures are in.
  std::vector<char> with_neighbours(std::vector<char> doubted) const {
    std::set<CellRef> cells;
    for (std::size_t i = 0; i < judged_.size(); ++i)
      if (doubted[i] && extents_[i].schedule >= 0)
        any_cell(judged_[i].constraint, [&](const CellRef& cell) {
          if (is_guessed(cell)) cells.insert(cell);
          return false;
        });
    for (std::size_t i = 0; i < judged_.size(); ++i)
      if (judged_[i].outcome == Outcome::fail && extents_[i].schedule < 0 &&
          any_cell(judged_[i].constraint, [&](const CellRef& cell) { return cells.contains(cell); }))
        doubted[i] = 1;
    return doubted;
  }

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  std::vector<char> lacking_;
  std::vector<std::vector<char>> unclear_;
  std::vector<Extent> extents_;
  std::map<std::pair<std::string, int>, Lines> rows_;                  ///< failing, by rule and schedule
  std::map<std::pair<std::pair<std::string, int>, Lines>, int> sums_;  ///< failing, by rule, schedule and total
};

}  // namespace

void set_aside_guessed(const Filing& filing, std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger) {
  if (std::none_of(filing.schedules.begin(), filing.schedules.end(), [](const Schedule& s) { return s.guessed; }))
    return;
  const std::vector<char> doubted = Guard(filing, judged).doubted(), proved = corroborated(filing, judged);
  std::vector<Judged> certain;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    if (!doubted[i] || proved[i]) {
      certain.push_back(std::move(judged[i]));
      continue;
    }
    ledger.push_back({judged[i].constraint.rule,
                      Outcome::undecidable,
                      judged[i].constraint.where,
                      {"该表各栏没有竖线分隔，栏目的划分没有把握",
                       "no rules part the columns of this table: they are not certain"}});
  }
  judged = std::move(certain);
}

}  // namespace gouji
