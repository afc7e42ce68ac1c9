#include "publish/write.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

const std::string& in(Language language, const Message& message) {
  return language == Language::zh ? message.zh : message.en;
}

std::string paragraph(Language language, const char* zh, const char* en, const Message& message) {
  if (message.empty()) return {};
  return (language == Language::zh ? std::string(zh) + "：" : std::string(en) + ": ") + in(language, message) + '\n';
}

std::string body_of(const Rule& rule, Language language) {
  return paragraph(language, "依据", "Basis", rule.basis) +
         paragraph(language, "例外", "Need not hold", rule.exceptions) +
         paragraph(language, "例", "Example", rule.example);
}

std::string kind_and_severity(const Rule& rule) {
  return std::string(text_of(rule.kind)) + ", " + std::string(text_of(rule.severity));
}

}  // namespace

std::string rules_text(const TextStyle& style) {
  std::string out;
  for (const Rule& rule : all_rules()) {
    const std::size_t width = rule.id.size();
    out += std::string(rule.id) + std::string(width < 6 ? 6 - width : 1, ' ') + in(style.language, rule.title) + '\n';
  }
  return out;
}

std::string rule_text(std::string_view id, const TextStyle& style) {
  const Rule* rule = rule_with_id(id);
  if (!rule) return {};
  return std::string(rule->id) + "  " + in(style.language, rule->title) + "  (" + kind_and_severity(*rule) + ")\n" +
         body_of(*rule, style.language);
}

std::string rules_markdown(Language language) {
  std::string out = language == Language::zh ? "# 规则目录\n" : "# Rules\n";
  for (const Rule& rule : all_rules()) {
    out += "\n## " + std::string(rule.id) + " " + in(language, rule.title) + "\n\n";
    out += '`' + kind_and_severity(rule) + "`\n\n" + body_of(rule, language);
  }
  return out;
}

}  // namespace gouji
