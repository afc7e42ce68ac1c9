#include "reconcile/unit_slip.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "reconcile/agreement.h"
#include "reconcile/bind_targets.h"
#include "reconcile/bind_words.h"

namespace gouji {
namespace {

constexpr std::array units = {Unit::yuan, Unit::ten_thousand_yuan, Unit::hundred_million_yuan};

/// 0.3 is too coarse for an agreement in another unit to prove anything.
constexpr std::int64_t telling_digits = 100;
/// Digits that no two figures of a paragraph share by chance.
constexpr std::int64_t unique_digits = 10000;

/// How many stated amounts are in each unit.
using UnitUses = std::map<Unit, int>;

UnitUses uses_of_units(const Filing& filing) {
  UnitUses uses;
  for (const Claim& claim : filing.claims)
    if (claim.amount && claim.relation != "threshold" && claim.relation != "rate") ++uses[claim.unit];
  return uses;
}

Unit likelier_slip(const UnitUses& uses, Unit one, Unit other) {
  constexpr int clearly = 2;
  auto count = [&](Unit unit) { return uses.count(unit) > 0 ? uses.at(unit) : 0; };
  Unit smaller = std::min(one, other), larger = std::max(one, other);
  return count(smaller) > clearly * count(larger) ? larger : smaller;
}

bool settled(const Binding& binding) {
  return binding.verdict == Verdict::ok || binding.verdict == Verdict::rounding;
}

class SlipFinder {
 public:
  SlipFinder(const Filing& filing, const std::vector<Binding>& bindings)
      : filing_(filing), bindings_(bindings), uses_(uses_of_units(filing)) {}

  std::vector<UnitSlip> run() {
    for (int i = 0; i < count(); ++i) against_schedule(i);
    for (const auto& [total, parts] : parts_by_total()) against_sum(total, parts);
    for (const ProjectStatement& statement : project_statements(filing_)) against_form(statement);
    against_echoes();
    return std::move(slips_);
  }

 private:
  int count() const { return static_cast<int>(filing_.claims.size()); }
  const Claim& claim(int index) const { return filing_.claims[index]; }
  void add(UnitSlip slip) {
    if (!is_slip(slips_, slip.claim)) slips_.push_back(std::move(slip));
  }

  std::map<int, std::vector<int>> parts_by_total() const;
  std::optional<Amount> sum_in(const std::vector<int>& parts, Unit unit) const;
  void against_schedule(int index);
  void against_sum(int total, const std::vector<int>& parts);
  void total_slipped(int total, Unit meant, const std::vector<int>& parts);
  void parts_slipped(int total, const std::vector<int>& slipped, const std::vector<int>& parts);
  void against_form(const ProjectStatement& statement);
  void against_echoes();
  bool echoes(int one, int other) const;
  void add_echo(int one, int other);

