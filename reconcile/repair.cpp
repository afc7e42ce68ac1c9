#include "reconcile/repair.h"

#include <algorithm>

#include "reconcile/bounds.h"

namespace gouji {
namespace {

constexpr int least_cost = 2;
constexpr std::size_t most_repairs = 64;
/// Looks at moves and identities before a search is given up.
constexpr std::int64_t most_work = 200'000;

/// A hitting set of the violated identities, grown by what is still in conflict: any repair that contains the chosen
/// moves must touch one of the identities that cannot hold with them alone.
class RepairSearch {
 public:
  RepairSearch(const Filing& filing, const Network& net, Moves& moves, const std::vector<int>& open)
      : filing_(filing), net_(net), moves_(moves), open_(open), hits_(open.size(), 0) {}

  std::vector<Repair> run(int most_cost);

 private:
  void descend(int left);
  void branch(const std::vector<int>& candidates, int left);
  void choose(int move, int sign);
  int least_hit(int& disjoint);
  bool touches_all_missed(const Move& move) const;
  bool shares_cell(const Move& move) const;
  void record(Bounds& bounds);
  void mark(int move);
  void exclude(int move);
  bool is_excluded(int move) const { return move < static_cast<int>(excluded_.size()) && excluded_[move] != 0; }
  bool is_marked(int move) const { return move < static_cast<int>(marks_.size()) && marks_[move] == stamp_; }

  const Filing& filing_;
  const Network& net_;
  Moves& moves_;
  const std::vector<int>& open_;
  std::vector<int> hits_;  // of each open identity, by chosen moves
  std::vector<int> chosen_;
  std::vector<char> excluded_;  // by move
  std::vector<int> trail_;      // what is excluded, in the order in which it was
  std::vector<int> marks_;
  int stamp_ = 0;
  std::int64_t work_ = 0;
  std::vector<Repair> found_;
};

void RepairSearch::mark(int move) {
  if (move >= static_cast<int>(marks_.size())) marks_.resize(move + 1, 0);
  marks_[move] = stamp_;
}

void RepairSearch::exclude(int move) {
  if (move >= static_cast<int>(excluded_.size())) excluded_.resize(move + 1, 0);
  excluded_[move] = 1;
  trail_.push_back(move);
}

void RepairSearch::choose(int move, int sign) {
  for (std::size_t i = 0; i < open_.size(); ++i)
    if (moves_[move].on(open_[i]) != nullptr) hits_[i] += sign;
  work_ += static_cast<std::int64_t>(open_.size());
  if (sign > 0)
    chosen_.push_back(move);
  else
    chosen_.pop_back();
}

/// The open identity that no chosen move touches and the fewest moves do, -1 for none; and how many of those have no
/// move in common, each of which wants a move of its own.
int RepairSearch::least_hit(int& disjoint) {
  ++stamp_;
  int least = -1;
  std::size_t fewest = 0;
  disjoint = 0;
  for (std::size_t i = 0; i < open_.size(); ++i) {
    if (hits_[i] > 0) continue;
    const std::vector<int>& touching = moves_.touching(open_[i]);
    work_ += static_cast<std::int64_t>(touching.size());
    if (least < 0 || touching.size() < fewest) {
      least = open_[i];
      fewest = touching.size();
    }
    if (std::any_of(touching.begin(), touching.end(), [&](int move) { return is_marked(move); })) continue;
    for (int move : touching) mark(move);
    ++disjoint;
  }
  return least;
}

bool RepairSearch::touches_all_missed(const Move& move) const {
  for (std::size_t i = 0; i < open_.size(); ++i)
    if (hits_[i] == 0 && move.on(open_[i]) == nullptr) return false;
  return true;
}

bool RepairSearch::shares_cell(const Move& move) const {
  return std::any_of(chosen_.begin(), chosen_.end(), [&](int other) {
    const std::vector<int>& cells = moves_[other].cells;
    return std::any_of(move.cells.begin(), move.cells.end(),
                       [&](int cell) { return std::find(cells.begin(), cells.end(), cell) != cells.end(); });
  });
}

/// Repairs with an earlier candidate are all found when the later ones come, which therefore leave it out.
void RepairSearch::branch(const std::vector<int>& candidates, int left) {
  const std::size_t before = trail_.size();
  for (int candidate : candidates) {
    if (++work_ > most_work || found_.size() >= most_repairs) break;
    const Move& move = moves_[candidate];
    if (move.cost > left || is_excluded(candidate)) continue;
    const bool is_last = left - move.cost < least_cost;
    if (shares_cell(move) || (is_last && !touches_all_missed(move))) continue;
    const int cost = move.cost;
    choose(candidate, 1);
    descend(left - cost);
    choose(candidate, -1);
    exclude(candidate);
  }
  for (; trail_.size() > before; trail_.pop_back()) excluded_[trail_.back()] = 0;
}

void RepairSearch::record(Bounds& bounds) {
  std::optional<Repair> settled = bounds.settle();
  if (!settled) return;
  for (int move : chosen_)
    if (!moves_[move].is_sought) settled->push_back({move, 0});
  found_.push_back(*std::move(settled));
}

void RepairSearch::descend(int left) {
  int disjoint = 0;
  if (int missed = least_hit(disjoint); missed >= 0) {
    if (disjoint * least_cost <= left) branch(std::vector<int>(moves_.touching(missed)), left);
    return;
  }
  Bounds bounds(filing_, net_, moves_, chosen_);
  for (int move : chosen_) work_ += 4 * static_cast<std::int64_t>(moves_[move].effects.size());
  if (bounds.conflict().empty()) {
    record(bounds);
    return;
  }
  if (left < least_cost) return;
  std::vector<int> candidates;
  for (int identity : bounds.conflict()) {
    const std::vector<int>& touching = moves_.touching(identity);
    candidates.insert(candidates.end(), touching.begin(), touching.end());
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  branch(candidates, left);
}

std::vector<Repair> RepairSearch::run(int most_cost) {
  for (int cost = least_cost; cost <= most_cost && found_.empty() && work_ <= most_work; ++cost) descend(cost);
  return std::move(found_);
}

}  // namespace

std::vector<Repair> cheapest_repairs(const Filing& filing, const Network& net, Moves& moves,
                                     const std::vector<int>& open, int most_cost) {
  return RepairSearch(filing, net, moves, open).run(most_cost);
}

}  // namespace gouji
