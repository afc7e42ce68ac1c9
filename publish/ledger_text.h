// What was checked and what could not be decided, as a person reads it.
#pragma once

#include <string>

#include "publish/write.h"

namespace gouji {

/// The rules that could not be decided, each with its reasons and how often; empty where there are none.
std::string undecided_text(const Report& report, const RuleSet& rules, const TextStyle& style);

/// Every rule by how it ended: where it fails and where it could not be decided, with the reason; where it held, by
/// schedule.
std::string ledger_text(const Report& report, const RuleSet& rules, const TextStyle& style);

/// How many findings and checks there were, how they came out, and how much could be decided.
std::string summary_text(const Checked& checked, const RuleSet& rules, const TextStyle& style);

}  // namespace gouji
