// A rule as SARIF has it: a reportingDescriptor with its help in both languages.
#pragma once

#include "publish/json.h"
#include "publish/write.h"
#include "reconcile/rule.h"

namespace gouji {

Json sarif_rule(const Rule& rule, Language language);

/// `none` for what is no failure; else the level of a severity.
std::string_view sarif_level(Severity severity);

/// `pass`, `informational`, `fail`, `notApplicable`, `open`.
std::string_view sarif_kind(Outcome outcome);

}  // namespace gouji
