// Every rule, in the order of output: the identities of identities.json, then what is written as code.
#include "reconcile/identity.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

void check_identity(const Rule& rule, const Context& context, Verification& out) {
  apply(*rule.identity, context, out);
}

std::vector<Rule> list_rules() {
  std::vector<Rule> rules;
  for (const Identity& identity : identities())
    rules.push_back({identity.id, identity.kind, identity.severity, identity.title, identity.basis, identity.exceptions,
                     identity.example, check_identity, &identity});
  return rules;
}

}  // namespace

std::span<const Rule> all_rules() {
  static const std::vector<Rule> rules = list_rules();
  return rules;
}

const Rule* rule_with_id(std::string_view id) {
  for (const Rule& rule : all_rules())
    if (rule.id == id) return &rule;
  return nullptr;
}

}  // namespace gouji
