#include "reconcile/move.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {
namespace {

constexpr std::size_t most_copies = 12;

}  // namespace

const Effect* Move::on(int identity) const {
  auto found = std::lower_bound(effects.begin(), effects.end(), identity,
                                [](const Effect& effect, int wanted) { return effect.identity < wanted; });
  return found != effects.end() && found->identity == identity ? &*found : nullptr;
}

std::vector<Effect> merged(std::vector<Effect> effects) {
  std::sort(effects.begin(), effects.end(), [](const Effect& a, const Effect& b) { return a.identity < b.identity; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < effects.size(); ++i) {
    if (kept > 0 && effects[kept - 1].identity == effects[i].identity) {
      effects[kept - 1].by += effects[i].by;
      effects[kept - 1].widening += effects[i].widening;
    } else {
      effects[kept++] = effects[i];
    }
  }
  effects.resize(kept);
  return effects;
}

Moves::Moves(const Filing& filing, const std::vector<Judged>& judged, const Network& net)
    : filing_(filing),
      judged_(judged),
      net_(net),
      of_cell_(net.cell_count()),
      touching_(judged.size()),
      several_(judged.size()) {}

Move Moves::sought(std::vector<int> cells) const {
  Move move;
  std::vector<Effect> effects;
  for (int cell : cells)
    for (const Link& link : net_.links(cell)) effects.push_back({link.identity, link.factor, 0});
  move.effects = merged(std::move(effects));
  move.cost = cells.size() > 1 ? cost_of_several : 2;
  move.cells = std::move(cells);
  return move;
}

/// A single digit in a unit that rounds it is any figure near it: 0.3亿元 is 2,874.15万元 and 2,512.40万元 alike.
constexpr std::int64_t one_digit = 9;

std::optional<Move> Moves::reread(int cell, Unit unit) const {
  const Claim& claim = filing_.claims[net_.cell(cell).claim];
  std::optional<Amount> read = unit == claim.unit ? std::nullopt : amount_of(claim.value, unit);
  if (!read || !claim.amount || read->fen == claim.amount->fen) return {};
  // Read in a larger unit any whole is above its part, in a smaller one any figure is nearly the 0 that the others give.
  const std::vector<Link>& links = net_.links(cell);
  const bool is_telling = std::any_of(links.begin(), links.end(), [&](const Link& link) {
    const std::int64_t others = net_.residual(link.identity) - link.factor * claim.amount->fen;
    return !net_.is_at_most(link.identity) && net_.is_violated(link.identity) && others != 0;
  });
  const bool is_exact = std::any_of(links.begin(), links.end(), [&](const Link& link) {
    return net_.residual(link.identity) + link.factor * (read->fen - claim.amount->fen) == 0;
  });
  if (!is_telling || (!is_exact && std::llabs(claim.value.digits) <= one_digit)) return {};
  Move move{{cell}, {}, false, 2, Slip::unit, unit, {}, {read->fen - claim.amount->fen}};
  const std::int64_t widening = std::max<std::int64_t>(read->ulp - claim.amount->ulp, 0);
  for (const Link& link : links) move.effects.push_back({link.identity, link.factor * move.by.front(), widening});
  move.fitting = {read->fen, claim.amount->ulp + widening};
  return move;
}

/// Figures that are printed as exactly the same elsewhere: 年度资金总额 and the only fund that it is made of.
std::vector<int> Moves::copies_of(int cell) const {
  std::vector<int> copies{cell};
  for (std::size_t next = 0; next < copies.size() && copies.size() < most_copies; ++next) {
    for (const Link& link : net_.links(copies[next])) {
      const Constraint& c = judged_[link.identity].constraint;
      bool same = c.relation == Relation::equal && c.left.size() == 1 && c.right.size() == 1 &&
                  judged_[link.identity].outcome == Outcome::pass;
      if (!same) continue;
      for (int other : net_.members(link.identity))
        if (std::find(copies.begin(), copies.end(), other) == copies.end()) copies.push_back(other);
    }
  }
  return copies;
}

const std::vector<int>& Moves::of_cell(int cell) {
  std::optional<std::vector<int>>& known = of_cell_[cell];
  if (known) return *known;
  known.emplace();
  auto keep = [&](Move move) {
    known->push_back(static_cast<int>(moves_.size()));
    moves_.push_back(std::move(move));
  };
  keep(sought({cell}));
  if (std::vector<int> copies = copies_of(cell); copies.size() > 1) keep(sought(std::move(copies)));
  if (net_.cell(cell).claim >= 0)
    for (Unit unit : {Unit::yuan, Unit::ten_thousand_yuan, Unit::hundred_million_yuan})
      if (std::optional<Move> move = reread(cell, unit)) keep(*std::move(move));
  return *known;
}

/// A figure's copies are named by the figure that is in the identity; those of its other members are other moves.
const std::vector<int>& Moves::touching(int identity) {
  std::optional<std::vector<int>>& known = touching_[identity];
  if (known) return *known;
  known.emplace();
  for (int cell : net_.members(identity))
    for (int move : of_cell(cell))
      if (moves_[move].on(identity)->by != 0) known->push_back(move);
  known->insert(known->end(), several_[identity].begin(), several_[identity].end());
  return *known;
}

void Moves::add(std::vector<Move> moves) {
  for (Move& move : moves) {
    for (const Effect& effect : move.effects) {
      several_[effect.identity].push_back(static_cast<int>(moves_.size()));
      touching_[effect.identity].reset();
    }
    moves_.push_back(std::move(move));
  }
}

}  // namespace gouji
