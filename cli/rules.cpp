#include "base/error.h"
#include "cli/command.h"
#include "cli/output.h"
#include "reconcile/rule.h"

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
  if (call.arguments.empty()) {
    write_out(call.format == "md" ? rules_markdown(call.language) : rules_text(style));
    return status_done;
  }
  const std::string& id = call.arguments.front();
  if (!rule_with_id(id)) throw unknown_rule(id);
  write_out(rule_text(id, style));
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
    false,
    run,
};

}  // namespace gouji
