#include "reconcile/bounds.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace gouji {
namespace {

__extension__ using Wide = __int128;

/// Beyond any sum of figures, and far from overflow.
constexpr Wide unbounded = static_cast<Wide>(1) << 100;
constexpr int most_rounds = 12;

Wide floor_of(Wide a, Wide b) {
  Wide quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}
Wide ceiling_of(Wide a, Wide b) {
  return -floor_of(-a, b);
}

void unite(std::vector<int>& into, const std::vector<int>& from) {
  for (int identity : from)
    if (std::find(into.begin(), into.end(), identity) == into.end()) into.push_back(identity);
}

}  // namespace

Bounds::Bounds(const Filing& filing, const Network& net, const Moves& moves, const std::vector<int>& chosen)
    : filing_(filing), net_(net), moves_(moves) {
  std::vector<int> touched;
  for (int move : chosen) {
    if (moves[move].is_sought)
      variables_.push_back({move, least_change(moves[move], chosen), unbounded, {}, {}, false});
    for (const Effect& effect : moves[move].effects) touched.push_back(effect.identity);
  }
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  for (int identity : touched) add_row(identity, chosen);
  propagate();
}

/// One figure may have lost its minus; several that would have to turn negative together make no sense.
Wide Bounds::least_change(const Move& move, const std::vector<int>& chosen) const {
  const std::int64_t printed = amount_of(filing_, net_.cell(move.cells.front())).fen;
  return chosen.size() > 1 && printed >= 0 ? -static_cast<Wide>(printed) : -unbounded;
}

void Bounds::add_row(int identity, const std::vector<int>& chosen) {
  Row row{identity, 2 * static_cast<Wide>(net_.residual(identity)), net_.tolerance(identity), {}};
  int variable = 0;
  for (int move : chosen) {
    const Effect* effect = moves_[move].on(identity);
    if (effect != nullptr && !moves_[move].is_sought) {
      row.fixed += 2 * static_cast<Wide>(effect->by);
      row.tolerance += effect->widening;
    } else if (effect != nullptr && effect->by != 0) {
      row.terms.push_back({variable, effect->by});
    }
    variable += moves_[move].is_sought;
  }
  rows_.push_back(std::move(row));
}

/// Narrows one variable by one identity, the others anywhere within their bounds. True where it became narrower.
bool Bounds::tighten(const Row& row, const Term& term) {
  Wide low = row.fixed, high = row.fixed;  // of everything else in the identity, doubled
  std::vector<int> low_from{row.identity}, high_from{row.identity};
  for (const Term& other : row.terms) {
    if (other.variable == term.variable) continue;
    const Variable& v = variables_[other.variable];
    const bool up = other.factor > 0;
    low += 2 * other.factor * (up ? v.low : v.high);
    high += 2 * other.factor * (up ? v.high : v.low);
    unite(low_from, up ? v.low_from : v.high_from);
    unite(high_from, up ? v.high_from : v.low_from);
  }
  const bool low_known = low > -unbounded, high_known = high < unbounded;
  Variable& v = variables_[term.variable];
  const Wide step = 2 * term.factor;
  bool narrower = false;
  auto set_low = [&](Wide bound, const std::vector<int>& from) {
    if (bound <= v.low) return;
    v.low = bound;
    v.low_from = from;
    narrower = true;
  };
  auto set_high = [&](Wide bound, const std::vector<int>& from) {
    if (bound >= v.high) return;
    v.high = bound;
    v.high_from = from;
    narrower = true;
  };
  // −tolerance ≤ rest + step·x ≤ tolerance, the rest anywhere from low to high.
  if (low_known) {
    const Wide room = row.tolerance - low;
    step > 0 ? set_high(floor_of(room, step), low_from) : set_low(ceiling_of(room, step), low_from);
  }
  if (high_known && !net_.is_at_most(row.identity)) {
    const Wide room = -row.tolerance - high;
    step > 0 ? set_low(ceiling_of(room, step), high_from) : set_high(floor_of(room, step), high_from);
  }
  return narrower;
}

void Bounds::propagate() {
  for (const Row& row : rows_) {
    const bool holds = row.fixed <= row.tolerance && (net_.is_at_most(row.identity) || -row.fixed <= row.tolerance);
    if (row.terms.empty() && !holds) {
      conflict_ = {row.identity};
      return;
    }
  }
  bool narrower = true;
  for (int round = 0; narrower && round < most_rounds; ++round) {
    narrower = false;
    for (const Row& row : rows_) {
      for (const Term& term : row.terms) {
        narrower = tighten(row, term) || narrower;
        const Variable& v = variables_[term.variable];
        if (v.low <= v.high) continue;
        conflict_ = v.low_from;
        unite(conflict_, v.high_from);
        return;
      }
    }
  }
}

