#include "reconcile/stated_changes.h"

#include <algorithm>
#include <map>

#include "reconcile/agreement.h"
#include "reconcile/bind_subject.h"
#include "reconcile/bind_words.h"

namespace gouji {
namespace {

/// A total's parts stand behind it, in its paragraph or in numbered ones that follow.
constexpr int most_passages_after = 12;

bool is_flat(const Claim& claim) {
  return claim.direction == Direction::flat;
}

/// 基本持平 is not quite the same.
bool is_rough(const Filing& filing, int index) {
  std::string_view lead = lead_of(filing, index);
  for (std::string_view word : {"基本", "大体", "大致", "总体"})
    if (lead.ends_with(word)) return true;
  return restated(filing, index);
}

/// A change of a sum of money, in money; 持平 is one.
bool is_stated(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  bool told = is_flat(claim) || (claim.amount && claim.unit != Unit::none &&
                                 (claim.direction == Direction::up || claim.direction == Direction::down));
  return claim.kind == ClaimKind::change && told && claim.relation != "approximate" && !is_rough(filing, index) &&
         claim.of >= 0 && is_sum_of_money(filing.claims[claim.of]);
}

/// A base that is not named again is the one that the paragraph has named.
bool same_base(const Claim& one, const Claim& other) {
  bool unnamed = one.passage == other.passage && (one.base_year == 0 || other.base_year == 0);
  return unnamed || (one.base_year == other.base_year && one.base_phase == other.base_phase);
}

class Changes {
 public:
  Changes(const Filing& filing, const std::vector<Binding>& bindings) : filing_(filing), bindings_(bindings) {
    for (std::size_t i = 0; i < filing.claims.size(); ++i)
      if (is_stated(filing, static_cast<int>(i))) stated_.push_back(static_cast<int>(i));
  }

  const std::vector<int>& stated() const { return stated_; }
  const std::string& subject(int change) const { return bindings_[claim(change).of].subject; }
  const Claim& claim(int index) const { return filing_.claims[index]; }

  /// The first change of a subject behind a total's, from the same base and of the same time; -1 for none.
  int of_subject(const std::string& wanted, int total) const {
    for (auto at = std::upper_bound(stated_.begin(), stated_.end(), total); at != stated_.end(); ++at) {
      int change = *at;
      if (claim(change).passage > claim(total).passage + most_passages_after) break;
      if (subject(change) != wanted || !same_base(claim(change), claim(total))) continue;
      if (same_time(filing_, claim(claim(change).of), claim(claim(total).of))) return change;
    }
    return -1;
  }

  /// The change of a listed part; -1 for none.
  int of_claim(int part, int total) const {
    for (auto at = std::upper_bound(stated_.begin(), stated_.end(), part); at != stated_.end(); ++at) {
      if (claim(*at).passage > claim(part).passage + most_passages_after) break;
      if (claim(*at).of == part && same_base(claim(*at), claim(total))) return *at;
    }
    return -1;
  }

  /// True where this year's figures add up as well: the parts are all there are.
  bool add_up_now(const ChangeSum& sum) const {
    Interval parts{0, 0};
    for (int part : sum.parts) parts = parts + interval_of(*claim(claim(part).of).amount);
    return meet(interval_of(*claim(claim(sum.total).of).amount), parts);
  }

  /// True where the subject is stated behind a total and is 0.
  bool is_nothing_now(const std::string& wanted, int total) const {
    for (std::size_t i = claim(total).of; i < filing_.claims.size(); ++i) {
      const Claim& stated = filing_.claims[i];
      if (stated.passage > claim(total).passage + most_passages_after) break;
      if (is_sum_of_money(stated) && bindings_[i].subject == wanted && of_filing_year(filing_, stated))
        return stated.amount->fen == 0;
    }
    return false;
  }

