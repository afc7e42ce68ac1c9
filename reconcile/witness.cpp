#include "reconcile/witness.h"

#include <algorithm>
#include <map>

#include "reconcile/agreement.h"

namespace gouji {

bool testifies(const Decimal& percent, Amount now, Amount base, bool growth) {
  const Fit fit = growth ? fit_growth(percent, interval_of(now), interval_of(base))
                         : fit_share(percent, interval_of(now), interval_of(base));
  return fit != Fit::fails;
}

namespace {

bool holds_with(const Filing& filing, const PercentWitness& witness, const CellRef& cell, Amount amount) {
  auto amount_of = [&](FactRef fact) {
    return cell.claim < 0 && cell.fact == fact ? amount : *filing.figure(fact).amount;
  };
  return testifies(filing.figure(witness.percent).number, amount_of(witness.now), amount_of(witness.base),
                   witness.growth);
}

bool holds(const Filing& filing, const PercentWitness& witness) {
  return testifies(filing.figure(witness.percent).number, *filing.figure(witness.now).amount,
                   *filing.figure(witness.base).amount, witness.growth);
}

bool is_about(const PercentWitness& witness, const CellRef& cell) {
  return cell.claim < 0 && (cell.fact == witness.now || cell.fact == witness.base);
}

using WitnessesOf = std::multimap<FactRef, const PercentWitness*>;

/// How many witnesses are for the suspect, less those against it.
int voices(const Filing& filing, const WitnessesOf& witnesses, const Suspect& suspect) {
  int voices = 0;
  if (suspect.cell.claim >= 0) return 0;
  const auto [first, last] = witnesses.equal_range(suspect.cell.fact);
  for (auto each = first; each != last; ++each)
    voices += (holds_with(filing, *each->second, suspect.cell, suspect.fitting) ? 1 : 0) -
              (holds(filing, *each->second) ? 1 : 0);
  return voices;
}

}  // namespace

void ask_witnesses(const Filing& filing, const std::vector<PercentWitness>& witnesses, std::vector<Cause>& causes) {
  WitnessesOf of;
  for (const PercentWitness& witness : witnesses)
    for (FactRef fact : {witness.now, witness.base}) of.emplace(fact, &witness);
  if (of.empty()) return;
  for (Cause& cause : causes) {
    if (!cause.copies.empty() || cause.slip != Slip::none) continue;
    std::vector<std::pair<int, Suspect>> heard;
    heard.reserve(cause.suspects.size());
    for (const Suspect& suspect : cause.suspects) heard.emplace_back(-voices(filing, of, suspect), suspect);
    std::stable_sort(heard.begin(), heard.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < heard.size(); ++i) cause.suspects[i] = heard[i].second;
  }
}

bool is_explained(const Filing& filing, const PercentWitness& witness, const std::vector<Cause>& causes) {
  return std::any_of(causes.begin(), causes.end(), [&](const Cause& cause) {
    return !cause.suspects.empty() && is_about(witness, cause.suspects.front().cell) &&
           holds_with(filing, witness, cause.suspects.front().cell, cause.suspects.front().fitting);
  });
}

}  // namespace gouji
