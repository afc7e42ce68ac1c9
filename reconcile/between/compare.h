// Filings held against each other. Every rule and every outcome is as within a filing; findings are of the kind
// cross-document and point into both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reconcile/between/comparable.h"
#include "reconcile/rule.h"

namespace gouji {

/// How one statement ended; or, for D4, one figure of the department.
struct Decided {
  std::string rule;
  Outcome outcome = Outcome::undecidable;
  Message reason;  ///< of not applicable and undecidable; of a failure what is printed where
  int page = 0;
  std::string subject, quote;
  std::string now, before;  ///< names of the figures in this filing and in the other one; empty for none
};

/// What one filing says of another one, or of several.
struct Comparison {
  std::string of;                    ///< source of the filing that says it
  std::vector<std::string> against;  ///< sources of those that it is held against
  std::vector<Decided> decided;
  std::vector<Finding> findings;  ///< the first evidence is of `of`, the others name their filing
  bool empty() const { return decided.empty(); }
};

/// A figure that two versions of a filing do not share.
struct Change {
  enum class Kind { added, removed, changed } kind = Kind::changed;
  std::string words;          ///< the figure's place as printed
  std::string before, after;  ///< as printed; empty where it is not there
  int page_before = 0, page_after = 0;
  Box box_before, box_after;
};

/// Whether two names are one entity's: equal but for white space, width of characters and brackets, or one is the other
/// behind the name of the places above it (`云溪县云溪镇人民政府`, `云溪镇人民政府`).
bool same_entity(std::string_view one, std::string_view other);

/// Why two filings are not to be compared though the entity is one: a department's and a unit's figures differ by right.
/// Empty where they are.
Message not_comparable(const Comparable& one, const Comparable& other);

/// What `filing` states of the year and stage that `other` is of.
Comparison compare(const Comparable& filing, const Comparable& other);

/// A unit's name as a department lists it and as its own filing has it: 青石县财政局（本级） is 青石县财政局.
std::string unit_key(std::string_view name);

/// True where the department's filing names the unit as one of its own.
bool lists(const Comparable& department, const Comparable& unit);

/// A department's figures against the sums of its units'. Undecidable where a unit that it lists is not among `units`.
Comparison compare_units(const Comparable& department, const std::vector<const Comparable*>& units);

/// Two versions of one filing, figure by figure, in the order of the later one, then what is gone.
std::vector<Change> differences(const Comparable& before, const Comparable& after);

/// D1 … D5, for the catalogue.
const std::vector<Rule>& between_rules();

}  // namespace gouji
