// Filings of a store as comparisons need them.
#pragma once

#include <string>
#include <vector>

#include "publish/store/store.h"
#include "reconcile/between/comparable.h"
#include "reconcile/between/link.h"

namespace gouji {

/// A filing of a store, and what it is of.
struct StoredFiling {
  std::string filing;  ///< its key
  FilingIdentity identity;
};

/// All that were read, in the order of their keys; of one content that several versions of the engine read, the last.
std::vector<StoredFiling> stored_filings(Store& store);

/// Its figures by their places, its statements of other filings, the units that it lists. The source is the first of its
/// paths.
Comparable comparable_in(Store& store, const StoredFiling& filing);

}  // namespace gouji
