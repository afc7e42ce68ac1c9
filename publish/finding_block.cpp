#include "publish/finding_block.h"

#include <fmt/format.h>

#include <algorithm>

#include "publish/place.h"
#include "publish/terminal.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

constexpr std::size_t most_evidence = 5;  // a sum of forty parts is in the JSON
constexpr int widest_figure = 26;
constexpr int indent = 4;

struct Mark {
  const char* sign;
  Ink ink;
};

Mark mark_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {"✗", Ink::red};
    case Severity::warning:
      return {"!", Ink::yellow};
    case Severity::note:
      return {"·", Ink::cyan};
  }
  return {"", Ink::plain};
}

std::string statement(const Finding& finding, const TextStyle& style) {
  const Mark mark = mark_of(finding.severity);
  const std::string page = page_name(finding.page, style.language);
  std::string head = "  " + inked(mark.sign, mark.ink, style.colour) + ' ';
  if (!page.empty()) head += inked(page, Ink::bold, style.colour) + "  ";
  const int width = indent + (page.empty() ? 0 : display_width(page) + 2);
  return hanging(head, printable(in(style.language, finding.message)), style, width);
}

/// The sentence round a claim, cut to `width` with the figure in it.
std::string sentence(const Surroundings& words, int width, bool colour) {
  const int room = std::max(width - display_width(words.figure), 0);
  const int after_wanted = std::min(display_width(words.after), room / 3);
  const std::string before = tail_of(words.before, room - after_wanted);
  const std::string after = head_of(words.after, room - std::min(display_width(before), room));
  return before + inked(words.figure, Ink::bold, colour) + after;
}

/// The words or the cell that a piece of evidence is.
std::string words_of(const Filing& filing, const Evidence& evidence, int width, bool colour) {
  if (evidence.fact) return head_of(cell_name(filing, *evidence.fact), width);
  const auto index = static_cast<std::size_t>(evidence.claim);
  if (evidence.claim >= 0 && index < filing.claims.size()) {
    const Surroundings words = surroundings_of(filing, filing.claims[index]);
    if (!words.figure.empty()) return sentence(words, width, colour);
  }
  return head_of(printable(evidence.quote), width);
}

/// The figure of a piece of evidence; empty where it is words, which are shown as such.
std::string figure_of(const Filing& filing, const Evidence& evidence) {
  const bool words = evidence.claim < 0 && !evidence.fact &&
                     evidence.quote.find(evidence.observed) != std::string::npos &&
                     evidence.observed.find_first_of("0123456789") == std::string::npos;
  return words || evidence.quote == evidence.observed ? std::string() : with_unit(filing, evidence);
}

/// Widths of the columns of a finding's evidence.
struct Columns {
  int page = 0, figure = 0, words = 0;
};

Columns columns_for(const Filing& filing, const Finding& finding, const TextStyle& style) {
  Columns columns;
  for (const Evidence& evidence : finding.evidence) {
    columns.page = std::max(columns.page, display_width(page_name(evidence.page, style.language)));
    columns.figure = std::max(columns.figure, display_width(figure_of(filing, evidence)));
  }
  columns.figure = std::min(columns.figure, widest_figure);
  columns.words = std::max(style.width - indent - 2 - (columns.page > 0 ? columns.page + 2 : 0) -
                               (columns.figure > 0 ? columns.figure + 2 : 0),
                           10);
  return columns;
}

std::string evidence_row(const Filing& filing, const Evidence& evidence, const Columns& columns, bool culprit,
                         const TextStyle& style) {
  std::string out(indent, ' ');
  out += culprit ? "▸ " : "  ";
  if (columns.page > 0) out += padded_right(page_name(evidence.page, style.language), columns.page) + "  ";
  if (columns.figure > 0) {
    const std::string figure = padded_left(head_of(figure_of(filing, evidence), columns.figure), columns.figure);
    out += inked(figure, culprit ? Ink::bold : Ink::plain, style.colour) + "  ";
  }
  return out + words_of(filing, evidence, columns.words, style.colour) + '\n';
}

