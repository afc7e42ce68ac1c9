// Two filings of one entity, side by side: what the later one says of the earlier year against what the earlier one
// printed.
#pragma once

#include <vector>

#include "reconcile/finding.h"

namespace gouji {

/// A statement of the later filing about the earlier one's year.
struct YearStatement {
  Outcome outcome = Outcome::undecidable;  ///< `fail` is a finding too
  int claim = -1;                          ///< the change, in the later filing
  std::optional<FactRef> now;              ///< the later filing's figure that it is about
  std::optional<FactRef> before;           ///< the same figure in the earlier filing
  Message reason;                          ///< of not applicable and undecidable
};

struct YearComparison {
  std::vector<YearStatement> statements;  ///< in the order of the text
  std::vector<Finding> findings;          ///< kind cross-document; the second evidence's fact is of the earlier filing
};

/// Whether two names are one entity's: equal but for white space, width of characters and brackets, or one is the other
/// behind the name of the places above it (`云溪县云溪镇人民政府`, `云溪镇人民政府`).
bool same_entity(std::string_view one, std::string_view other);

/// D1 of the field: `比2023年预算增加Δ` against last year's published figure. Bases that were restated after a
/// reorganisation are lawful, so that a difference is a warning and no error. Comparisons with an execution (执行数) or
/// final accounts are not applicable to a budget. `bindings` are the later filing's.
YearComparison compare_years(const Filing& earlier, const Filing& later, const std::vector<Binding>& bindings);

}  // namespace gouji
