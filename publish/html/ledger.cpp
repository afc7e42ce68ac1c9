#include <fmt/format.h>

#include "publish/finding_block.h"
#include "publish/html/markup.h"
#include "publish/html/report.h"
#include "publish/ledger_groups.h"
#include "publish/names.h"

namespace gouji::html {
namespace {

std::string reasons_of(const Report& report, const RuleResult& result, Outcome outcome) {
  std::string out;
  for (const ReasonGroup& group : groups_by_reason(result, outcome)) {
    std::string text = in(report.language, group.first->reason);
    const std::string place = place_name(group.first->where, report.language);
    if (group.count > 1)
      text += fmt::format(fmt::runtime(report.say("（{} 处）", " ({} places)")), group.count);
    else if (!place.empty())
      text += text.empty() ? place : report.say("：", ": ") + place;
    out += text_element("li", "", text);
  }
  return element("ul", "", out);
}

std::string places_of(const Report& report, const RuleResult& result) {
  std::string out;
  for (const LedgerEntry* entry : result.entries)
    if (entry->outcome == Outcome::fail) out += text_element("li", "", place_name(entry->where, report.language));
  return element("ul", "", out);
}

/// Where it was applied, and why not where it was not.
std::string details_of(const Report& report, const RuleResult& result) {
  std::string held = places_text(result, Outcome::pass, report.language);
  const std::string rounded = places_text(result, Outcome::rounding, report.language);
  if (!held.empty() && !rounded.empty()) held += report.say("；", "; ");
  return places_of(report, result) + text_element("p", "", held + rounded) +
         reasons_of(report, result, Outcome::undecidable) + reasons_of(report, result, Outcome::not_applicable);
}

std::string row(const Report& report, const RuleResult& result) {
  return "<tr>" + text_element("td", "id", result.rule->id) +
         element("td", "",
                 text_element("b", "", in(report.language, result.rule->title)) + details_of(report, result)) +
         element("td", text_of(result.outcome), escaped_html(counts_text(result, report.language))) + "</tr>";
}

}  // namespace

std::string ledger(const Report& report) {
  const std::vector<RuleResult> results = results_of(report.checked.report, report.rules);
  std::string out;
  for (Outcome outcome :
       {Outcome::fail, Outcome::undecidable, Outcome::rounding, Outcome::pass, Outcome::not_applicable}) {
    std::string rows;
    int count = 0;
    for (const RuleResult& result : results) {
      if (result.outcome != outcome) continue;
      rows += row(report, result);
      ++count;
    }
    if (count == 0) continue;
    const std::string title = fmt::format(fmt::runtime(report.say("{}：{} 条规则", "{}: {} rules")),
                                          name_of(outcome, report.language), count);
    out += "<details>" + text_element("summary", "", title) + element("table", "ledger", element("tbody", "", rows)) +
           "</details>\n";
  }
  return "<section class=\"folded\">" + text_element("h2", "", report.say("核对台账", "Ledger of rules")) + out +
         "</section>\n";
}

}  // namespace gouji::html
