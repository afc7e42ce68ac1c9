// What the narrative's rules share: evidence of claims and facts, and findings begun from them.
#pragma once

#include <string>
#include <vector>

#include "reconcile/rule.h"

namespace gouji {

/// The figure of a claim as printed, without white space: `3176.28元`.
std::string printed(const Filing& filing, const Claim& claim);

Evidence claim_evidence(const Filing& filing, int claim);
Evidence fact_evidence(const Filing& filing, FactRef fact);

CellRef cell_of_claim(int claim);
CellRef cell_of_fact(FactRef fact);

/// A finding whose first evidence is given; page, quote and observed are taken from it.
Finding finding_from(const char* rule, FindingKind kind, Severity severity, Evidence first);

/// The amount in a claim's own unit with as many decimals as it prints: what the claim would say.
std::string print_like(const Claim& claim, std::int64_t fen);

/// True for a change that adds more than the figure now is: the base would be negative.
bool base_is_negative(const Filing& filing, int change);

/// True for a change that N6T finds at odds with those of equal figures.
bool is_odd_change(const Context& context, int change);

LedgerEntry undecided(const char* rule, std::string where, const char* zh, const char* en);
LedgerEntry decided(const char* rule, Outcome outcome, std::string where);

}  // namespace gouji
