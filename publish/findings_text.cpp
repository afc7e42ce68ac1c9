#include <algorithm>
#include <vector>

#include "publish/finding_block.h"
#include "publish/ledger_text.h"
#include "publish/place.h"
#include "publish/terminal.h"
#include "publish/write.h"

namespace gouji {
namespace {

void append_part(std::string& out, const std::string& part) {
  if (part.empty()) return;
  if (!out.empty()) out += " · ";
  out += printable(part);
}

std::string stage_of(const Filing& filing, Language language) {
  const bool zh = language == Language::zh;
  std::string out = filing.fiscal_year == 0 ? "" : std::to_string(filing.fiscal_year) + (zh ? "年" : " ");
  if (filing.stage == Stage::budget) out += zh ? "预算" : "budget";
  if (filing.stage == Stage::final_accounts) out += zh ? "决算" : "final accounts";
  return out;
}

std::string extent_of(const Filing& filing, Language language) {
  if (filing.pages <= 0) return {};
  return language == Language::zh ? std::to_string(filing.pages) + " 页" : std::to_string(filing.pages) + " pages";
}

std::string heading(const Filing& filing, const TextStyle& style) {
  std::string about;
  append_part(about, filing.entity.empty() ? filing.title : filing.entity);
  append_part(about, stage_of(filing, style.language));
  append_part(about, extent_of(filing, style.language));
  return inked(printable(filing.source), Ink::bold, style.colour) + '\n' + hanging("", about, style, 0);
}

std::string section(const std::string& zh, const std::string& en, const std::string& body, const TextStyle& style) {
  if (body.empty()) return {};
  const std::string& title = style.language == Language::zh ? zh : en;
  std::string out(1, '\n');
  out += inked(title, Ink::bold, style.colour);
  out += '\n';
  out += body;
  return out;
}

std::vector<const Finding*> findings_of(const Report& report, Severity severity) {
  std::vector<const Finding*> out;
  for (const Finding& finding : report.findings)
    if (finding.severity == severity) out.push_back(&finding);
  return out;
}

std::string blocks_of(const Checked& checked, const RuleSet& rules, Severity severity, const TextStyle& style) {
  std::string out;
  for (const Finding* finding : findings_of(checked.report, severity)) {
    const bool brief = severity == Severity::note;
    if (!out.empty() && !brief) out += '\n';
    out += brief ? finding_brief(*finding, style) : finding_block(checked.filing, *finding, rules, style);
  }
  return out;
}

std::string diagnostics_text(const Diagnostics& diagnostics, const TextStyle& style) {
  std::string out;
  for (const Diagnostic& one : diagnostics) {
    const std::string page = page_name(one.page, style.language);
    const std::string head = page.empty() ? "    " : "    " + page + "  ";
    out += hanging(head, printable(style.language == Language::zh ? one.zh : one.en), style, display_width(head));
  }
  return out;
}

}  // namespace

std::string findings_text(const Checked& checked, const RuleSet& rules, const TextStyle& style, bool ledger) {
  std::string out = heading(checked.filing, style);
  out += section("错误", "Errors", blocks_of(checked, rules, Severity::error, style), style);
  out += section("警告", "Warnings", blocks_of(checked, rules, Severity::warning, style), style);
  out += section("提示", "Notes", blocks_of(checked, rules, Severity::note, style), style);
  if (ledger)
    out += section("台账", "Ledger", ledger_text(checked.report, rules, style), style);
  else
    out += section("无法判断", "Not decided", undecided_text(checked.report, rules, style), style);
  out += section("读取时的情况", "While reading", diagnostics_text(checked.filing.diagnostics, style), style);
  out += '\n';
  out += summary_text(checked, rules, style);
  return out;
}

}  // namespace gouji
