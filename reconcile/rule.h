// What a rule is, and the list of all of them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parse/filing.h"
#include "reconcile/constraint.h"
#include "reconcile/finding.h"

namespace gouji {

/// What the rules see: the filing and what its claims were bound to.
struct Context {
  const Filing& filing;
  const std::vector<Binding>& bindings;
};

/// What a rule gives back. Arithmetic rules give constraints; rules about text give findings. Where a rule could not be
/// applied it says so in the ledger: silence is never a pass.
struct Verification {
  std::vector<Constraint> constraints;
  std::vector<Finding> findings;
  std::vector<LedgerEntry> ledger;
};

struct Identity;

struct Rule {
  std::string_view id;  ///< never used again for another rule
  FindingKind kind;
  Severity severity;                             ///< of a failure
  Message title;                                 ///< what must hold
  Message basis;                                 ///< law, form or practice that it rests on
  Message exceptions;                            ///< when it need not hold
  Message example;                               ///< one that fires
  void (*check)(const Context&, Verification&);  ///< of a rule that is code; null for data
  const Identity* identity = nullptr;            ///< of a rule that is data (reconcile/identities.json)
};

/// All rules in the order of output; defined in one explicit list in reconcile/registry.cpp.
std::span<const Rule> all_rules();

/// nullptr for an unknown id.
const Rule* rule_with_id(std::string_view id);

/// Finds every claim's counterpart and verdict: by what the claim is of, never by the nearest equal number.
std::vector<Binding> bind_claims(const Filing& filing);

}  // namespace gouji
