#include "publish/ledger_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "publish/finding_block.h"
#include "publish/terminal.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

/// The ledger's entries of one rule with one reason.
struct Group {
  const LedgerEntry* first = nullptr;
  int count = 0;
};

/// In the order of the ledger.
std::vector<Group> undecided_groups(const Report& report) {
  std::vector<Group> groups;
  for (const LedgerEntry& entry : report.ledger) {
    if (entry.outcome != Outcome::undecidable) continue;
    const auto same = [&](const Group& g) {
      return g.first->rule == entry.rule && g.first->reason.en == entry.reason.en;
    };
    const auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end())
      groups.push_back({&entry, 1});
    else
      ++group->count;
  }
  return groups;
}

std::string group_text(const Group& group, const TextStyle& style) {
  const LedgerEntry& entry = *group.first;
  std::string text = printable(in(style.language, entry.reason));
  if (text.empty()) {
    const Rule* rule = rule_with_id(entry.rule);
    if (rule) text = in(style.language, rule->title);
  }
  if (group.count > 1)
    text += fmt::format(fmt::runtime(style.language == Language::zh ? "（{} 处）" : " ({} places)"), group.count);
  else if (!entry.where.empty())
    text += fmt::format(fmt::runtime(style.language == Language::zh ? "（{}）" : " ({})"), printable(entry.where));
  const std::string head = "    " + padded_right(entry.rule, 5) + ' ';
  return hanging(head, text, style, display_width(head));
}

long count_of(const Report& report, Outcome outcome) {
  return std::count_if(report.ledger.begin(), report.ledger.end(),
                       [&](const LedgerEntry& entry) { return entry.outcome == outcome; });
}

long count_of(const Report& report, Severity severity) {
  return std::count_if(report.findings.begin(), report.findings.end(),
                       [&](const Finding& finding) { return finding.severity == severity; });
}

std::string counted(long count, const char* noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// `2 errors, 1 warning, 0 notes`.
std::string severities(const Report& report, Language language) {
  const long errors = count_of(report, Severity::error);
  const long warnings = count_of(report, Severity::warning);
  const long notes = count_of(report, Severity::note);
  if (language == Language::zh) return fmt::format("错误 {}，警告 {}，提示 {}", errors, warnings, notes);
  return counted(errors, "error") + ", " + counted(warnings, "warning") + ", " + counted(notes, "note");
}

}  // namespace

std::string undecided_text(const Report& report, const TextStyle& style) {
  std::string out;
  for (const Group& group : undecided_groups(report)) out += group_text(group, style);
  return out;
}

std::string summary_line(const Checked& checked, const TextStyle& style) {
  const Report& report = checked.report;
  const char* held = style.language == Language::zh
                         ? "核对 {} 处：{} 处相符，{} 处在尾差之内，{} 处不符，{} 处不适用，{} 处无法判断"
                         : "{} checks: {} hold, {} within rounding, {} fail, {} not applicable, {} undecidable";
  const std::string checks =
      fmt::format(fmt::runtime(held), report.ledger.size(), count_of(report, Outcome::pass),
                  count_of(report, Outcome::rounding), count_of(report, Outcome::fail),
                  count_of(report, Outcome::not_applicable), count_of(report, Outcome::undecidable));
  return inked(severities(report, style.language), Ink::bold, style.colour) + '\n' + hanging("", checks, style, 0);
}

}  // namespace gouji
