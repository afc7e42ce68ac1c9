// A user's rule file: identities of their own, rules switched off or re-levelled. Form: docs/rules.schema.json.
#pragma once

#include <string>
#include <string_view>

#include "reconcile/rule.h"

namespace gouji {

/// The rules with the file laid over them: its identities come after all others. Throws Error (usage) that names the
/// file, the place in it and the reason. `source` is the file's name as the user gave it.
RuleSet with_rule_file(RuleSet rules, std::string_view bytes, const std::string& source);

}  // namespace gouji
