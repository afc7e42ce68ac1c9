#include "base/error.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rule_set.h"
#include "reconcile/between/compare.h"

namespace gouji {
namespace {

Error unknown_rule(const std::string& id) {
  return {ErrorCode::usage,
          "",
          0,
          {"没有规则“" + id + "”", "there is no rule \"" + id + "\""},
          {"`gouji rules` 列出全部规则", "`gouji rules` lists them"}};
}

int run(const Call& call) {
  const TextStyle style{call.language, wants_colour(), terminal_width()};
  RuleSet rules = rules_of(call);
  rules.rules.insert(rules.rules.end(), between_rules().begin(), between_rules().end());
  if (!call.arguments.empty()) {
    const Rule* rule = rules.find(call.arguments.front());
    if (rule == nullptr) throw unknown_rule(call.arguments.front());
    rules = RuleSet{{*rule}};
  }
  const bool one = !call.arguments.empty();
  if (call.format == "md")
    write_out(rules_markdown(rules, call.language));
  else
    write_out(one ? rule_text(rules.rules.front(), style) : rules_text(rules, style));
  return status_done;
}

}  // namespace

const Command rules_command = {
    "rules",
    "[ID]",
    {"规则目录；一条规则的内容、例外和例子", "the rules; what one checks, when it need not hold, an example"},
    {"text", "md"},
    0,
    1,
    {rules_option()},
    run,
};

}  // namespace gouji
