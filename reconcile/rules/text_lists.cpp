// W15, W16: what the narrative says that money is for, against the kinds and columns in which the schedules have it.
#include <algorithm>

#include "base/text.h"
#include "reconcile/codebook.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

struct Named {
  std::string name;
  std::size_t begin = 0, end = 0;
};

/// The names between the pauses of a list: 办公费、印刷费、差旅费等.
std::vector<Named> names_in_list(const std::string& text, std::size_t begin, std::size_t end) {
  constexpr std::string_view pause = "、";
  std::vector<Named> names;
  while (begin < end) {
    std::size_t stop = std::min(text.find(pause, begin), end);
    std::string name = text.substr(begin, stop - begin);
    for (std::string_view tail : {std::string_view("等支出"), std::string_view("等费用"), std::string_view("等")})
      if (name.ends_with(tail)) name.resize(name.size() - tail.size());
    names.push_back({name, begin, begin + name.size()});
    begin = stop + pause.size();
  }
  return names;
}

/// Where a list of economic kinds begins: behind 主要包括 in a sentence about personnel or operating expenditure.
std::vector<std::pair<std::size_t, std::size_t>> lists_in(const std::string& text) {
  std::vector<std::pair<std::size_t, std::size_t>> lists;
  constexpr std::string_view lead = "主要包括";
  for (std::size_t at = text.find(lead); at != std::string::npos; at = text.find(lead, at + 1)) {
    std::size_t clause = std::max<std::size_t>(at, 60) - 60;
    std::string before = text.substr(clause, at - clause);
    if (before.find("人员经费") == std::string::npos && before.find("公用经费") == std::string::npos) continue;
    std::size_t begin = at + lead.size();
    if (text.compare(begin, 1, ":") == 0) ++begin;
    std::size_t end = std::min({text.find("。", begin), text.find("；", begin), text.size()});
    if (text.compare(begin, end - begin, "") != 0) lists.emplace_back(begin, end);
  }
  return lists;
}

bool has_amount(const ScheduleLine& line) {
  return std::any_of(line.figures.begin(), line.figures.end(), [](const Figure& f) { return !f.number.is_zero(); });
}

/// The line of an economic kind by its name or one of the code's accepted names.
const ScheduleLine* line_called(const Schedule& schedule, const std::string& name) {
  for (const ScheduleLine& line : schedule.lines) {
    if (line.code.size() < 5) continue;
    if (normalised(line.name) == name) return &line;
    for (const CodeName* known : Codebook::national().names_of(line.code))
      if (known->is_called(name)) return &line;
  }
  return nullptr;
}

/// A whole list of the form that was left as it is names more kinds without money than a slip does.
constexpr std::size_t most_slips = 3;

class Lists {
 public:
  Lists(const Filing& filing, const Schedule& schedule, Verification& out)
      : filing_(filing), schedule_(schedule), out_(out) {}

  void check(int passage) {
    const std::string& text = filing_.narrative.passages[passage].normal.text;
    for (const auto& [begin, end] : lists_in(text)) {
      std::vector<Named> blank;
      std::size_t known = 0;
      for (const Named& named : names_in_list(text, begin, end)) {
        const ScheduleLine* line = line_called(schedule_, named.name);
        known += line != nullptr ? 1 : 0;
        if (line != nullptr && !has_amount(*line)) blank.push_back(named);
      }
      if (known < 2) continue;
      out_.ledger.push_back(
          decided("W15", blank.empty() ? Outcome::pass : Outcome::fail, text.substr(begin, end - begin)));
      if (!blank.empty()) report(passage, blank);
    }
  }

 private:
  void report(int passage, const std::vector<Named>& blank) {
    const Severity severity = blank.size() <= most_slips ? Severity::warning : Severity::note;
    std::vector<Evidence> evidence;
    std::string names;
    for (const Named& named : blank) {
      evidence.push_back(words_evidence(filing_, passage, named.begin, named.end));
      const ScheduleLine* line = line_called(schedule_, named.name);
      evidence.push_back({line->page, line->code + " " + line->name, line->name, line->box, {}, -1});
      names += (names.empty() ? "" : "、") + named.name;
    }
    Finding finding = finding_from("W15", FindingKind::narrative_table, severity, evidence.front());
    finding.evidence = std::move(evidence);
    finding.explanation = {"表内该科目没有金额", "the schedule has no amount there"};
    finding.message = {"说明列出“" + names + "”，基本支出表内没有金额",
                       "the text lists " + names + ", which have no amount in the schedule"};
    out_.findings.push_back(std::move(finding));
  }