  const Filing& filing_;
  const std::vector<Binding>& bindings_;
  const UnitUses uses_;
  std::vector<UnitSlip> slips_;
};

/// By the cell that it names, or by the one beside it where the words leave room for another figure.
void SlipFinder::against_schedule(int index) {
  if (!is_sum_of_money(claim(index)) || claim(index).value.is_zero()) return;
  const Binding& binding = bindings_[index];
  std::optional<FactRef> fact = binding.verdict == Verdict::mismatch ? binding.fact : binding.beside;
  if (!fact) return;
  const Amount printed = *filing_.figure(*fact).amount;
  if (printed.fen == 0) return;  // any figure, in a unit that is small enough, rounds to a printed 0
  for (Unit unit : units) {
    auto read = amount_of(claim(index).value, unit);
    if (unit == claim(index).unit || !read || compare(*read, printed) == Verdict::mismatch) continue;
    if (read->fen != printed.fen && std::llabs(claim(index).value.digits) < telling_digits) continue;
    return add({index, unit, UnitSlip::Proof::schedule, fact, {}});
  }
}

std::map<int, std::vector<int>> SlipFinder::parts_by_total() const {
  std::map<int, std::vector<int>> parts_of;
  for (int i = 0; i < count(); ++i)
    if (is_sum_of_money(claim(i)) && claim(i).whole >= 0 && is_sum_of_money(claim(claim(i).whole)))
      parts_of[claim(i).whole].push_back(i);
  for (int i = 0; i < count(); ++i)
    if (bindings_[i].parts.size() > 1) parts_of[i] = bindings_[i].parts;
  std::erase_if(parts_of, [](const auto& entry) { return entry.second.size() < 2; });
  return parts_of;
}

/// The sum as if all parts were printed in the unit.
std::optional<Amount> SlipFinder::sum_in(const std::vector<int>& parts, Unit unit) const {
  std::optional<Amount> sum = Amount{0, 1};
  for (int part : parts) {
    auto read = amount_of(claim(part).value, unit);
    sum = sum && read ? gouji::add(*sum, *read) : std::nullopt;
  }
  return sum;
}

/// The figures add up, the units are not the same.
void SlipFinder::against_sum(int total, const std::vector<int>& parts) {
  const Claim& whole = claim(total);
  auto sum = sum_in(parts, whole.unit);
  if (!sum || sum->fen == 0 || !whole.amount || compare(*whole.amount, *sum) == Verdict::mismatch) return;
  std::vector<int> others;
  std::set<Unit> used;
  for (int part : parts) {
    if (claim(part).value.is_zero()) continue;
    used.insert(claim(part).unit);
    if (claim(part).unit != whole.unit) others.push_back(part);
  }
  if (others.empty()) return;
  bool all_parts = used.size() == 1;
  if (all_parts && likelier_slip(uses_, whole.unit, *used.begin()) == whole.unit)
    total_slipped(total, *used.begin(), parts);
  else
    parts_slipped(total, others, parts);
}

void SlipFinder::total_slipped(int total, Unit meant, const std::vector<int>& parts) {
  if (!settled(bindings_[total]) || !bindings_[total].fact) add({total, meant, UnitSlip::Proof::sum, {}, parts});
}

void SlipFinder::parts_slipped(int total, const std::vector<int>& slipped, const std::vector<int>& parts) {
  for (int part : slipped) {
    UnitSlip slip{part, claim(total).unit, UnitSlip::Proof::sum, {}, {total}};
    for (int other : parts)
      if (other != part) slip.proof.push_back(other);
    add(std::move(slip));
  }
}

/// One of the amounts of a project's section, read in another unit, makes them the form's money of the year.
void SlipFinder::against_form(const ProjectStatement& statement) {
  auto fact = year_money(filing_, statement.form);
  if (!fact) return;
  const std::int64_t money = filing_.figure(*fact).amount->fen;
  std::int64_t sum = 0;
  for (int index : statement.claims) sum += claim(index).amount->fen;
  for (int index : statement.claims)
    for (Unit unit : units) {
      auto read = amount_of(claim(index).value, unit);
      bool telling = std::llabs(claim(index).value.digits) >= telling_digits;
      if (unit == claim(index).unit || !read || !telling || sum - claim(index).amount->fen + read->fen != money)
        continue;
      UnitSlip slip{index, unit, UnitSlip::Proof::form, fact, {}};
      for (int other : statement.claims)
        if (other != index) slip.proof.push_back(other);
      return add(std::move(slip));
    }
}

/// The same thing of the same time, or digits that no two figures of one paragraph share by chance.
bool SlipFinder::echoes(int one, int other) const {
  const Claim &a = claim(one), &b = claim(other);
  bool same_digits =
      std::llabs(a.value.digits) >= telling_digits && compare(a.value, b.value) == std::strong_ordering::equal;
  if (!same_digits || a.unit == b.unit || a.kind != b.kind) return false;
  std::int64_t digits = std::llabs(a.value.digits);
  while (digits % 10 == 0) digits /= 10;
  if (a.passage == b.passage && digits >= unique_digits) return true;
  if (a.kind != ClaimKind::amount || !same_time(filing_, a, b)) return false;
  return !bindings_[one].subject.empty() && bindings_[one].subject == bindings_[other].subject;
}

void SlipFinder::add_echo(int one, int other) {
  Unit slipped = likelier_slip(uses_, claim(one).unit, claim(other).unit);
  int wrong = claim(one).unit == slipped ? one : other, right = wrong == one ? other : one;
  if (settled(bindings_[wrong]) && bindings_[wrong].fact) return;
  add({wrong, claim(right).unit, UnitSlip::Proof::echo, {}, {right}});
}

void SlipFinder::against_echoes() {
  std::map<std::pair<std::int64_t, int>, std::vector<int>> by_value;
  for (int i = 0; i < count(); ++i) {
    bool stated = is_sum_of_money(claim(i)) || (claim(i).kind == ClaimKind::change && claim(i).amount);
    if (stated && claim(i).unit != Unit::none && !is_slip(slips_, i))
      by_value[{claim(i).value.digits, claim(i).value.decimals}].push_back(i);
  }
  for (const auto& [value, same] : by_value)
    for (std::size_t a = 0; a + 1 < same.size(); ++a)
      for (std::size_t b = a + 1; b < same.size() && b <= a + 8; ++b)
        if (echoes(same[a], same[b])) add_echo(same[a], same[b]);
}

}  // namespace

bool is_slip(const std::vector<UnitSlip>& slips, int claim) {
  return std::any_of(slips.begin(), slips.end(), [&](const UnitSlip& slip) { return slip.claim == claim; });
}

Unit likelier_slip(const Filing& filing, Unit one, Unit other) {
  return likelier_slip(uses_of_units(filing), one, other);
}

std::vector<UnitSlip> unit_slips(const Filing& filing, const std::vector<Binding>& bindings) {
  return SlipFinder(filing, bindings).run();
}

}  // namespace gouji
