// What a rule is, and the set of them that a check applies.
#pragma once

#include <memory>
#include <string>
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
  std::vector<PercentWitness> witnesses;
};

struct Identity;

struct Rule {
  std::string id;  ///< never used again for another rule
  FindingKind kind;
  Severity severity;                                   ///< of a failure
  Message title;                                       ///< what must hold
  Message basis;                                       ///< law, form or practice that it rests on
  Message exceptions;                                  ///< when it need not hold
  Message example;                                     ///< one that fires
  void (*check)(const Context&, Verification&);        ///< of a rule that is code; null for data
  std::shared_ptr<const Identity> identity = nullptr;  ///< of a rule that is data (identities.json, a user's file)
  bool relevelled = false;                             ///< the severity is the user's and holds for every failure
};

/// The rules that a check applies, in the order of output. A value that is passed along, so that a user's file, or a
/// test that switches one off, makes another one.
struct RuleSet {
  std::vector<Rule> rules;

  /// nullptr for an unknown id.
  const Rule* find(std::string_view id) const;
};

/// Every rule of the program; listed in reconcile/registry.cpp.
const RuleSet& built_in_rules();

/// Finds every claim's counterpart and verdict: by what the claim is of, never by the nearest equal number.
std::vector<Binding> bind_claims(const Filing& filing);

}  // namespace gouji
