// Every rule, in the order of output: the identities of identities.json, then what is written as code.
#include "reconcile/identity.h"
#include "reconcile/rule.h"
#include "reconcile/rules/code.h"
#include "reconcile/rules/government.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

RuleSet list_rules() {
  RuleSet set;
  for (const Identity& identity : identities()) set.rules.push_back(rule_of(identity));
  for (std::span<const Rule> rules :
       {narrative_rules(), narrative_count_rules(), text_rules(), government_rules(), code_rules()})
    set.rules.insert(set.rules.end(), rules.begin(), rules.end());
  return set;
}

}  // namespace

const Rule* RuleSet::find(std::string_view id) const {
  for (const Rule& rule : rules)
    if (rule.id == id) return &rule;
  return nullptr;
}

const RuleSet& built_in_rules() {
  static const RuleSet rules = list_rules();
  return rules;
}

}  // namespace gouji
