#include "reconcile/corroborated.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "reconcile/guessed_columns.h"

namespace gouji {
namespace {

/// What a failing identity asks of one of its cells.
struct Demand {
  std::size_t identity = 0;
  std::int64_t change = 0;    ///< to be added to the printed value, 分
  std::int64_t rounding = 0;  ///< how far that may be off, 分
};

std::set<CellRef> cells_of(const Constraint& constraint) {
  std::set<CellRef> cells;
  for (const auto* side : {&constraint.left, &constraint.right})
    for (const Term& term : *side) cells.insert(term.cell);
  return cells;
}

class Corroboration {
 public:
  Corroboration(const Filing& filing, const std::vector<Judged>& judged) : filing_(filing), judged_(judged) {
    for (std::size_t i = 0; i < judged.size(); ++i)
      if (fails(i)) ask(i);
    for (const auto& [cell, demands] : demands_)
      if (const Demand* demand = agreed_demand(cell, demands)) agreed_[cell] = *demand;
    std::erase_if(agreed_, [found = agreed_, this](const auto& one) { return is_shifted(one.first, found); });
    for (std::size_t i = 0; i < judged.size(); ++i)
      if (fails(i) && !has_agreed(i)) open(i);
  }

  bool holds(std::size_t i) const {
    if (!fails(i)) return false;
    const std::set<CellRef> cells = cells_of(judged_[i].constraint);
    return std::any_of(cells.begin(), cells.end(), [&](const CellRef& cell) {
      return agreed_.contains(cell) && !open_.contains(cell.fact.schedule);
    });
  }

 private:
  bool fails(std::size_t i) const { return judged_[i].outcome == Outcome::fail; }

  bool is_guessed(const CellRef& cell) const {
    return cell.claim < 0 && filing_.schedules[static_cast<std::size_t>(cell.fact.schedule)].guessed;
  }

  void ask(std::size_t i) {
    const Constraint& constraint = judged_[i].constraint;
    if (constraint.relation != Relation::equal) return;
    const auto terms = static_cast<std::int64_t>(constraint.left.size() + constraint.right.size());
    const std::int64_t rounding = finest_ulp(filing_, constraint) * terms / 2;
    for (const Term& term : constraint.left)
      if (is_guessed(term.cell)) demands_[term.cell].push_back({i, -judged_[i].difference * term.sign, rounding});
    for (const Term& term : constraint.right)
      if (is_guessed(term.cell)) demands_[term.cell].push_back({i, judged_[i].difference * term.sign, rounding});
  }

  /// True of demands for one value that rest on no other common cell.
  bool agree(const Demand& a, const Demand& b, const CellRef& cell) const {
    if (std::abs(a.change - b.change) > a.rounding + b.rounding) return false;
    const std::set<CellRef> others = cells_of(judged_[b.identity].constraint);
    const std::set<CellRef> cells = cells_of(judged_[a.identity].constraint);
    return std::none_of(cells.begin(), cells.end(),
                        [&](const CellRef& other) { return other != cell && others.contains(other); });
  }

  /// The first of two demands on a cell that agree; nullptr where none do.
  const Demand* agreed_demand(const CellRef& cell, const std::vector<Demand>& demands) const {
    if (!is_whole(cell)) return nullptr;
    for (std::size_t a = 0; a < demands.size(); ++a)
      for (std::size_t b = a + 1; b < demands.size(); ++b)
        if (agree(demands[a], demands[b], cell) && could_be_misprint(cell, demands[a])) return &demands[a];
    return nullptr;
  }

  bool is_whole(const CellRef& cell) const {
    const Schedule& schedule = filing_.schedules[static_cast<std::size_t>(cell.fact.schedule)];
    return !is_printed_otherwise(schedule, filing_.figure(cell.fact));
  }

  /// A figure that should not be there belongs to another cell; one that is a part of what it should be, or the other way
  /// round, was cut or joined in reading; and one that stands without a label elsewhere is what was to be read here.
  bool could_be_misprint(const CellRef& cell, const Demand& demand) const {
    const std::int64_t printed = amount_of(filing_, cell).fen, wanted = printed + demand.change;
    if (std::abs(wanted) <= demand.rounding) return false;
    const std::string is = std::to_string(std::abs(printed)), should_be = std::to_string(std::abs(wanted));
    const std::string &part = is.size() < should_be.size() ? is : should_be, &whole = &part == &is ? should_be : is;
    if (part.size() < whole.size() && (whole.starts_with(part) || whole.ends_with(part))) return false;
    const FactRef place = cell.fact;
    return !stands_apart(place, wanted, demand.rounding) && !stands_apart(place, demand.change, demand.rounding);
  }

  /// True of an amount in a line without what names lines: a code where the cell's line has one, else a label.
  bool stands_apart(const FactRef& place, std::int64_t fen, std::int64_t rounding) const {
    const auto& lines = filing_.schedules[static_cast<std::size_t>(place.schedule)].lines;
    const bool coded = !lines[static_cast<std::size_t>(place.line)].code.empty();
    return std::any_of(lines.begin(), lines.end(), [&](const ScheduleLine& line) {
      const bool named = coded ? !line.role.empty() : !line.name.empty();
      return !named && line.code.empty() &&
             std::any_of(line.figures.begin(), line.figures.end(), [&](const Figure& figure) {
               return figure.amount && std::abs(figure.amount->fen - std::abs(fen)) <= rounding;
             });
    });
  }

  /// True where another agreed figure is what this one should be, or the other way round: the row stands a column off.
  bool is_shifted(const CellRef& cell, const std::map<CellRef, Demand>& agreed) const {
    return std::any_of(agreed.begin(), agreed.end(), [&](const auto& other) {
      if (other.first == cell || other.first.fact.schedule != cell.fact.schedule) return false;
      return wants_value_of(cell, other.first, agreed) || wants_value_of(other.first, cell, agreed);
    });
  }

  bool wants_value_of(const CellRef& cell, const CellRef& other, const std::map<CellRef, Demand>& agreed) const {
    const Demand& demand = agreed.at(cell);
    const std::int64_t wanted = amount_of(filing_, cell).fen + demand.change;
    return std::abs(wanted - amount_of(filing_, other).fen) <= demand.rounding;
  }

  bool has_agreed(std::size_t i) const {
    const std::set<CellRef> cells = cells_of(judged_[i].constraint);
    return std::any_of(cells.begin(), cells.end(), [&](const CellRef& cell) { return agreed_.contains(cell); });
  }

  /// The tables of an identity that no agreed figure explains have more wrong with them.
  void open(std::size_t i) {
    for (const CellRef& cell : cells_of(judged_[i].constraint))
      if (is_guessed(cell)) open_.insert(cell.fact.schedule);
  }

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  std::map<CellRef, std::vector<Demand>> demands_;
  std::map<CellRef, Demand> agreed_;  ///< with what is asked of them
  std::set<int> open_;
};

}  // namespace

std::vector<char> corroborated(const Filing& filing, const std::vector<Judged>& judged) {
  const Corroboration corroboration(filing, judged);
  std::vector<char> result(judged.size(), 0);
  for (std::size_t i = 0; i < judged.size(); ++i) result[i] = corroboration.holds(i) ? 1 : 0;
  return result;
}

}  // namespace gouji