std::string rest_of_evidence(std::size_t count, const TextStyle& style) {
  const char* form = style.language == Language::zh ? "…另有 {} 处" : "… {} more";
  std::string out(indent + 2, ' ');
  return out + inked(fmt::format(fmt::runtime(form), count), Ink::dim, style.colour) + '\n';
}

std::string evidence_rows(const Filing& filing, const Finding& finding, const TextStyle& style) {
  const Columns columns = columns_for(filing, finding, style);
  const std::size_t count = finding.evidence.size();
  const std::size_t shown = count > most_evidence ? most_evidence - 1 : count;
  std::string out, last;
  int repeated = 0;
  const auto tell_repeated = [&] {
    if (repeated > 0) out += rest_of_evidence(static_cast<std::size_t>(repeated), style);
    repeated = 0;
  };
  for (std::size_t i = 0; i < shown; ++i) {
    std::string row = evidence_row(filing, finding.evidence[i], columns, false, style);
    if (row == last) {
      ++repeated;
      continue;
    }
    tell_repeated();
    last = std::move(row);
    out += i == 0 && count > 1 ? evidence_row(filing, finding.evidence[i], columns, true, style) : last;
  }
  if (count > shown) repeated += static_cast<int>(count - shown);
  tell_repeated();
  return out;
}

/// What the difference looks like; empty where the statement says it already.
std::string explanation_of(const Finding& finding, const TextStyle& style) {
  const std::string& words = in(style.language, finding.explanation);
  const bool said = in(style.language, finding.message).find(words) != std::string::npos;
  std::string text = said ? std::string() : printable(words);
  if (finding.difference.empty()) return text;
  const bool zh = style.language == Language::zh;
  return fmt::format(fmt::runtime(zh ? "差 {}{}{}" : "off by {}{}{}"), printable(finding.difference),
                     text.empty() ? "" : (zh ? "：" : ": "), text);
}

/// `→ 220.00万元`, and what the difference looks like.
std::string remedy(const Finding& finding, const TextStyle& style) {
  const std::string wanted = printable(finding.suggestion.empty() ? finding.expected : finding.suggestion);
  const std::string text = explanation_of(finding, style);
  if (wanted.empty() && text.empty()) return {};
  const int width = indent + 2 + (wanted.empty() ? 0 : display_width(wanted) + 2);
  std::string head = std::string(indent, ' ') + inked("→ ", Ink::green, style.colour);
  if (!wanted.empty()) head += inked(wanted, Ink::green, style.colour) + (text.empty() ? "" : "  ");
  return hanging(head, text, style, width);
}

std::string rule_line(const Finding& finding, const RuleSet& rules, const TextStyle& style) {
  const Rule* rule = rules.find(finding.rule);
  std::string text = finding.rule;
  if (rule) text += "  " + in(style.language, rule->title);
  std::string out;
  for (const std::string& line : wrapped(text, style.width - indent))
    out += std::string(indent, ' ') + inked(line, Ink::dim, style.colour) + '\n';
  return out;
}

}  // namespace

const std::string& in(Language language, const Message& message) {
  return language == Language::zh ? message.zh : message.en;
}

std::string hanging(std::string_view head, std::string_view text, const TextStyle& style, int head_width) {
  std::string out(head);
  const std::string margin(static_cast<std::size_t>(head_width), ' ');
  bool first = true;
  for (const std::string& line : wrapped(text, std::max(style.width - head_width, 20))) {
    if (!first) out += margin;
    out += line + '\n';
    first = false;
  }
  if (first) out += '\n';
  return out;
}

std::string finding_block(const Filing& filing, const Finding& finding, const RuleSet& rules, const TextStyle& style) {
  return statement(finding, style) + evidence_rows(filing, finding, style) + remedy(finding, style) +
         rule_line(finding, rules, style);
}

std::string finding_brief(const Finding& finding, const TextStyle& style) {
  return statement(finding, style) + remedy(finding, style);
}

}  // namespace gouji