  const Filing& filing_;
  const Schedule& schedule_;
  Verification& out_;
};

/// The only column that the purpose speaks of: `basic`, `project`, or none.
std::string_view column_of_purpose(const std::string& words) {
  const bool basic = words.ends_with("基本支出"), project = words.ends_with("项目支出");
  if (basic && words.find("项目支出") == std::string::npos) return "basic";
  if (project && words.find("基本支出") == std::string::npos) return "project";
  return {};
}

bool is_some(const Schedule& schedule, const ScheduleLine& line, std::string_view measure) {
  int column = schedule.column_of(measure);
  const Figure* figure = column < 0 ? nullptr : line.in(column);
  return figure != nullptr && !figure->number.is_zero();
}

void report_column(const Filing& filing, int passage, std::size_t begin, std::size_t end, const FactRef& fact,
                   bool basic, Verification& out) {
  Finding finding =
      finding_from("W16", FindingKind::text, Severity::warning, words_evidence(filing, passage, begin, end));
  finding.observed = basic ? "基本支出" : "项目支出";
  finding.expected = basic ? "项目支出" : "基本支出";
  finding.suggestion = finding.expected;
  finding.evidence.push_back(fact_evidence(filing, fact));
  finding.explanation = {"表内该科目全部是" + finding.expected, "in the schedule all of it is the other"};
  finding.message = {"用途写“" + finding.observed + "”，表内该科目只有" + finding.expected,
                     std::string("the purpose says ") + (basic ? "basic" : "project") +
                         " expenditure, the schedule has only the other"};
  out.findings.push_back(std::move(finding));
}

/// The line of the paragraph's item in the general public schedule.
std::optional<FactRef> line_of(const Context& context, const ItemParagraph& paragraph) {
  for (int claim : paragraph.claims) {
    const auto& fact = context.bindings[claim].fact;
    if (fact && context.filing.schedules[fact->schedule].kind == ScheduleKind::general_public) return fact;
  }
  return {};
}

}  // namespace

void check_lists(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  std::vector<int> schedules = schedules_of_kind(context.filing, ScheduleKind::basic_economic);
  if (schedules.size() == 1 && context.filing.schedules[schedules.front()].has_figures()) {
    Lists lists(context.filing, context.filing.schedules[schedules.front()], out);
    for (int i = 0; i < static_cast<int>(context.filing.narrative.passages.size()); ++i) lists.check(i);
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("W15", "说明没有列举经济科目", "no list of economic kinds"));
}

void check_purpose_columns(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  const Filing& filing = context.filing;
  for (const ItemParagraph& paragraph : item_paragraphs(filing)) {
    const std::string& text = filing.narrative.passages[paragraph.passage].normal.text;
    constexpr std::string_view lead = "主要用于";
    const std::size_t begin = text.find(lead);
    if (begin == std::string::npos) continue;
    const std::size_t end =
        std::min({text.find("。", begin), text.find("；", begin), text.find("，", begin), text.size()});
    const std::string_view column = column_of_purpose(text.substr(begin, end - begin));
    const std::optional<FactRef> fact = column.empty() ? std::nullopt : line_of(context, paragraph);
    if (!fact) continue;
    const Schedule& schedule = filing.schedules[fact->schedule];
    const ScheduleLine& line = schedule.lines[fact->line];
    const bool basic = column == "basic";
    const bool wrong = !is_some(schedule, line, column) && is_some(schedule, line, basic ? "project" : "basic");
    out.ledger.push_back(decided("W16", wrong ? Outcome::fail : Outcome::pass, line.code));
    if (wrong) report_column(filing, paragraph.passage, begin, end, *fact, basic, out);
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(
        does_not_apply("W16", "用途没有写明基本支出或项目支出", "no purpose that names one of the two"));
}

}  // namespace gouji