 private:
  const Filing& filing_;
  const std::vector<Binding>& bindings_;
  std::vector<int> stated_;
};

std::optional<ChangeSum> sum_of(const Changes& changes, int total, const SubjectSum& sum) {
  ChangeSum found{total, {}, false};
  for (const std::string& part : sum.parts) {
    int change = changes.of_subject(part, total);
    if (change >= 0)
      found.parts.push_back(change);
    else if (changes.is_nothing_now(part, total))
      found.open = true;
    else
      return {};
  }
  if (found.parts.empty() || !changes.add_up_now(found)) return {};
  return found;
}

bool is_near(const Changes& changes, int earlier, int later) {
  return changes.claim(later).passage <= changes.claim(earlier).passage + most_passages_after;
}

/// Parts without a name of the table, each with its change. One that is gone since would have become less.
std::optional<ChangeSum> listed_sum(const Changes& changes, int total, const std::vector<int>& parts) {
  ChangeSum found{total, {}, true};
  for (int part : parts) {
    found.parts.push_back(changes.of_claim(part, total));
    if (found.parts.back() < 0) return {};
  }
  if (found.parts.size() < 2 || !changes.add_up_now(found)) return {};
  return found;
}

}  // namespace

std::int64_t signed_change(const Claim& change) {
  if (is_flat(change) || !change.amount) return 0;
  return change.direction == Direction::down ? -change.amount->fen : change.amount->fen;
}

std::vector<ChangeSum> change_sums(const Filing& filing, const std::vector<Binding>& bindings) {
  Changes changes(filing, bindings);
  std::vector<ChangeSum> sums;
  for (int total : changes.stated()) {
    bool named = false;
    for (const SubjectSum& sum : subject_sums())
      if (sum.complete && !sum.linked && sum.total == changes.subject(total))
        if (auto found = sum_of(changes, total, sum)) {
          sums.push_back(*std::move(found));
          named = true;
        }
    if (named) continue;
    if (auto found = listed_sum(changes, total, bindings[changes.claim(total).of].parts))
      sums.push_back(*std::move(found));
  }
  return sums;
}

std::optional<std::int64_t> change_asked_for(const Filing& filing, const std::vector<ChangeSum>& sums, int change) {
  std::optional<std::int64_t> asked;
  for (const ChangeSum& sum : sums) {
    bool is_total = sum.total == change;
    if (sum.open || (!is_total && std::count(sum.parts.begin(), sum.parts.end(), change) == 0)) continue;
    std::int64_t value = is_total ? 0 : signed_change(filing.claims[sum.total]);
    for (int part : sum.parts)
      if (part != change) value += (is_total ? 1 : -1) * signed_change(filing.claims[part]);
    if (asked && *asked != value) return {};
    asked = value;
  }
  return asked;
}

std::vector<std::vector<int>> equal_changes(const Filing& filing, const std::vector<Binding>& bindings) {
  Changes changes(filing, bindings);
  std::vector<std::vector<int>> groups;
  for (int change : changes.stated()) {
    if (is_flat(changes.claim(change))) continue;
    auto belongs = [&](const std::vector<int>& group) {
      int first = group.front();
      const Claim &a = changes.claim(first), &b = changes.claim(change);
      const Claim &now = changes.claim(a.of), &its = changes.claim(b.of);
      return same_base(a, b) && a.base_year != 0 && same_time(filing, now, its) &&
             change_together(changes.subject(first), changes.subject(change)) && now.amount == its.amount;
    };
    auto group = groups.rbegin();
    while (group != groups.rend() && is_near(changes, group->front(), change) && !belongs(*group)) ++group;
    if (group == groups.rend() || !is_near(changes, group->front(), change))
      groups.push_back({change});
    else
      group->push_back(change);
  }
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  return groups;
}

std::optional<std::int64_t> change_of_equals(const std::vector<std::vector<int>>& groups, const Filing& filing,
                                             int change) {
  for (const std::vector<int>& group : groups) {
    if (std::find(group.begin(), group.end(), change) == group.end()) continue;
    std::optional<std::int64_t> value;
    for (int other : group) {
      if (other == change) continue;
      if (value && *value != signed_change(filing.claims[other])) return {};
      value = signed_change(filing.claims[other]);
    }
    return value;
  }
  return {};
}

Constraint constraint_of(const Filing& filing, const ChangeSum& sum) {
  auto term = [&](int change) {
    CellRef cell;
    cell.claim = change;
    return Term{cell, filing.claims[change].direction == Direction::down ? -1 : 1};
  };
  Constraint constraint;
  constraint.rule = "N6S";
  constraint.where = "claim:" + filing.claims[sum.total].quote;
  constraint.relation = sum.open ? Relation::at_most : Relation::equal;
  if (!is_flat(filing.claims[sum.total])) constraint.left.push_back(term(sum.total));
  for (int part : sum.parts)
    if (!is_flat(filing.claims[part])) constraint.right.push_back(term(part));
  const std::string& whole = filing.claims[filing.claims[sum.total].of].subject;
  constraint.statement =
      sum.open
          ? Message{whole + "的增减额 ≤ 各部分增减额之和（未写增减额的部分现为0，只减不增）",
                    "the change of " + whole + " ≤ the changes of its parts, as the others are 0 now"}
          : Message{whole + "的增减额 = 各部分增减额之和", "the change of " + whole + " = the changes of its parts"};
  return constraint;
}

}  // namespace gouji
