#include <fmt/format.h>

#include "publish/html/markup.h"
#include "publish/html/report.h"
#include "publish/ledger_groups.h"
#include "publish/names.h"
#include "publish/place.h"
#include "publish/uri.h"

namespace gouji::html {
namespace {

std::string term(const char* name, const std::string& markup) {
  if (markup.empty()) return {};
  return "<div>" + text_element("dt", "", name) + element("dd", "", markup) + "</div>";
}

std::string stage_of(const Report& report) {
  const Filing& filing = report.checked.filing;
  std::string out;
  if (filing.fiscal_year > 0) out = std::to_string(filing.fiscal_year) + report.say("年", " ");
  if (filing.stage == Stage::budget) out += report.say("预算", "budget");
  if (filing.stage == Stage::final_accounts) out += report.say("决算", "final accounts");
  return out;
}

int count_of(const Report& report, Severity severity) {
  int count = 0;
  for (const Finding& finding : report.checked.report.findings) count += finding.severity == severity ? 1 : 0;
  return count;
}

int count_of(const Report& report, Outcome outcome) {
  int count = 0;
  for (const LedgerEntry& entry : report.checked.report.ledger) count += entry.outcome == outcome ? 1 : 0;
  return count;
}

std::string tile(const Report& report, Severity severity) {
  const int count = count_of(report, severity);
  std::string name(name_of(severity, report.language));
  if (report.language == Language::en && count != 1) name += 's';
  const std::string classes = "tile " + std::string(text_of(severity)) + (count == 0 ? " none" : "");
  return element("div", classes, text_element("b", "", std::to_string(count)) + text_element("span", "", name));
}

constexpr Outcome in_bar[] = {Outcome::pass, Outcome::rounding, Outcome::fail, Outcome::undecidable};

std::string bar(const Report& report) {
  std::string parts;
  for (Outcome outcome : in_bar)
    if (const int count = count_of(report, outcome); count > 0)
      parts += fmt::format("<i class=\"{}\" style=\"flex-grow:{}\"></i>", text_of(outcome), count);
  return parts.empty() ? parts : "<div class=\"bar\" aria-hidden=\"true\">" + parts + "</div>";
}

std::string legend(const Report& report) {
  std::string items;
  for (Outcome outcome : in_bar)
    items += element("li", text_of(outcome),
                     fmt::format("<i></i>{} <b>{}</b>", name_of(outcome, report.language), count_of(report, outcome)));
  items += element("li", "",
                   fmt::format("{} <b>{}</b>", name_of(Outcome::not_applicable, report.language),
                               count_of(report, Outcome::not_applicable)));
  return element("ul", "legend", items);
}

/// The first thing that a reader wants to know.
std::string verdict(const Report& report) {
  const int errors = count_of(report, Severity::error), warnings = count_of(report, Severity::warning);
  const bool zh = report.language == Language::zh;
  if (errors > 0)
    return fmt::format(fmt::runtime(zh ? "有 {} 处数字、单位、名称或年份互相矛盾，必有一处写错。"
                                       : "In {} places figures, units, names or years contradict each other: one of "
                                         "them must be wrong."),
                       errors);
  if (warnings > 0)
    return fmt::format(fmt::runtime(zh ? "没有查出必错之处；有 {} 处可能有误。"
                                       : "Nothing is proved wrong; {} places are probably wrong."),
                       warnings);
  return report.say("没有查出互相矛盾之处。", "Nothing was found that contradicts itself.");
}

std::string guide(const Report& report) {
  return text_element(
      "p", "guide",
      report.say("错误：算术或文件本身证明所印的数、单位、名称或年份有误。警告：很可能有误。提示：四舍五入、"
                 "体例，无碍。“应为”是使各处勾稽成立的数，不是对真实情况的断言。",
                 "Error: arithmetic or the filing itself proves that a printed figure, unit, name or "
                 "year is wrong. Warning: probably wrong. Note: rounding or style, harmless. The value "
                 "after “should be” makes the identities hold; it is no statement about the facts."));
}

}  // namespace

std::string anchor_of(const Report& report, std::size_t finding) {
  return report.prefix + "f" + std::to_string(finding + 1);
}

std::string page_link(const Report& report, int page) {
  const std::string& source = report.checked.filing.source;
  const std::string uri = page == 0 || source == "-" ? std::string() : uri_of(source, page);
  return link(uri, escaped_html(page_name(page, report.language)));
}

std::string head(const Report& report) {
  const Filing& filing = report.checked.filing;
  const std::string source = link(filing.source == "-" ? "" : uri_of(filing.source), escaped_html(filing.source));
  std::string terms = term(report.say("单位", "Entity"), escaped_html(filing.entity)) +
                      term(report.say("年度", "Year"), escaped_html(stage_of(report))) +
                      term(report.say("页数", "Pages"), filing.pages > 0 ? std::to_string(filing.pages) : "") +
                      term(report.say("文件", "File"), source) +
                      term("SHA-256", element("code", "", escaped_html(filing.sha256)));
  return "<header>" + text_element("p", "kicker", report.say("勾稽核对报告", "Articulation check")) +
         text_element("h1", "", filing.title.empty() ? filing.source : filing.title) + element("dl", "", terms) +
         "</header>\n";
}

std::string summary(const Report& report) {
  std::string tiles;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) tiles += tile(report, severity);
  const std::vector<RuleResult> results = results_of(report.checked.report, report.rules);
  return "<section class=\"summary\">" + text_element("p", "verdict", verdict(report)) +
         element("div", "tiles", tiles) + bar(report) + legend(report) +
         text_element("p", "coverage", coverage_text(report.checked.report, results, report.language)) + guide(report) +
         "</section>\n";
}

}  // namespace gouji::html
