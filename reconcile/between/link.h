// Which filings of many are to be held against each other.
#pragma once

#include <string>
#include <vector>

#include "parse/filing.h"

namespace gouji {

/// What a filing is of, as far as it is known.
struct FilingIdentity {
  std::string entity;
  int year = 0;
  Stage stage = Stage::unknown;
  Scope scope = Scope::unknown;
  std::string region;  ///< empty where it is not known
};

struct FilingLink {
  enum class Kind { years, stages, versions } kind = Kind::years;
  int earlier = -1, later = -1;  ///< indices into the filings; final accounts come after the budget of their year
  bool operator==(const FilingLink&) const = default;
};

/// The pairs of one entity, region and scope: years that follow one another, budget and final accounts of a year, versions
/// of one filing (each against the one before it). Names need not be equal where one is the other behind the name of the
/// places above it and no second entity would do.
std::vector<FilingLink> links_of(const std::vector<FilingIdentity>& filings);

/// The entities: for each filing the number of its entity, the same for all filings of one; -1 where it has no name.
std::vector<int> entities_of(const std::vector<FilingIdentity>& filings);

}  // namespace gouji
