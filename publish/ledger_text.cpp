#include "publish/ledger_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "publish/finding_block.h"
#include "publish/ledger_groups.h"
#include "publish/names.h"
#include "publish/terminal.h"

namespace gouji {
namespace {

constexpr int id_width = 5;

std::string count_of_places(int count, Language language) {
  return fmt::format(fmt::runtime(language == Language::zh ? "{} 处" : "{} places"), count);
}

/// `    H3    the total is blank (4 places)`, wrapped.
std::string row(std::string_view id, std::string_view text, Ink ink, const TextStyle& style) {
  const std::string label = padded_right(id, id_width);
  const std::string head = "    " + inked(label, ink, style.colour) + ' ';
  return hanging(head, text, style, 4 + display_width(label) + 1);
}

std::string indented(std::string_view text, const TextStyle& style) {
  return hanging(std::string(4 + id_width + 1, ' '), text, style, 4 + id_width + 1);
}

/// The reason, and the place where it is just one.
std::string reason_text(const ReasonGroup& group, Language language) {
  const LedgerEntry& entry = *group.first;
  std::string text = printable(in(language, entry.reason));
  const std::string place =
      group.count > 1 ? count_of_places(group.count, language) : printable(place_name(entry.where, language));
  if (text.empty() || place.empty()) return text + place;
  return text + fmt::format(fmt::runtime(language == Language::zh ? "（{}）" : " ({})"), place);
}

/// Places that a person will want to look at, one a line.
std::string places_of(const RuleResult& result, Outcome outcome, const TextStyle& style) {
  std::string out;
  std::vector<std::pair<std::string, int>> lines;
  for (const LedgerEntry* entry : result.entries) {
    if (entry->outcome != outcome) continue;
    std::string text = printable(place_name(entry->where, style.language));
    const std::string reason = printable(in(style.language, entry->reason));
    if (!text.empty() && !reason.empty()) text += style.language == Language::zh ? "：" : ": ";
    text += reason;
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.first == text; });
    if (same != lines.end())
      ++same->second;
    else if (!text.empty())
      lines.emplace_back(std::move(text), 1);
  }
  for (const auto& line : lines)
    out += indented("· " + line.first + (line.second > 1 ? fmt::format(" ×{}", line.second) : ""), style);
  return out;
}

std::string reasons_of(const RuleResult& result, Outcome outcome, const TextStyle& style) {
  std::string out;
  for (const ReasonGroup& group : groups_by_reason(result, outcome))
    if (const std::string text = reason_text(group, style.language); !text.empty()) out += indented(text, style);
  return out;
}

/// What there is to say of a rule below its title.
std::string details_of(const RuleResult& result, const TextStyle& style) {
  if (result.outcome == Outcome::not_applicable) return reasons_of(result, Outcome::not_applicable, style);
  std::string out = places_of(result, Outcome::fail, style);
  for (Outcome held : {Outcome::rounding, Outcome::pass}) {
    const std::string places = places_text(result, held, style.language);
    const char* form = style.language == Language::zh ? "{}：{}" : "{}: {}";
    if (!places.empty()) out += indented(fmt::format(fmt::runtime(form), name_of(held, style.language), places), style);
  }
  return out + places_of(result, Outcome::undecidable, style);
}

Ink ink_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::fail:
      return Ink::red;
    case Outcome::undecidable:
      return Ink::yellow;
    case Outcome::pass:
    case Outcome::rounding:
      return Ink::green;
    case Outcome::not_applicable:
      return Ink::dim;
  }
  return Ink::plain;
}

std::string rules_that_ended(const std::vector<RuleResult>& results, Outcome outcome, const TextStyle& style) {
  std::string body;
  int count = 0;
  for (const RuleResult& result : results) {
    if (result.outcome != outcome) continue;
    ++count;
    body += row(result.rule->id, printable(in(style.language, result.rule->title)), ink_of(outcome), style);
    body += details_of(result, style);
  }
  if (count == 0) return {};
  const char* form = style.language == Language::zh ? "  {} {} 条" : "  {}: {}";
  return inked(fmt::format(fmt::runtime(form), name_of(outcome, style.language), count), Ink::bold, style.colour) +
         '\n' + body;
}

long count_of(const Report& report, Severity severity) {
  return std::count_if(report.findings.begin(), report.findings.end(),
                       [&](const Finding& finding) { return finding.severity == severity; });
}

long count_of(const Report& report, Outcome outcome) {
  return std::count_if(report.ledger.begin(), report.ledger.end(),
                       [&](const LedgerEntry& entry) { return entry.outcome == outcome; });
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

std::string checks_line(const Report& report, Language language) {
  const char* form = language == Language::zh
                         ? "核对 {} 处：{} 处相符，{} 处在尾差之内，{} 处不符，{} 处无法判断，{} 处不适用"
                         : "{} checks: {} hold, {} within rounding, {} fail, {} undecidable, {} not applicable";
  return fmt::format(fmt::runtime(form), report.ledger.size(), count_of(report, Outcome::pass),
                     count_of(report, Outcome::rounding), count_of(report, Outcome::fail),
                     count_of(report, Outcome::undecidable), count_of(report, Outcome::not_applicable));
}

}  // namespace

std::string undecided_text(const Report& report, const RuleSet& rules, const TextStyle& style) {
  std::string out;
  for (const RuleResult& result : results_of(report, rules))
    for (const ReasonGroup& group : groups_by_reason(result, Outcome::undecidable)) {
      std::string text = reason_text(group, style.language);
      if (text.empty()) text = in(style.language, result.rule->title);
      out += row(result.rule->id, text, Ink::dim, style);
    }
  return out;
}

std::string ledger_text(const Report& report, const RuleSet& rules, const TextStyle& style) {
  const std::vector<RuleResult> results = results_of(report, rules);
  std::string out;
  for (Outcome outcome :
       {Outcome::fail, Outcome::undecidable, Outcome::rounding, Outcome::pass, Outcome::not_applicable})
    out += rules_that_ended(results, outcome, style);
  return out;
}

std::string summary_text(const Checked& checked, const RuleSet& rules, const TextStyle& style) {
  const Report& report = checked.report;
  return inked(severities(report, style.language), Ink::bold, style.colour) + '\n' +
         hanging("", checks_line(report, style.language), style, 0) +
         hanging("", coverage_text(report, results_of(report, rules), style.language), style, 0);
}

}  // namespace gouji
