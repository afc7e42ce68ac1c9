#include "reconcile/unit_slip.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"

namespace gouji {
namespace {

constexpr std::array units = {Unit::yuan, Unit::ten_thousand_yuan, Unit::hundred_million_yuan};

/// 0.3 is too coarse for an agreement in another unit to prove anything.
constexpr std::int64_t telling_digits = 100;

std::optional<UnitSlip> against_schedule(const Filing& filing, const std::vector<Binding>& bindings, int index) {
  const Claim& claim = filing.claims[index];
  const Binding& binding = bindings[index];
  if (binding.verdict != Verdict::mismatch || !binding.fact || claim.value.is_zero()) return {};
  const Amount printed = *filing.figure(*binding.fact).amount;
  for (Unit unit : units) {
    auto read = amount_of(claim.value, unit);
    if (unit == claim.unit || !read || compare(*read, printed) == Verdict::mismatch) continue;
    if (read->fen != printed.fen && std::llabs(claim.value.digits) < telling_digits) continue;
    return UnitSlip{index, unit, binding.fact, {}};
  }
  return {};
}

/// The parts of a total that would make it up, if all of them were in its unit.
void against_total(const Filing& filing, int total, const std::vector<int>& parts, std::vector<UnitSlip>& slips) {
  const Claim& whole = filing.claims[total];
  std::optional<Amount> sum = Amount{0, 1};
  std::vector<int> others;
  for (int part : parts) {
    auto read = amount_of(filing.claims[part].value, whole.unit);
    sum = sum && read ? add(*sum, *read) : std::nullopt;
    if (filing.claims[part].unit != whole.unit) others.push_back(part);
  }
  if (others.empty() || !sum || sum->fen != whole.amount->fen || sum->fen == 0) return;
  for (int slipped : others) {
    if (is_slip(slips, slipped) || filing.claims[slipped].value.is_zero()) continue;
    UnitSlip slip{slipped, whole.unit, {}, {total}};
    for (int part : parts)
      if (part != slipped) slip.proof.push_back(part);
    slips.push_back(std::move(slip));
  }
}

}  // namespace

bool is_slip(const std::vector<UnitSlip>& slips, int claim) {
  return std::any_of(slips.begin(), slips.end(), [&](const UnitSlip& slip) { return slip.claim == claim; });
}

std::vector<UnitSlip> unit_slips(const Filing& filing, const std::vector<Binding>& bindings) {
  std::vector<UnitSlip> slips;
  std::map<int, std::vector<int>> parts_of;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (!is_sum_of_money(claim)) continue;
    if (auto slip = against_schedule(filing, bindings, static_cast<int>(i))) slips.push_back(*slip);
    if (claim.whole >= 0 && is_sum_of_money(filing.claims[claim.whole]))
      parts_of[claim.whole].push_back(static_cast<int>(i));
  }
  for (const auto& [total, parts] : parts_of)
    if (parts.size() > 1) against_total(filing, total, parts, slips);
  return slips;
}

}  // namespace gouji
