// Writers of comparisons between filings. Formats: docs/formats.md.
#pragma once

#include <string>
#include <vector>

#include "publish/write.h"
#include "reconcile/between/compare.h"

namespace gouji {

/// What was compared with what: two filings or more, and what came of it.
struct Compared {
  enum class Kind { years, stages, units, versions } kind = Kind::years;
  std::string earlier, later;  ///< sources; of units the department's is `later` and `earlier` is empty
  std::vector<Comparison> comparisons;
  std::vector<Change> changes;  ///< of versions
};

std::string_view text_of(Compared::Kind kind);  // `years`, `stages`, `units`, `versions`

/// A line a statement, with its outcome; findings below.
std::string comparison_text(const Compared& compared, Language language);
/// One object for one, an array for several (`many`).
std::string comparison_json(const std::vector<Compared>& all, bool many);
/// The findings alone, in the columns of findings_csv with the other filings behind.
std::string comparison_csv(const std::vector<Compared>& all);

}  // namespace gouji
