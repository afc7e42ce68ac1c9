#include "reconcile/suspect.h"

#include "reconcile/slip_place.h"

namespace gouji {
namespace {

Decimal printed_number(const Filing& filing, const CellRef& cell) {
  return cell.claim >= 0 ? filing.claims[cell.claim].value : filing.figure(cell.fact).number;
}

Unit printed_unit(const Filing& filing, const CellRef& cell) {
  return cell.claim >= 0 ? filing.claims[cell.claim].unit : filing.schedules[cell.fact.schedule].unit;
}

bool is_leaf(const Filing& filing, const CellRef& cell) {
  if (cell.claim >= 0) return true;
  return filing.schedules[cell.fact.schedule].lines[cell.fact.line].level >= 2;
}

/// 0 for what is certain, up to 5 for what was hardly read.
int doubt_of_reading(const Filing& filing, const CellRef& cell) {
  if (cell.claim >= 0) return 0;
  return static_cast<int>((1 - filing.figure(cell.fact).confidence) * 5);
}

/// Expenditure below zero is hardly ever meant.
constexpr int least_for_negative = 10;

Slip slip_of(const Filing& filing, const CellRef& cell, Amount fitting, Unit unit) {
  if (unit != Unit::none) return Slip::unit;
  const Slip slip = slip_of_pen(filing, cell, fitting);
  return slip == Slip::none ? slip_of_place(filing, cell, fitting) : slip;
}

}  // namespace

Slip slip_of_pen(const Filing& filing, const CellRef& cell, Amount fitting) {
  const Decimal printed = printed_number(filing, cell);
  return slip_between(printed, in_unit(fitting.fen, printed_unit(filing, cell), printed.decimals));
}

Suspect suspect_of(const Filing& filing, const CellRef& cell, Amount fitting, Unit unit) {
  Suspect suspect{cell, fitting, unit, slip_of(filing, cell, fitting, unit), 0};
  suspect.rank = 2 * weight_of(suspect.slip) + (cell.claim >= 0 ? 3 : 0) + (is_leaf(filing, cell) ? 1 : 0) +
                 doubt_of_reading(filing, cell);
  const bool turns_negative = fitting.fen < 0 && amount_of(filing, cell).fen > 0;
  if (turns_negative && suspect.slip != Slip::sign) suspect.rank -= least_for_negative;
  return suspect;
}

std::int64_t rounded_to(std::int64_t fen, std::int64_t ulp) {
  std::int64_t half = ulp / 2;
  std::int64_t shifted = fen >= 0 ? fen + half : fen - half;
  return shifted - shifted % ulp;
}

}  // namespace gouji
