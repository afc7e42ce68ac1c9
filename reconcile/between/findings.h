// Findings between filings, in words.
#pragma once

#include <vector>

#include "reconcile/between/compare.h"

namespace gouji {

/// A statement that the other filing's figure contradicts.
Finding finding_of(const CrossStatement& statement, const PrintedFigure& figure, const Comparable& other);

/// A figure that a check refuses and that the other, earlier, filing prints.
Finding last_year_left(const CrossStatement& statement, const PrintedFigure& figure, const Comparable& other);

/// A department's figure that is not the sum of its units'.
Finding sum_finding(const PrintedFigure& whole, Amount sum,
                    const std::vector<std::pair<const Comparable*, const PrintedFigure*>>& parts);

/// One cause is one finding: those of one rule that are out by the same amount become one, with all their evidence.
void join_findings(std::vector<Finding>& findings);

}  // namespace gouji
