#include "reconcile/localise.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "reconcile/network.h"

namespace gouji {
namespace {

/// So many failures do not come from slips: the table was misread or is of another kind.
constexpr int most_violated = 200;

/// A change of one cell, or of a cell and its exact copies together.
struct Change {
  int cell = 0;
  std::vector<int> copies;  ///< the cells that change along with it, itself included
  std::int64_t by = 0;
  std::int64_t widening = 0;  ///< of the tolerances, where the cell is read in a coarser unit
  Suspect suspect;
  std::vector<int> mended;
};

std::int64_t rounded_to(std::int64_t fen, std::int64_t ulp) {
  std::int64_t half = ulp / 2;
  std::int64_t shifted = fen >= 0 ? fen + half : fen - half;
  return shifted - shifted % ulp;
}

class Search {
 public:
  Search(const Filing& filing, const std::vector<Judged>& judged)
      : filing_(filing), judged_(judged), net_(filing, judged) {}

  std::vector<Cause> run();

 private:
  std::vector<int> component_of(int identity);
  void explain(std::vector<int> open, std::vector<Cause>& causes);
  std::vector<Change> changes(const std::vector<int>& open, bool with_copies) const;
  void add_changes(int cell, const std::vector<int>& copies, std::vector<Change>& found) const;
  std::optional<Change> try_change(int cell, const std::vector<int>& copies, std::int64_t by,
                                   std::int64_t widening) const;
  std::vector<int> copies_of(int cell) const;
  bool mends_equation(const Change& change) const;
  Suspect suspect_of(int cell, Amount fitting, Unit unit) const;
  Cause unlocated(const std::vector<int>& open) const;
  int confirmations(int cell) const;

  const Filing& filing_;
  const std::vector<Judged>& judged_;
  Network net_;
  std::vector<char> seen_;
};

/// The violated identities that share figures with this one, directly or through others.
std::vector<int> Search::component_of(int identity) {
  std::vector<int> component{identity};
  seen_[identity] = 1;
  for (std::size_t next = 0; next < component.size(); ++next) {
    for (int cell : net_.members(component[next])) {
      for (const Link& link : net_.links(cell)) {
        if (seen_[link.identity] || !net_.is_violated(link.identity)) continue;
        seen_[link.identity] = 1;
        component.push_back(link.identity);
      }
    }
  }
  std::sort(component.begin(), component.end());
  return component;
}

int Search::confirmations(int cell) const {
  int count = 0;
  for (const Link& link : net_.links(cell)) count += !net_.is_violated(link.identity);
  return count;
}

Decimal printed_number(const Filing& filing, const CellRef& cell) {
  return cell.claim >= 0 ? filing.claims[cell.claim].value : filing.figure(cell.fact).number;
}

Unit printed_unit(const Filing& filing, const CellRef& cell) {
  return cell.claim >= 0 ? filing.claims[cell.claim].unit : filing.schedules[cell.fact.schedule].unit;
}

bool is_leaf(const Filing& filing, const CellRef& cell) {
  if (cell.claim >= 0) return true;
  const ScheduleLine& line = filing.schedules[cell.fact.schedule].lines[cell.fact.line];
  return line.level >= 2;
}

Suspect Search::suspect_of(int cell, Amount fitting, Unit unit) const {
  const CellRef& ref = net_.cell(cell);
  Suspect suspect{ref, fitting, unit, Slip::none, 0};
  Decimal printed = printed_number(filing_, ref);
  if (unit != Unit::none)
    suspect.slip = Slip::unit;
  else
    suspect.slip = slip_between(printed, in_unit(fitting.fen, printed_unit(filing_, ref), printed.decimals));
  suspect.rank = 2 * weight_of(suspect.slip) + (ref.claim >= 0 ? 3 : 0) + (is_leaf(filing_, ref) ? 1 : 0);
  return suspect;
}

std::optional<Change> Search::try_change(int cell, const std::vector<int>& copies, std::int64_t by,
                                         std::int64_t widening) const {
  if (by == 0) return {};
  std::vector<Link> links;
  for (int copy : copies) links.insert(links.end(), net_.links(copy).begin(), net_.links(copy).end());
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.identity < b.identity; });
  Change change{cell, copies, by, widening, {}, {}};
  for (std::size_t i = 0; i < links.size();) {
    int identity = links[i].identity, factor = 0, count = 0;
    for (; i < links.size() && links[i].identity == identity; ++i, ++count) factor += links[i].factor;
    bool holds = net_.holds_with(identity, factor * by, count * widening);
    if (!net_.is_violated(identity)) {
      if (!holds) return {};
    } else if (holds) {
      change.mended.push_back(identity);
    }
  }
  if (change.mended.empty()) return {};
  return change;
}

/// Read in a larger unit any whole is above its part: that proves no slip.
bool Search::mends_equation(const Change& change) const {
  return std::any_of(change.mended.begin(), change.mended.end(),
                     [&](int identity) { return judged_[identity].constraint.relation == Relation::equal; });
}

