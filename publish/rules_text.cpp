#include <fmt/format.h>

#include <vector>

#include "publish/finding_block.h"
#include "publish/names.h"
#include "publish/rule_scope.h"
#include "publish/terminal.h"
#include "publish/write.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

struct Part {
  const char* zh;
  const char* en;
  std::string text;
};

/// What there is to say of a rule below its title, in its order.
std::vector<Part> parts_of(const Rule& rule, Language language) {
  return {{"适用", "Applies to", scope_of(rule, language)},
          {"依据", "Basis", in(language, rule.basis)},
          {"例外", "Need not hold", in(language, rule.exceptions)},
          {"不适用于", "Left alone where", conditions_of(rule, language)},
          {"例", "Example", in(language, rule.example)}};
}

std::string kind_and_severity(const Rule& rule, Language language) {
  return fmt::format("{} · {}", name_of(rule.kind, language), name_of(rule.severity, language));
}

}  // namespace

std::string rules_text(const RuleSet& rules, const TextStyle& style) {
  constexpr int id_width = 6;
  std::string out;
  for (const Rule& rule : rules.rules) {
    const std::string label = padded_right(rule.id, id_width);
    out += hanging(inked(label, Ink::bold, style.colour) + ' ', in(style.language, rule.title), style,
                   display_width(label) + 1);
  }
  return out;
}

std::string rule_text(const Rule& rule, const TextStyle& style) {
  const bool zh = style.language == Language::zh;
  const std::string id = printable(rule.id);
  std::string out =
      hanging(inked(id, Ink::bold, style.colour) + "  ", in(style.language, rule.title), style, display_width(id) + 2);
  out += inked(kind_and_severity(rule, style.language), Ink::dim, style.colour) + "\n\n";
  for (const Part& part : parts_of(rule, style.language)) {
    if (part.text.empty()) continue;
    const std::string head = zh ? std::string(part.zh) + "：" : std::string(part.en) + ": ";
    out += hanging(head, printable(part.text), style, display_width(head));
  }
  return out;
}

std::string rules_markdown(const RuleSet& rules, Language language) {
  const bool zh = language == Language::zh;
  std::string out = zh ? "# 规则目录\n" : "# Rules\n";
  for (const Rule& rule : rules.rules) {
    out += "\n## " + rule.id + " " + in(language, rule.title) + "\n\n";
    out += fmt::format("`{}` `{}`\n\n", text_of(rule.kind), text_of(rule.severity));
    for (const Part& part : parts_of(rule, language)) {
      if (part.text.empty()) continue;
      out += fmt::format(fmt::runtime(zh ? "- {}：{}\n" : "- {}: {}\n"), zh ? part.zh : part.en, part.text);
    }
  }
  return out;
}

}  // namespace gouji
