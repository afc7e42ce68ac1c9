#include "publish/sarif/rule_json.h"

#include "publish/finding_block.h"

namespace gouji {
namespace {

struct Part {
  const char* zh;
  const char* en;
  const Message& message;
};

void append_part(std::string& out, const char* name, const std::string& text, bool markdown) {
  if (text.empty()) return;
  const char* mark = markdown ? "**" : "";
  out.append(out.empty() ? "" : (markdown ? "\n\n" : "\n"));
  out.append(mark).append(name).append(mark).append(" ").append(text);
}

/// Both languages, one after the other: what a viewer shows has no language of its own.
std::string help_of(const Rule& rule, bool markdown) {
  const Part parts[] = {{"规则", "Rule", rule.title},
                        {"依据", "Basis", rule.basis},
                        {"例外", "Need not hold", rule.exceptions},
                        {"例", "Example", rule.example}};
  std::string out;
  for (const Part& part : parts) append_part(out, part.zh, part.message.zh, markdown);
  for (const Part& part : parts) append_part(out, part.en, part.message.en, markdown);
  return out;
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "none";
}

std::string_view sarif_kind(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "pass";
    case Outcome::rounding:
      return "informational";
    case Outcome::fail:
      return "fail";
    case Outcome::not_applicable:
      return "notApplicable";
    case Outcome::undecidable:
      return "open";
  }
  return "review";
}

Json sarif_rule(const Rule& rule, Language language) {
  Json out = {{"id", rule.id}, {"shortDescription", {{"text", in(language, rule.title)}}}};
  if (!rule.basis.empty())
    out["fullDescription"] = {{"text", in(language, rule.title) + " — " + in(language, rule.basis)}};
  out["help"] = {{"text", help_of(rule, false)}, {"markdown", help_of(rule, true)}};
  out["defaultConfiguration"] = {{"level", sarif_level(rule.severity)}};
  out["properties"] = {{"kind", text_of(rule.kind)}, {"title", json_of(rule.title)}};
  return out;
}

}  // namespace gouji
