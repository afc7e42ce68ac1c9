#include "cli/rule_set.h"

#include "extract/read.h"
#include "reconcile/rule_file.h"

namespace gouji {

RuleSet rules_of(const Call& call) {
  const std::string& file = call.option("--rules");
  return file.empty() ? built_in_rules() : with_rule_file(built_in_rules(), read_file(file), file);
}

}  // namespace gouji
