#include "reconcile/shape.h"

#include <cstdlib>
#include <optional>

namespace gouji {
namespace {

int column_of(const Filing& filing, const CellRef& cell) {
  return filing.figure(cell.fact).column;
}

enum class Reach { column, row, other };

/// Whether all the figures stand in one column, or in one line, of one schedule.
Reach reach_of(const Filing& filing, const Network& net, const std::vector<int>& members) {
  const CellRef& first = net.cell(members.front());
  bool column = true, row = true;
  for (int member : members) {
    const CellRef& cell = net.cell(member);
    if (cell.claim >= 0 || cell.fact.schedule != first.fact.schedule) return Reach::other;
    column = column && column_of(filing, cell) == column_of(filing, first);
    row = row && cell.fact.line == first.fact.line;
  }
  if (row) return Reach::row;
  return column ? Reach::column : Reach::other;
}

}  // namespace

Shape::Shape(const Filing& filing, const std::vector<Judged>& judged, const Network& net)
    : filing_(filing), judged_(judged), net_(net), family_of_(judged.size(), -1) {
  for (int i = 0; i < static_cast<int>(judged.size()); ++i)
    if (!net.members(i).empty()) add(i);
}

void Shape::add(int identity) {
  const std::vector<Term>& left = judged_[identity].constraint.left;
  switch (reach_of(filing_, net_, net_.members(identity))) {
    case Reach::column:
      if (left.size() == 1) add_column(identity, left.front().cell);
      break;
    case Reach::row:
      add_row(identity);
      break;
    case Reach::other:
      break;
  }
}

void Shape::add_column(int identity, const CellRef& first) {
  const std::string& rule = judged_[identity].constraint.rule;
  auto [at, is_new] =
      family_at_.try_emplace({rule, first.fact.schedule, first.fact.line}, static_cast<int>(families_.size()));
  if (is_new) families_.push_back({rule, first.fact.schedule, first.fact.line, {}});
  if (families_[at->second].by_column.try_emplace(column_of(filing_, first), identity).second)
    family_of_[identity] = at->second;
}

void Shape::add_row(int identity) {
  if (judged_[identity].outcome == Outcome::fail) return;
  const int schedule = net_.cell(net_.members(identity).front()).fact.schedule;
  std::map<int, int>& factors = row_factors_[{judged_[identity].constraint.rule, schedule}];
  for (int member : net_.members(identity))
    for (const Link& link : net_.links(member))
      if (link.identity == identity) factors.emplace(column_of(filing_, net_.cell(member)), link.factor);
}

int Shape::cell_at(int schedule, int line, int column) const {
  const auto& figures = filing_.schedules[schedule].lines[line].figures;
  for (int i = 0; i < static_cast<int>(figures.size()); ++i)
    if (figures[i].column == column) return net_.find({{schedule, line, i}, -1});
  return -1;
}

std::vector<Effect> Shape::effects_of_blank(int schedule, int line, int column, std::int64_t fen) const {
  std::vector<Effect> effects;
  std::map<int, bool> done;
  const auto& figures = filing_.schedules[schedule].lines[line].figures;
  for (int i = 0; i < static_cast<int>(figures.size()); ++i) {
    const int cell = net_.find({{schedule, line, i}, -1});
    if (cell < 0) continue;
    for (const Link& link : net_.links(cell)) {
      const int family = family_of_[link.identity];
      if (family < 0 || families_[family].line == line || !done.try_emplace(family, true).second) continue;
      auto there = families_[family].by_column.find(column);
      if (there != families_[family].by_column.end()) effects.push_back({there->second, link.factor * fen, 0});
    }
    for (const Link& link : net_.links(cell)) {
      const std::string& rule = judged_[link.identity].constraint.rule;
      auto factors = row_factors_.find({rule, schedule});
      if (family_of_[link.identity] >= 0 || factors == row_factors_.end()) continue;
      auto factor = factors->second.find(column);
      if (factor != factors->second.end() && done.try_emplace(-1 - link.identity, true).second)
        effects.push_back({link.identity, factor->second * fen, 0});
    }
  }
  return merged(std::move(effects));
}

bool Shape::fits_as_line(int schedule, const std::map<int, std::int64_t>& figures, std::int64_t room) const {
  bool ruled = false;
  for (const auto& [rule, factors] : row_factors_) {
    if (rule.second != schedule) continue;
    std::int64_t rest = 0;
    int counted = 0;
    for (const auto& [column, factor] : factors) {
      auto figure = figures.find(column);
      if (figure == figures.end()) continue;
      rest += factor * figure->second;
      ++counted;
    }
    if (counted < 2) continue;
    ruled = true;
    if (2 * std::llabs(rest) > room) return false;
  }
  return ruled;
}

}  // namespace gouji
