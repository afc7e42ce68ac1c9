#include "reconcile/slip_place.h"

#include <cstdlib>

namespace gouji {
namespace {

std::int64_t fen_in(const ScheduleLine& line, int column) {
  const Figure* figure = line.in(column);
  return figure != nullptr && figure->amount ? figure->amount->fen : 0;
}

bool names_last_year(const Column& column) {
  return column.measure.ends_with("@previous") || column.path.find("上年") != std::string::npos;
}

/// The figure beside, above or below that was printed here instead.
Slip copied_from(const Schedule& schedule, int line, int column, std::int64_t printed) {
  const ScheduleLine& own = schedule.lines[line];
  for (const Figure& figure : own.figures)
    if (figure.column != column && figure.amount && figure.amount->fen == printed)
      return names_last_year(schedule.columns[figure.column]) ? Slip::last_year : Slip::copied;
  for (int other : {line - 1, line + 1}) {
    if (other < 0 || other >= static_cast<int>(schedule.lines.size())) continue;
    const ScheduleLine& neighbour = schedule.lines[other];
    if (fen_in(neighbour, column) != printed) continue;
    bool above = !neighbour.code.empty() && own.code.starts_with(neighbour.code);
    return above ? Slip::parent : Slip::copied;
  }
  return Slip::none;
}

/// The line whose figure makes up the difference: left out where the sum falls short of it.
Slip miscounted(const Schedule& schedule, int line, int column, std::int64_t difference) {
  constexpr std::size_t most_lines = 400;
  if (schedule.lines.size() > most_lines) return Slip::none;
  for (int other = 0; other < static_cast<int>(schedule.lines.size()); ++other) {
    if (other == line || schedule.lines[other].lane != schedule.lines[line].lane) continue;
    if (fen_in(schedule.lines[other], column) == std::llabs(difference))
      return difference < 0 ? Slip::omitted : Slip::counted_twice;
  }
  return Slip::none;
}

Slip slip_in_schedule(const Filing& filing, FactRef fact, Amount fitting) {
  const Schedule& schedule = filing.schedules[fact.schedule];
  const Figure& figure = filing.figure(fact);
  const std::int64_t printed = figure.amount ? figure.amount->fen : 0;
  if (printed == 0) return Slip::none;
  Slip slip = copied_from(schedule, fact.line, figure.column, printed);
  const bool is_sum = schedule.lines[fact.line].level < 2;
  return slip == Slip::none && is_sum ? miscounted(schedule, fact.line, figure.column, printed - fitting.fen) : slip;
}

Slip slip_in_narrative(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  if (!claim.amount || claim.value.is_zero()) return Slip::none;
  for (int other = index; --other >= 0 && filing.claims[other].passage == claim.passage;) {
    const Claim& before = filing.claims[other];
    if (before.kind != ClaimKind::amount || before.amount != claim.amount) continue;
    return before.year != 0 && before.year < claim.year ? Slip::last_year : Slip::copied;
  }
  return Slip::none;
}

}  // namespace

Slip slip_of_place(const Filing& filing, const CellRef& cell, Amount fitting) {
  return cell.claim >= 0 ? slip_in_narrative(filing, cell.claim) : slip_in_schedule(filing, cell.fact, fitting);
}

}  // namespace gouji