/// The change with which the identity holds exactly, the others being settled.
std::optional<std::int64_t> Bounds::exact(const Row& row, int variable) const {
  Wide rest = row.fixed;
  Wide factor = 0;
  for (const Term& term : row.terms) {
    if (term.variable == variable)
      factor = term.factor;
    else if (variables_[term.variable].is_settled)
      rest += 2 * term.factor * variables_[term.variable].low;
    else
      return {};
  }
  if (factor == 0) return {};
  return static_cast<std::int64_t>(-rest / (2 * factor));
}

/// The change nearest to the wanted one that leaves a figure of as many digits as are printed.
std::optional<std::int64_t> Bounds::printable(const Variable& variable, Wide wanted) const {
  const Amount amount = amount_of(filing_, net_.cell(moves_[variable.move].cells.front()));
  wanted = std::clamp(wanted, variable.low, variable.high);
  const std::int64_t near = rounded_to(amount.fen + static_cast<std::int64_t>(wanted), amount.ulp) - amount.fen;
  for (std::int64_t by : {near, near + amount.ulp, near - amount.ulp})
    if (by >= variable.low && by <= variable.high) return by;
  return {};
}

int Bounds::exact_rows(int variable, std::int64_t by) const {
  int count = 0;
  for (const Row& row : rows_) count += exact(row, variable) == by;
  return count;
}

int Bounds::slip_weight(const Variable& variable, std::int64_t by) const {
  const CellRef& cell = net_.cell(moves_[variable.move].cells.front());
  const Amount printed = amount_of(filing_, cell);
  const std::int64_t fitting = printed.fen + by, small = std::min(std::llabs(fitting), std::llabs(printed.fen));
  const Slip slip = slip_of_pen(filing_, cell, {fitting, printed.ulp});
  const bool is_power = slip == Slip::decimal || slip == Slip::unit;
  const bool is_exact = small != 0 && std::max(std::llabs(fitting), std::llabs(printed.fen)) % small == 0;
  return 2 * weight_of(slip) - (is_power && !is_exact ? 1 : 0);
}

/// What makes an identity exact; and where rounding leaves but little room, all that fits into it.
std::vector<std::int64_t> Bounds::choices(const Variable& variable, int index) const {
  constexpr Wide most = 40;
  std::vector<std::int64_t> found;
  auto add = [&](Wide wanted) {
    const std::optional<std::int64_t> by = printable(variable, wanted);
    if (by && *by != 0 && std::find(found.begin(), found.end(), *by) == found.end()) found.push_back(*by);
  };
  for (const Row& row : rows_)
    if (std::optional<std::int64_t> wanted = exact(row, index)) add(*wanted);
  const std::int64_t ulp = amount_of(filing_, net_.cell(moves_[variable.move].cells.front())).ulp;
  if ((variable.high - variable.low) / ulp <= most)
    for (Wide by = variable.low; by <= variable.high; by += ulp) add(by);
  return found;
}

/// A value that a known slip of the pen leads to is likelier than another within the same rounding.
void Bounds::settle(Variable& variable, int index) {
  std::optional<std::int64_t> best;
  std::pair<int, int> most{-1, -1};
  for (std::int64_t by : choices(variable, index)) {
    const std::pair<int, int> merit{slip_weight(variable, by), exact_rows(index, by)};
    if (merit <= most) continue;
    most = merit;
    best = by;
  }
  if (!best) return;
  variable.low = variable.high = *best;
  variable.is_settled = true;
}

std::optional<Repair> Bounds::settle() {
  for (std::size_t left = variables_.size(); left > 0; --left) {
    int narrowest = -1;
    for (int i = 0; i < static_cast<int>(variables_.size()); ++i) {
      const Variable& v = variables_[i];
      if (v.is_settled || (v.low <= -unbounded && v.high >= unbounded)) continue;
      if (narrowest < 0 || v.high - v.low < variables_[narrowest].high - variables_[narrowest].low) narrowest = i;
    }
    if (narrowest < 0) return {};
    settle(variables_[narrowest], narrowest);
    if (!variables_[narrowest].is_settled) return {};
    propagate();
    if (!conflict_.empty()) return {};
  }
  Repair repair;
  for (const Variable& variable : variables_)
    repair.push_back({variable.move, static_cast<std::int64_t>(variable.low)});
  return repair;
}

}  // namespace gouji