void Search::add_changes(int cell, const std::vector<int>& copies, std::vector<Change>& found) const {
  const CellRef& ref = net_.cell(cell);
  Amount amount = amount_of(filing_, ref);
  auto consider = [&](std::int64_t by, std::int64_t widening, Unit unit) {
    std::optional<Change> change = try_change(cell, copies, by, widening);
    if (!change || (unit != Unit::none && !mends_equation(*change))) return;
    change->suspect = suspect_of(cell, {amount.fen + by, amount.ulp + widening}, unit);
    found.push_back(*std::move(change));
  };
  if (ref.claim >= 0) {
    const Claim& claim = filing_.claims[ref.claim];
    for (Unit unit : {Unit::yuan, Unit::ten_thousand_yuan, Unit::hundred_million_yuan}) {
      std::optional<Amount> read = unit == claim.unit ? std::nullopt : amount_of(claim.value, unit);
      if (read) consider(read->fen - amount.fen, std::max<std::int64_t>(read->ulp - amount.ulp, 0), unit);
    }
  }
  std::set<std::int64_t> tried;
  for (const Link& link : net_.links(cell)) {
    if (!net_.is_violated(link.identity) || link.factor == 0) continue;
    std::int64_t exact = amount.fen - net_.residual(link.identity) / link.factor;
    std::int64_t by = rounded_to(exact, amount.ulp) - amount.fen;
    if (tried.insert(by).second) consider(by, 0, Unit::none);
  }
}

/// Figures that are printed as exactly the same elsewhere: 年度资金总额 and the only fund that it is made of.
std::vector<int> Search::copies_of(int cell) const {
  std::vector<int> copies{cell};
  for (std::size_t next = 0; next < copies.size() && copies.size() < 12; ++next) {
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

std::vector<Change> Search::changes(const std::vector<int>& open, bool with_copies) const {
  std::set<int> cells;
  for (int identity : open) cells.insert(net_.members(identity).begin(), net_.members(identity).end());
  std::vector<Change> found;
  for (int cell : cells) {
    std::vector<int> copies = with_copies ? copies_of(cell) : std::vector<int>{cell};
    if (with_copies && copies.size() < 2) continue;
    add_changes(cell, copies, found);
  }
  return found;
}

/// The fewest changes: what mends most comes first, and a figure alone before one that its copies must follow.
bool comes_first(const Change& a, const Change& b) {
  auto mends = [](const Change& c) { return 2 * c.mended.size() - (c.copies.size() > 1 ? 1 : 0); };
  if (mends(a) != mends(b)) return mends(a) > mends(b);
  return a.suspect.rank > b.suspect.rank;
}

/// No single figure explains these: all their figures are named, those that nothing else confirms first.
Cause Search::unlocated(const std::vector<int>& open) const {
  Cause cause{open, {}, {}, false};
  std::set<int> cells;
  for (int identity : open) cells.insert(net_.members(identity).begin(), net_.members(identity).end());
  for (int cell : cells) {
    std::optional<Suspect> best;
    for (const Link& link : net_.links(cell)) {
      if (!net_.is_violated(link.identity) || link.factor == 0) continue;
      Amount amount = amount_of(filing_, net_.cell(cell));
      std::int64_t exact = amount.fen - net_.residual(link.identity) / link.factor;
      best = suspect_of(cell, {rounded_to(exact, amount.ulp), amount.ulp}, Unit::none);
      break;
    }
    if (!best) continue;
    best->rank -= 20 * confirmations(cell);
    cause.suspects.push_back(*best);
  }
  std::stable_sort(cause.suspects.begin(), cause.suspects.end(),
                   [](const Suspect& a, const Suspect& b) { return a.rank > b.rank; });
  return cause;
}

void Search::explain(std::vector<int> open, std::vector<Cause>& causes) {
  while (!open.empty()) {
    if (open.size() > most_violated) break;
    std::vector<Change> found = changes(open, false), copied = changes(open, true);
    found.insert(found.end(), copied.begin(), copied.end());
    std::stable_sort(found.begin(), found.end(), comes_first);
    if (found.empty()) break;
    const Change& best = found.front();
    Cause cause{best.mended, {}, {}, true};
    for (const Change& change : found)
      if (change.mended == best.mended &&
          std::find(cause.suspects.begin(), cause.suspects.end(), change.suspect) == cause.suspects.end())
        cause.suspects.push_back(change.suspect);
    for (int copy : best.copies) {
      net_.change(copy, best.by, best.widening);
      cause.copies.push_back(net_.cell(copy));
    }
    std::erase_if(open, [&](int identity) { return !net_.is_violated(identity); });
    causes.push_back(std::move(cause));
  }
  for (int identity : open) {
    if (std::any_of(causes.begin(), causes.end(), [&](const Cause& c) {
          return std::find(c.violated.begin(), c.violated.end(), identity) != c.violated.end();
        }))
      continue;
    causes.push_back(unlocated({identity}));
  }
}

std::vector<Cause> Search::run() {
  std::vector<Cause> causes;
  seen_.assign(judged_.size(), 0);
  for (int i = 0; i < static_cast<int>(judged_.size()); ++i)
    if (judged_[i].outcome == Outcome::fail && !seen_[i] && net_.is_violated(i)) explain(component_of(i), causes);
  return causes;
}

}  // namespace

std::vector<Cause> localise(const Filing& filing, const std::vector<Judged>& judged) {
  return Search(filing, judged).run();
}

}  // namespace gouji
