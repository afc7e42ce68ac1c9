// Ruling lines snapped and joined: doubled lines become one, pieces become whole lines.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/lattice/tolerances.h"

namespace gouji::lattice {

/// Both sorted by `at`, then `from`.
struct RuleLines {
  std::vector<Ruling> horizontal;
  std::vector<Ruling> vertical;
};

RuleLines joined_rulings(const std::vector<Ruling>& rulings, const Tolerances& near);

}  // namespace gouji::lattice
