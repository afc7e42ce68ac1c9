// What the checks of growth, completion and shares have in common: pairs of figures that a percentage may be of.
#pragma once

#include <string>
#include <vector>

#include "reconcile/agreement.h"
#include "reconcile/percent_check.h"

namespace gouji {

/// Two figures that a percentage may be of, in 分, and the claims they come from.
struct PercentPair {
  Interval part, whole;
  std::vector<int> operands;
};

/// True where two claims of a paragraph may be of one thing, by item, subject or words.
bool same_topic(const Filing& filing, const std::vector<Binding>& bindings, int one, int other);

/// The figure that the percentage is of first, then others of the paragraph that its words may be about.
std::vector<int> topics(const Filing& filing, int percent);

/// What the schedule prints instead of a wrong figure comes first: it is what the percentage should be of.
std::vector<Interval> figures_of(const Filing& filing, const std::vector<Binding>& bindings, int claim);

/// True where the percentage is of a sum of money.
bool has_topic(const Filing& filing, int percent);

/// The middle of an interval, 分.
std::int64_t middle(Interval interval);

/// True for a base that is printed as 0: no percentage of it can be computed.
bool printed_zero(Interval base);

/// As it would be printed, `66.40%`; empty where it cannot be computed.
std::string percent_text(std::int64_t part, std::int64_t whole, int decimals);

/// The best fit of several readings decides; one without a base that a percentage could be of is none.
template <typename FitOf>
Outcome best_fit(const std::vector<PercentPair>& pairs, FitOf fit_of) {
  bool tail = false, defined = false;
  for (const PercentPair& pair : pairs) {
    Fit fit = fit_of(pair);
    if (fit == Fit::holds) return Outcome::pass;
    tail |= fit == Fit::tail;
    defined |= fit != Fit::undefined;
  }
  if (tail) return Outcome::rounding;
  return defined ? Outcome::fail : Outcome::undecidable;
}

}  // namespace gouji
