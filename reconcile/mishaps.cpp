#include "reconcile/mishaps.h"

#include <algorithm>
#include <optional>
#include <set>

#include "reconcile/shape.h"

namespace gouji {
namespace {

constexpr std::size_t most_violated = 100;

class Mishaps {
 public:
  Mishaps(const Filing& filing, const std::vector<Judged>& judged, const Network& net)
      : filing_(filing), judged_(judged), net_(net), shape_(filing, judged, net) {}

  std::vector<Move> run();

 private:
  void between_columns(const Family& family, int column, int other);
  void between_lines(int identity, int other);
  void shifted_lines(const Family& family);
  void repeated_lines(int identity);
  void missing_line(const Family& family);
  std::vector<int> violated_columns(const Family& family) const;
  std::optional<std::int64_t> fen_at(int schedule, int line, int column) const;
  void add_cell(Move& move, int cell, std::int64_t by) const;
  void keep(Move move, Slip slip);

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  const Network& net_;
  Shape shape_;
  std::vector<Move> kept_;
};

void Mishaps::add_cell(Move& move, int cell, std::int64_t by) const {
  if (move.cells.empty()) {
    const Amount amount = amount_of(filing_, net_.cell(cell));
    move.fitting = {amount.fen + by, amount.ulp};
  }
  move.cells.push_back(cell);
  move.by.push_back(by);
  for (const Link& link : net_.links(cell)) move.effects.push_back({link.identity, link.factor * by, 0});
}

void Mishaps::keep(Move move, Slip slip) {
  move.effects = merged(std::move(move.effects));
  std::size_t mended = 0;
  for (const Effect& effect : move.effects) {
    if (!net_.holds_with(effect.identity, effect.by, effect.widening)) return;
    mended += net_.is_violated(effect.identity);
  }
  if (mended < 2) return;
  move.is_sought = false;
  move.cost = cost_of_several;
  move.slip = slip;
  kept_.push_back(std::move(move));
}

std::optional<std::int64_t> Mishaps::fen_at(int schedule, int line, int column) const {
  const Figure* figure = filing_.schedules[schedule].lines[line].in(column);
  if (figure == nullptr || !figure->amount) return {};
  return figure->amount->fen;
}

/// A figure of `column` that belongs into `other`, where the line is blank; or the two of a line exchanged.
void Mishaps::between_columns(const Family& family, int column, int other) {
  const int identity = family.by_column.at(column);
  for (int cell : net_.members(identity)) {
    const int line = net_.cell(cell).fact.line;
    const std::int64_t here = amount_of(filing_, net_.cell(cell)).fen;
    const std::optional<std::int64_t> there = fen_at(family.schedule, line, other);
    if (there && column > other) continue;
    Move move;
    add_cell(move, cell, there.value_or(0) - here);
    if (there) {
      const int beside = shape_.cell_at(family.schedule, line, other);
      if (beside < 0 || here == *there) continue;
      add_cell(move, beside, here - *there);
    } else {
      for (const Effect& effect : shape_.effects_of_blank(family.schedule, line, other, here))
        move.effects.push_back(effect);
    }
    keep(std::move(move), there ? Slip::swapped : Slip::moved);
  }
}

/// Two lines' figures of one column in each other's place.
void Mishaps::between_lines(int identity, int other) {
  for (int cell : net_.members(identity)) {
    const CellRef& ref = net_.cell(cell);
    if (ref.claim >= 0) continue;
    const int column = filing_.figure(ref.fact).column;
    for (int below : net_.members(other)) {
      const CellRef& there = net_.cell(below);
      if (there.claim >= 0 || there.fact.schedule != ref.fact.schedule || filing_.figure(there.fact).column != column)
        continue;
      const std::int64_t by = amount_of(filing_, there).fen - amount_of(filing_, ref).fen;
      if (by == 0 || cell == below) continue;
      Move move;
      add_cell(move, cell, by);
      add_cell(move, below, -by);
      keep(std::move(move), Slip::swapped);
    }
  }
}

std::vector<int> Mishaps::violated_columns(const Family& family) const {
  std::vector<int> columns;
  for (const auto& [column, identity] : family.by_column)
    if (net_.is_violated(identity)) columns.push_back(column);
  return columns;
}

/// Every figure of a line taken from the column beside it.
void Mishaps::shifted_lines(const Family& family) {
  const Schedule& schedule = filing_.schedules[family.schedule];
  std::set<int> lines;
  for (int column : violated_columns(family))
    for (int cell : net_.members(family.by_column.at(column))) lines.insert(net_.cell(cell).fact.line);
  for (int line : lines) {
    if (line == family.line) continue;
    for (int aside : {1, -1}) {
      Move move;
      for (int column = 0; column < static_cast<int>(schedule.columns.size()); ++column) {
        const int from = column + aside;
        const bool inside = from >= 0 && from < static_cast<int>(schedule.columns.size()) &&
                            schedule.columns[from].lane == schedule.columns[column].lane;
        const std::int64_t right = inside ? fen_at(family.schedule, line, from).value_or(0) : 0;
        const std::optional<std::int64_t> printed = fen_at(family.schedule, line, column);
        const int cell = printed ? shape_.cell_at(family.schedule, line, column) : -1;
        if (cell >= 0 && right != *printed)
          add_cell(move, cell, right - *printed);
        else if (!printed && right != 0)
          for (const Effect& effect : shape_.effects_of_blank(family.schedule, line, column, right))
            move.effects.push_back(effect);
      }
      if (move.cells.size() > 1) keep(std::move(move), Slip::shifted_line);
    }
  }
}

bool same_figures(const ScheduleLine& a, const ScheduleLine& b) {
  auto same = [](const Figure& x, const Figure& y) { return x.column == y.column && x.amount == y.amount; };
  return a.name == b.name && a.code == b.code && !a.figures.empty() &&
         std::equal(a.figures.begin(), a.figures.end(), b.figures.begin(), b.figures.end(), same);
}

void Mishaps::repeated_lines(int identity) {
  const std::vector<int>& members = net_.members(identity);
  for (std::size_t i = 1; i < members.size(); ++i) {
    const CellRef& cell = net_.cell(members[i]);
    const CellRef& before = net_.cell(members[i - 1]);
    const auto& lines = filing_.schedules[cell.fact.schedule].lines;
    if (!same_figures(lines[cell.fact.line], lines[before.fact.line]) || cell.fact.line == before.fact.line) continue;
    Move move;
    for (int f = 0; f < static_cast<int>(lines[cell.fact.line].figures.size()); ++f) {
      const int of_line = net_.find({{cell.fact.schedule, cell.fact.line, f}, -1});
      if (of_line >= 0) add_cell(move, of_line, -amount_of(filing_, net_.cell(of_line)).fen);
    }
    keep(std::move(move), Slip::printed_twice);
  }
}

/// What the columns lack makes a line of its own.
void Mishaps::missing_line(const Family& family) {
  std::map<int, std::int64_t> lacking;
  std::int64_t room = 0;
  Move move;
  for (int column : violated_columns(family)) {
    const int identity = family.by_column.at(column);
    if (net_.residual(identity) <= 0) return;
    lacking[column] = net_.residual(identity);
    room += net_.tolerance(identity);
    move.effects.push_back({identity, -net_.residual(identity), 0});
  }
  if (lacking.size() > 1 && shape_.fits_as_line(family.schedule, lacking, room))
    keep(std::move(move), Slip::missing_line);
}

std::vector<Move> Mishaps::run() {
  std::vector<int> violated, rows;
  std::set<int> families;
  for (int i = 0; i < static_cast<int>(judged_.size()); ++i) {
    if (judged_[i].outcome != Outcome::fail || !net_.is_violated(i)) continue;
    violated.push_back(i);
    if (int family = shape_.family_of(i); family >= 0)
      families.insert(family);
    else
      rows.push_back(i);
  }
  if (violated.size() < 2 || violated.size() > most_violated) return {};
  for (int index : families) {
    const Family& family = shape_.families()[index];
    const std::vector<int> columns = violated_columns(family);
    for (int column : columns)
      for (int other : columns)
        if (column != other) between_columns(family, column, other);
    if (columns.size() < 2) continue;
    shifted_lines(family);
    missing_line(family);
    repeated_lines(family.by_column.at(columns.front()));
  }
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = i + 1; j < rows.size(); ++j)
      if (judged_[rows[i]].constraint.rule == judged_[rows[j]].constraint.rule) between_lines(rows[i], rows[j]);
  return std::move(kept_);
}

}  // namespace

std::vector<Move> mishaps_in(const Filing& filing, const std::vector<Judged>& judged, const Network& net) {
  return Mishaps(filing, judged, net).run();
}

}  // namespace gouji
