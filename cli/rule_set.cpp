#include "cli/rule_set.h"

#include "extract/read.h"
#include "reconcile/rule_file.h"

namespace gouji {

RuleSet rules_of(const Call& call) {
  if (call.rules.empty()) return built_in_rules();
  return with_rule_file(built_in_rules(), read_file(call.rules), call.rules);
}

}  // namespace gouji
