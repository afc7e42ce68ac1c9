// Common headers: which run of columns each stands over.
#pragma once

#include <vector>

#include "parse/laid/names.h"

namespace gouji::laid {

/// Columns from `first` to `last`.
struct Run {
  int first = 0, last = -1;
  bool empty() const { return last < first; }
};

/// A column with its head, or columns with a common one: where its text and its figures stand, and its lines.
struct Unit {
  Run columns;
  ColumnRange text, figures;
  int top = 0, bottom = 0;
  std::string name;
};

/// The runs of units that common headers of one line stand over, from the left: below their line, the middle of each run
/// nearest below its header's. Joins the units of a run to one.
std::vector<Run> spread(const std::vector<Head>& groups, std::vector<Unit>& units);

}  // namespace gouji::laid
