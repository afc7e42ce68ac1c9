#include "reconcile/causes.h"

#include <algorithm>

namespace gouji {
namespace {

/// Moves that each mend identities of their own are likelier than such as make up for one another.
int rank_of(const Filing& filing, const Network& net, const Moves& moves, const Repair& repair) {
  std::vector<int> touched;
  for (const Step& step : repair)
    for (const Effect& effect : moves[step.move].effects)
      if (net.is_violated(effect.identity)) touched.push_back(effect.identity);
  const auto all = static_cast<int>(touched.size());
  std::sort(touched.begin(), touched.end());
  const auto different = static_cast<int>(std::unique(touched.begin(), touched.end()) - touched.begin());
  int rank = different - all;
  for (const Step& step : repair)
    if (!moves[step.move].cells.empty()) rank += suspect_of_step(filing, net, moves[step.move], step.by).rank;
  return rank;
}

/// Each identity goes to a step that touches it; of several, to the one that has fewest.
std::vector<std::vector<int>> shared_out(const Moves& moves, const std::vector<int>& open, const Repair& best) {
  std::vector<std::vector<int>> shares(best.size()), touching(open.size());
  for (std::size_t i = 0; i < open.size(); ++i)
    for (std::size_t step = 0; step < best.size(); ++step)
      if (moves[best[step].move].on(open[i]) != nullptr) touching[i].push_back(static_cast<int>(step));
  for (std::size_t i = 0; i < open.size(); ++i)
    if (touching[i].size() == 1) shares[touching[i].front()].push_back(open[i]);
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (touching[i].size() < 2) continue;
    auto fewest = std::min_element(touching[i].begin(), touching[i].end(),
                                   [&](int a, int b) { return shares[a].size() < shares[b].size(); });
    shares[*fewest].push_back(open[i]);
  }
  for (std::vector<int>& share : shares) std::sort(share.begin(), share.end());
  return shares;
}

Cause cause_of(const Filing& filing, const Network& net, const Move& move, std::int64_t by) {
  Cause cause;
  cause.located = !move.cells.empty();
  if (!move.is_sought && move.unit == Unit::none) cause.slip = move.slip;
  if (cause.located) cause.suspects.push_back(suspect_of_step(filing, net, move, by));
  for (std::size_t copy = 1; copy < move.cells.size(); ++copy) cause.copies.push_back(net.cell(move.cells[copy]));
  return cause;
}

bool touches_any(const Move& move, const std::vector<int>& identities) {
  return std::any_of(identities.begin(), identities.end(), [&](int i) { return move.on(i) != nullptr; });
}

}  // namespace

Suspect suspect_of_step(const Filing& filing, const Network& net, const Move& move, std::int64_t by) {
  const CellRef& cell = net.cell(move.cells.front());
  const Amount printed = amount_of(filing, cell);
  if (move.is_sought) return suspect_of(filing, cell, {printed.fen + by, printed.ulp}, Unit::none);
  Suspect suspect = suspect_of(filing, cell, move.fitting, move.unit);
  suspect.slip = move.slip;
  suspect.rank += move.unit != Unit::none;  // the digits being right as they are
  return suspect;
}

const Repair& likeliest(const Filing& filing, const Network& net, const Moves& moves,
                        const std::vector<Repair>& repairs) {
  std::size_t best = 0;
  int highest = rank_of(filing, net, moves, repairs.front());
  for (std::size_t i = 1; i < repairs.size(); ++i) {
    const int rank = rank_of(filing, net, moves, repairs[i]);
    if (rank <= highest) continue;
    highest = rank;
    best = i;
  }
  return repairs[best];
}

std::vector<Cause> causes_of(const Filing& filing, const Network& net, const Moves& moves, const std::vector<int>& open,
                             const Repair& best, const std::vector<Repair>& repairs) {
  std::vector<std::vector<int>> shares = shared_out(moves, open, best);
  std::vector<Cause> causes;
  std::vector<CellRef> in_balance;
  for (std::size_t i = 0; i < best.size(); ++i) {
    Cause cause = cause_of(filing, net, moves[best[i].move], best[i].by);
    if (shares[i].empty()) {
      for (int cell : moves[best[i].move].cells) in_balance.push_back(net.cell(cell));
      continue;
    }
    cause.violated = std::move(shares[i]);
    causes.push_back(std::move(cause));
  }
  for (Cause& cause : causes) {
    cause.copies.insert(cause.copies.end(), in_balance.begin(), in_balance.end());
    for (const Repair& other : repairs) {
      for (const Step& step : other) {
        const Move& move = moves[step.move];
        const bool in_best = std::any_of(best.begin(), best.end(), [&](const Step& s) { return s.move == step.move; });
        if (in_best || !cause.located || move.cells.empty() || !touches_any(move, cause.violated)) continue;
        const Suspect suspect = suspect_of_step(filing, net, move, step.by);
        if (std::find(cause.suspects.begin(), cause.suspects.end(), suspect) == cause.suspects.end())
          cause.suspects.push_back(suspect);
      }
    }
    std::stable_sort(cause.suspects.begin(), cause.suspects.end(),
                     [](const Suspect& a, const Suspect& b) { return a.rank > b.rank; });
  }
  return causes;
}

}  // namespace gouji
