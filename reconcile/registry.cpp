// Every rule, in the order of output: the identities of identities.json, then what is written as code.
#include "reconcile/identity.h"
#include "reconcile/rule.h"
#include "reconcile/rules/code.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

std::vector<Rule> list_rules() {
  std::vector<Rule> rules;
  for (const Identity& identity : identities())
    rules.push_back({identity.id, identity.kind, identity.severity, identity.title, identity.basis, identity.exceptions,
                     identity.example, nullptr, &identity});
  std::span<const Rule> narrative = narrative_rules();
  rules.insert(rules.end(), narrative.begin(), narrative.end());
  std::span<const Rule> counts = narrative_count_rules();
  rules.insert(rules.end(), counts.begin(), counts.end());
  std::span<const Rule> text = text_rules();
  rules.insert(rules.end(), text.begin(), text.end());
  std::span<const Rule> code = code_rules();
  rules.insert(rules.end(), code.begin(), code.end());
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
