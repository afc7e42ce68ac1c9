// What a rule that is data applies to, in words.
#pragma once

#include <string>

#include "publish/write.h"

namespace gouji {

/// `预算；收入总表、支出总表`; empty for rules that are code.
std::string scope_of(const Rule& rule, Language language);

/// The conditions in which it is left alone, as the ledger gives them; empty for none.
std::string conditions_of(const Rule& rule, Language language);

}  // namespace gouji
