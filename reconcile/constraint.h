// Linear identities over the printed figures: the one form that every arithmetic rule is brought into, so that one
// evaluator decides them, one diagnosis explains their differences and one search names the culprit.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "base/amount.h"
#include "parse/filing.h"
#include "reconcile/finding.h"

namespace gouji {

/// A printed figure: a fact of a schedule or a claim of the narrative.
struct CellRef {
  FactRef fact;    ///< used when `claim` is -1
  int claim = -1;  ///< index into Filing::claims
  bool operator==(const CellRef&) const = default;
  bool operator<(const CellRef& other) const { return std::tie(fact, claim) < std::tie(other.fact, other.claim); }
};

struct Term {
  CellRef cell;
  int sign = 1;  ///< +1 or -1
};

enum class Relation { equal, at_most };

/// Σ sign·left = Σ sign·right (or ≤), in money, rounding intervals meeting.
struct Constraint {
  std::string rule;   ///< id in the registry: `H3`
  std::string where;  ///< what it was applied to, for the ledger: `expenditure:支出预算/合计`
  Relation relation = Relation::equal;
  std::vector<Term> left;
  std::vector<Term> right;
  Message statement;  ///< the identity in words with its names: `合计 = 基本支出 + 项目支出`
};

/// A schedule's percentage that is known to be of two figures of its line.
struct PercentWitness {
  FactRef percent, now, base;
  bool growth = true;  ///< now/base − 1, else now/base
};

struct Judged {
  Constraint constraint;
  Outcome outcome = Outcome::pass;  ///< pass (exact), rounding or fail
  std::int64_t difference = 0;      ///< left − right of the printed values, in 分
};

/// The amount of a cell.
Amount amount_of(const Filing& filing, const CellRef& cell);

/// The finest last digit of the constraint's figures that are not zero, 分; the coarsest there is where all are. A zero
/// that is printed short is as exact as that.
std::int64_t finest_ulp(const Filing& filing, const Constraint& constraint);

Judged judge(const Filing& filing, Constraint constraint);

}  // namespace gouji
