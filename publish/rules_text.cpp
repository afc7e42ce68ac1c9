#include <fmt/format.h>

#include "publish/finding_block.h"
#include "publish/terminal.h"
#include "publish/write.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

std::string paragraph(const char* zh, const char* en, const Message& message, const TextStyle& style) {
  if (message.empty()) return {};
  const std::string head = style.language == Language::zh ? std::string(zh) + "：" : std::string(en) + ": ";
  return hanging(head, in(style.language, message), style, display_width(head));
}

std::string body_of(const Rule& rule, const TextStyle& style) {
  return paragraph("依据", "Basis", rule.basis, style) + paragraph("例外", "Need not hold", rule.exceptions, style) +
         paragraph("例", "Example", rule.example, style);
}

/// A list item on one line; empty for no message.
std::string item(const char* zh, const char* en, const Message& message, Language language) {
  if (message.empty()) return {};
  const char* form = language == Language::zh ? "- {}：{}\n" : "- {}: {}\n";
  return fmt::format(fmt::runtime(form), language == Language::zh ? zh : en, in(language, message));
}

std::string items_of(const Rule& rule, Language language) {
  return item("依据", "Basis", rule.basis, language) + item("例外", "Need not hold", rule.exceptions, language) +
         item("例", "Example", rule.example, language);
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
         body_of(*rule, style);
}

std::string rules_markdown(Language language) {
  std::string out = language == Language::zh ? "# 规则目录\n" : "# Rules\n";
  for (const Rule& rule : all_rules()) {
    out += "\n## " + std::string(rule.id) + " " + in(language, rule.title) + "\n\n";
    out += '`' + kind_and_severity(rule) + "`\n\n" + items_of(rule, language);
  }
  return out;
}

}  // namespace gouji
