#include <fmt/format.h>

#include <algorithm>

#include "publish/finding_block.h"
#include "publish/html/markup.h"
#include "publish/html/report.h"
#include "publish/names.h"
#include "publish/place.h"
#include "publish/terminal.h"

namespace gouji::html {
namespace {

constexpr std::size_t shown_evidence = 8;  // the rest is folded
constexpr int widest_sentence = 150;       // columns of context round a figure
constexpr int widest_figure = 24;          // wider ones are words

/// The sentence that a claim stands in, its figure marked.
std::string sentence(const Surroundings& words) {
  const int room = std::max(widest_sentence - display_width(words.figure), 20);
  const int after = std::min(display_width(words.after), room / 3);
  return escaped_html(tail_of(words.before, room - after)) + text_element("mark", "", words.figure) +
         escaped_html(head_of(words.after, room - std::min(display_width(words.before), room - after)));
}

/// The name of a cell: what tells it apart first, its schedule last, and that only where it is another one than above.
std::string cell(const Report& report, FactRef ref, std::string& above) {
  const std::string name = cell_name(report.checked.filing, ref);
  const std::size_t joint = name.rfind(" › ");
  if (joint == std::string::npos) return escaped_html(name);
  const std::string schedule = name.substr(joint + std::string_view(" › ").size());
  std::string out = escaped_html(name.substr(0, joint));
  if (schedule != above) out += text_element("span", "of", schedule);
  above = schedule;
  return out;
}

std::string words_of(const Report& report, const Evidence& evidence, std::string& above) {
  const Filing& filing = report.checked.filing;
  if (evidence.fact) return cell(report, *evidence.fact, above);
  above.clear();
  const auto index = static_cast<std::size_t>(evidence.claim);
  if (evidence.claim >= 0 && index < filing.claims.size()) {
    const Surroundings words = surroundings_of(filing, filing.claims[index]);
    if (!words.figure.empty()) return sentence(words);
  }
  return escaped_html(evidence.quote);
}

/// Words have no figure beside them.
std::string figure_of(const Report& report, const Evidence& evidence) {
  return evidence.quote == evidence.observed ? std::string() : with_unit(report.checked.filing, evidence);
}

std::string evidence_row(const Report& report, const Evidence& evidence, bool first, std::string& above) {
  return fmt::format("<tr{}><td class=\"page\">{}</td><td class=\"figure\">{}</td><td>{}</td></tr>",
                     first ? " class=\"first\"" : "", page_link(report, evidence.page),
                     escaped_html(figure_of(report, evidence)), words_of(report, evidence, above));
}

std::string evidence_table(const Report& report, const Finding& finding, std::size_t begin, std::size_t end) {
  std::string rows, above;
  for (std::size_t i = begin; i < end; ++i)
    rows += evidence_row(report, finding.evidence[i], i == 0 && finding.evidence.size() > 1, above);
  return element("table", "evidence", element("tbody", "", rows));
}

std::string evidence_of(const Report& report, const Finding& finding) {
  const std::size_t count = finding.evidence.size();
  const std::size_t shown = count > shown_evidence + 2 ? shown_evidence : count;
  std::string out = evidence_table(report, finding, 0, shown);
  if (shown == count) return out;
  const char* more = report.say("另有 {} 处", "{} more");
  return out + "<details class=\"more\">" +
         text_element("summary", "", fmt::format(fmt::runtime(more), count - shown)) +
         evidence_table(report, finding, shown, count) + "</details>";
}

std::string side(const char* name, const char* classes, const std::string& value) {
  if (value.empty()) return {};
  return element("div", classes, text_element("span", "", name) + text_element("b", "", value));
}

/// What is printed, what would make it hold, and how far apart they are.
std::string figures(const Report& report, const Finding& finding) {
  const std::string printed =
      finding.evidence.empty() ? finding.observed : with_unit(report.checked.filing, finding.evidence.front());
  const std::string wanted = finding.suggestion.empty() ? finding.expected : finding.suggestion;
  if (wanted.empty()) return {};
  const bool words = display_width(printed) > widest_figure;
  return element("div", "figures",
                 side(report.say("印为", "printed"), words ? "words" : "printed", printed) +
                     side(report.say("应为", "should be"), "wanted", wanted) +
                     side(report.say("相差", "off by"), "off", finding.difference));
}

std::string explanation(const Report& report, const Finding& finding) {
  const std::string& words = in(report.language, finding.explanation);
  if (words.empty() || in(report.language, finding.message).find(words) != std::string::npos) return {};
  return text_element("p", "explanation", words);
}

std::string labelled(const char* name, const std::string& text, const char* joint) {
  if (text.empty()) return {};
  return element("p", "", text_element("b", "", name + std::string(joint)) + escaped_html(text));
}

std::string rule_note(const Report& report, const Finding& finding) {
  const Rule* rule = report.rules.find(finding.rule);
  if (rule == nullptr) return text_element("p", "rule", finding.rule);
  const char* joint = report.say("：", ": ");
  const std::string body = labelled(report.say("依据", "Basis"), in(report.language, rule->basis), joint) +
                           labelled(report.say("例外", "Need not hold"), in(report.language, rule->exceptions), joint);
  const std::string title = text_element("span", "id", rule->id) + " " + escaped_html(in(report.language, rule->title));
  return "<details class=\"rule\">" + element("summary", "", title) + body + "</details>";
}

std::string finding_article(const Report& report, const Finding& finding, std::size_t index) {
  std::string top = text_element("span", "number", fmt::format("{}", index + 1)) +
                    text_element("span", "kind", name_of(finding.kind, report.language));
  if (finding.page > 0) top += element("span", "page", page_link(report, finding.page));
  const std::string main = element("p", "top", top) + text_element("h3", "", in(report.language, finding.message)) +
                           figures(report, finding) + explanation(report, finding) + evidence_of(report, finding) +
                           rule_note(report, finding);
  return fmt::format("<article class=\"finding {}\" id=\"{}\">", text_of(finding.severity), anchor_of(report, index)) +
         page_pictures(report, finding) + element("div", "main", main) + "</article>\n";
}

const char* heading(const Report& report, Severity severity) {
  switch (severity) {
    case Severity::error:
      return report.say("错误", "Errors");
    case Severity::warning:
      return report.say("警告", "Warnings");
    case Severity::note:
      return report.say("提示", "Notes");
  }
  return "";
}

}  // namespace

std::string findings(const Report& report) {
  std::string out;
  const auto& all = report.checked.report.findings;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::string articles;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].severity == severity) articles += finding_article(report, all[i], i);
    if (!articles.empty())
      out += "<section>" + text_element("h2", text_of(severity), heading(report, severity)) + articles + "</section>\n";
  }
  return out;
}

}  // namespace gouji::html
