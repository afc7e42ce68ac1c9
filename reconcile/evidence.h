// Words for figures: how a cell is quoted, printed and named.
#pragma once

#include <string>

#include "base/amount.h"
#include "reconcile/constraint.h"
#include "reconcile/finding.h"

namespace gouji {

/// The figure with the few words that place it: a line of a schedule, or the words before a claim.
Evidence evidence_of(const Filing& filing, const CellRef& cell);

/// An amount as this cell would print it: its unit, decimals and separators. `unit` other than `none` replaces its unit,
/// the printed digits kept.
std::string as_printed_in(const Filing& filing, const CellRef& cell, Amount amount, Unit unit = Unit::none);

/// The cell's own figure, with its unit where it has one in the text.
std::string observed_in(const Filing& filing, const CellRef& cell);

/// `general-public:2080506:一般公共预算支出/合计`, or the claim's words.
std::string name_of(const Filing& filing, const CellRef& cell);

/// A figure's line and column as a reader finds them: `2210201 住房公积金 › 一般公共预算支出/合计`.
std::string words_for(const Filing& filing, FactRef fact);

/// Stable for the same rule, place and figures, whatever else the filing says.
std::string id_of(const Finding& finding);

}  // namespace gouji
