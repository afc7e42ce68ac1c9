// Percentages against the figures that they are of, where both are printed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/filing.h"
#include "reconcile/finding.h"

namespace gouji {

/// What a printed percentage was held against.
struct PercentCheck {
  Outcome outcome = Outcome::undecidable;
  bool zero_base = false;     ///< the base is printed as 0: there is no such percentage
  std::vector<int> operands;  ///< claims: the part or this year's figure, then its whole, base or change
  std::string expected;  ///< as it would be printed: `66.25%`, with 减少 or 增加 where the direction is wrong too
  int slipped = -1;      ///< the claim that, read in `meant`, makes it hold
  Unit meant = Unit::none;
  std::optional<FactRef> whole = {};  ///< the schedule's figure that it is of, where the text prints none
  /// The way that makes the growth hold where its word or the change's says the other: with the claim of the change.
  Direction turned = Direction::none;
  int change = -1;
  int misstated = -1;  ///< the claim that makes it hold when it is what the schedule prints (Binding::beside)
};

/// 增长 and 下降: of the change or the base that the paragraph prints.
PercentCheck growth_check(const Filing& filing, const std::vector<Binding>& bindings, int percent);

/// 完成预算的…%: of the budget that the sentence prints, else of the one beside the figure in its schedule.
PercentCheck completion_check(const Filing& filing, const std::vector<Binding>& bindings, int percent);

/// 占…%: of the total that is named, that the parts belong to, or that the other shares of the list are of.
PercentCheck share_check(const Filing& filing, const std::vector<Binding>& bindings, int percent);

/// Claims that print the base of a comparison between the figure it is about and itself.
std::vector<int> bases_beside(const Filing& filing, const std::vector<Binding>& bindings, int comparison);

/// True where two shares of one named total cannot both be right: the totals that they imply lie apart.
bool shares_contradict(const Filing& filing, int one, int other);

}  // namespace gouji
