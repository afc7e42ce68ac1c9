#include "reconcile/localise.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "reconcile/causes.h"
#include "reconcile/mishaps.h"
#include "reconcile/network.h"
#include "reconcile/repair.h"

namespace gouji {
namespace {

/// So many failures do not come from slips: the table was misread or is of another kind.
constexpr std::size_t most_violated = 200;
/// Four wrong figures.
constexpr int most_cost = 8;

/// A move that makes some of the violated identities hold and breaks none that holds.
struct Partial {
  Step step;
  std::vector<int> mended;
  int rank = 0;
};

class Search {
 public:
  Search(const Filing& filing, const std::vector<Judged>& judged)
      : filing_(filing), judged_(judged), net_(filing, judged), is_explained_(judged.size(), 0) {}

  std::vector<Cause> run();

 private:
  std::vector<int> unexplained() const;
  std::vector<std::vector<int>> components(const std::vector<int>& open, Moves& moves) const;
  bool explain_all(const std::vector<int>& open, Moves& moves);
  bool explain_most(const std::vector<int>& open, Moves& moves);
  void add_partials(int index, const Move& move, std::vector<Partial>& found) const;
  std::optional<Partial> partial(int index, const Move& move, std::int64_t by) const;
  void settle(std::vector<int> open, const std::vector<Repair>& repairs, const Moves& moves);
  Cause unlocated(int identity) const;
  int confirmations(int cell) const;

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  Network net_;
  std::vector<char> is_explained_;
  std::vector<Cause> causes_;
};

std::vector<int> Search::unexplained() const {
  std::vector<int> open;
  for (int i = 0; i < static_cast<int>(judged_.size()); ++i)
    if (judged_[i].outcome == Outcome::fail && is_explained_[i] == 0 && net_.is_violated(i)) open.push_back(i);
  return open;
}

/// The violated identities by what moves they share, directly or through others.
std::vector<std::vector<int>> Search::components(const std::vector<int>& open, Moves& moves) const {
  std::vector<int> of(open.size()), position(judged_.size(), -1);
  std::iota(of.begin(), of.end(), 0);
  auto root = [&](int i) {
    while (of[i] != i) i = of[i] = of[of[i]];
    return i;
  };
  for (int i = 0; i < static_cast<int>(open.size()); ++i) position[open[i]] = i;
  for (int i = 0; i < static_cast<int>(open.size()); ++i)
    for (int move : moves.touching(open[i]))
      for (const Effect& effect : moves[move].effects)
        if (position[effect.identity] >= 0) {
          const int a = root(i), b = root(position[effect.identity]);
          of[std::max(a, b)] = std::min(a, b);
        }
  std::vector<std::vector<int>> found(open.size());
  for (int i = 0; i < static_cast<int>(open.size()); ++i) found[root(i)].push_back(open[i]);
  std::erase_if(found, [](const std::vector<int>& component) { return component.empty(); });
  return found;
}

int Search::confirmations(int cell) const {
  int count = 0;
  for (const Link& link : net_.links(cell)) count += !net_.is_violated(link.identity);
  return count;
}

void Search::settle(std::vector<int> open, const std::vector<Repair>& repairs, const Moves& moves) {
  const Repair& best = likeliest(filing_, net_, moves, repairs);
  for (const Step& step : best)
    for (const Effect& effect : moves[step.move].effects) {
      const bool is_open = is_explained_[effect.identity] == 0 && judged_[effect.identity].outcome == Outcome::fail;
      if (is_open && net_.is_violated(effect.identity) && best.size() > 1) open.push_back(effect.identity);
    }
  std::sort(open.begin(), open.end());
  open.erase(std::unique(open.begin(), open.end()), open.end());
  for (Cause& cause : causes_of(filing_, net_, moves, open, best, repairs)) {
    for (int identity : cause.violated) is_explained_[identity] = 1;
    causes_.push_back(std::move(cause));
  }
  for (const Step& step : best) {
    const Move& move = moves[step.move];
    for (const Effect& effect : move.effects)
      net_.change(effect.identity, move.is_sought ? effect.by * step.by : effect.by, effect.widening);
  }
}

bool Search::explain_all(const std::vector<int>& open, Moves& moves) {
  if (open.size() > most_violated) return false;
  std::vector<Repair> repairs = cheapest_repairs(filing_, net_, moves, open, most_cost);
  if (repairs.empty()) return false;
  settle(open, repairs, moves);
  return true;
}

std::optional<Partial> Search::partial(int index, const Move& move, std::int64_t by) const {
  if (move.is_sought && by == 0) return {};
  Partial partial{{index, by}, {}, 0};
  for (const Effect& effect : move.effects) {
    const std::int64_t change = move.is_sought ? effect.by * by : effect.by;
    const bool holds = net_.holds_with(effect.identity, change, effect.widening);
    if (!net_.is_violated(effect.identity)) {
      if (!holds) return {};
    } else if (holds) {
      partial.mended.push_back(effect.identity);
    }
  }
  if (partial.mended.empty()) return {};
  if (!move.cells.empty()) partial.rank = suspect_of_step(filing_, net_, move, by).rank;
  return partial;
}

void Search::add_partials(int index, const Move& move, std::vector<Partial>& found) const {
  std::vector<std::int64_t> tried;
  auto consider = [&](std::int64_t by) {
    if (std::find(tried.begin(), tried.end(), by) != tried.end()) return;
    tried.push_back(by);
    if (std::optional<Partial> one = partial(index, move, by)) found.push_back(*std::move(one));
  };
  if (!move.is_sought) {
    consider(0);
    return;
  }
  const Amount amount = amount_of(filing_, net_.cell(move.cells.front()));
  for (const Effect& effect : move.effects)
    if (effect.by != 0 && net_.is_violated(effect.identity))
      consider(rounded_to(amount.fen - net_.residual(effect.identity) / effect.by, amount.ulp) - amount.fen);
}

/// What mends most comes first, and a figure alone before one that others must follow.
bool explains_more(const Partial& a, const Partial& b, const Moves& moves) {
  auto mends = [&](const Partial& p) { return 4 * static_cast<int>(p.mended.size()) - moves[p.step.move].cost; };
  return mends(a) != mends(b) ? mends(a) > mends(b) : a.rank > b.rank;
}

bool Search::explain_most(const std::vector<int>& open, Moves& moves) {
  if (open.size() > most_violated) return false;
  std::vector<int> touching;
  for (int identity : open) {
    const std::vector<int>& more = moves.touching(identity);
    touching.insert(touching.end(), more.begin(), more.end());
  }
  std::sort(touching.begin(), touching.end());
  touching.erase(std::unique(touching.begin(), touching.end()), touching.end());
  std::vector<Partial> found;
  for (int move : touching) add_partials(move, moves[move], found);
  if (found.empty()) return false;
  std::stable_sort(found.begin(), found.end(),
                   [&](const Partial& a, const Partial& b) { return explains_more(a, b, moves); });
  std::vector<Repair> repairs;
  for (const Partial& one : found)
    if (one.mended == found.front().mended) repairs.push_back({one.step});
  settle(found.front().mended, repairs, moves);
  return true;
}

/// No small set of figures explains it: all its figures are named, those that nothing else confirms first.
Cause Search::unlocated(int identity) const {
  Cause cause;
  cause.violated = {identity};
  for (int cell : net_.members(identity)) {
    for (const Link& link : net_.links(cell)) {
      if (link.identity != identity || link.factor == 0) continue;
      const Amount amount = amount_of(filing_, net_.cell(cell));
      const std::int64_t fitting = amount.fen - net_.residual(identity) / link.factor;
      Suspect suspect = suspect_of(filing_, net_.cell(cell), {rounded_to(fitting, amount.ulp), amount.ulp}, Unit::none);
      suspect.rank -= 20 * confirmations(cell);
      cause.suspects.push_back(suspect);
    }
  }
  std::stable_sort(cause.suspects.begin(), cause.suspects.end(),
                   [](const Suspect& a, const Suspect& b) { return a.rank > b.rank; });
  return cause;
}

std::vector<Cause> Search::run() {
  for (std::vector<int> open = unexplained(); !open.empty(); open = unexplained()) {
    Moves moves(filing_, judged_, net_);
    moves.add(mishaps_in(filing_, judged_, net_));
    for (std::vector<int>& component : components(open, moves)) {
      std::erase_if(component, [&](int identity) { return is_explained_[identity] != 0; });
      if (component.empty()) continue;
      if (explain_all(component, moves) || explain_most(component, moves)) continue;
      for (int identity : component) {
        causes_.push_back(unlocated(identity));
        is_explained_[identity] = 1;
      }
    }
  }
  return std::move(causes_);
}

}  // namespace

std::vector<Cause> localise(const Filing& filing, const std::vector<Judged>& judged) {
  return Search(filing, judged).run();
}

}  // namespace gouji
