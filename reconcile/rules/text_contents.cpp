// W12: what the contents promise is there, under the name that they promise.
#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "reconcile/rules/likeness.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

constexpr const char* rule = "W12";

/// A line of the contents, or what answers to one: a heading or a title.
struct Entry {
  std::string name;  ///< bare: without number, year, dots and page
  std::u32string characters;
  Evidence evidence;
  bool table = false;
};

void erase_all(std::string& text, std::string_view word) {
  for (std::size_t at; (at = text.find(word)) != std::string::npos;) text.erase(at, word.size());
}

/// 一、 (一) 1. 1、 第一部分 表1 附件2: at the start.
std::size_t number_length(const std::string& text) {
  for (std::string_view mark :
       {std::string_view("、"), std::string_view("."), std::string_view(")"), std::string_view("部分")}) {
    std::size_t at = text.find(mark);
    if (at == std::string::npos || at == 0 || at > 12) continue;
    std::string number = text.substr(0, at);
    for (std::string_view lead : {std::string_view("("), std::string_view("第"), std::string_view("附件"),
                                  std::string_view("附表"), std::string_view("表")})
      if (number.starts_with(lead)) number.erase(0, lead.size());
    const bool digits = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
    if (digits || parse_chinese_numeral(number) >= 0) return at + mark.size();
  }
  return 0;
}

/// The name without what contents and headings add to it.
std::string bare(std::string text) {
  for (std::size_t length; (length = number_length(text)) > 0;) text.erase(0, length);
  if (text.starts_with(":")) text.erase(0, 1);
  std::size_t end = text.find_last_not_of("0123456789.-");
  text.resize(end == std::string::npos ? 0 : end + 1);
  for (std::string_view dots : {std::string_view("…"), std::string_view("·"), std::string_view("."),
                                std::string_view("\""), std::string_view("等")})
    erase_all(text, dots);
  if (std::size_t year = text.find("年");
      year >= 4 && year != std::string::npos && text.find_first_not_of("0123456789", year - 4) == year) {
    text.erase(year - 4, 4 + std::string_view("年").size());
    if (text.compare(year - 4, std::string_view("度").size(), "度") == 0)
      text.erase(year - 4, std::string_view("度").size());
  }
  return text;
}

Entry entry_of(std::string text, Evidence evidence) {
  Entry entry{bare(std::move(text)), {}, std::move(evidence), false};
  entry.characters = to_utf32(entry.name);
  entry.table = entry.name.ends_with("表") && !entry.name.ends_with("代表");
  return entry;
}

std::vector<Entry> promises(const Filing& filing) {
  std::vector<Entry> entries;
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const Passage& passage = filing.narrative.passages[i];
    const bool contents = passage.section >= 0 && filing.narrative.sections[passage.section].contents;
    if (!contents || passage.heading) continue;
    Entry entry = entry_of(passage.normal.text, words_evidence(filing, i, 0, passage.normal.text.size()));
    if (entry.characters.size() >= 4) entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<Entry> fulfilments(const Filing& filing) {
  std::vector<Entry> entries;
  for (const Schedule& schedule : filing.schedules)
    entries.push_back(
        entry_of(normalised(schedule.title),
                 {schedule.title_place.page, schedule.title, schedule.title, schedule.title_place.box, {}, -1}));
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const Passage& passage = filing.narrative.passages[i];
    const bool contents = passage.section >= 0 && filing.narrative.sections[passage.section].contents;
    if (!contents && passage.normal.text.size() < 200)
      entries.push_back(entry_of(passage.normal.text, words_evidence(filing, i, 0, passage.normal.text.size())));
  }
  return entries;
}

/// Two tables' names may differ in any words but these.
bool same_subject(const std::string& a, const std::string& b) {
  for (std::string_view word :
       {std::string_view("收入"), std::string_view("支出"), std::string_view("收支"), std::string_view("财政拨款"),
        std::string_view("一般公共"), std::string_view("基金"), std::string_view("国有资"), std::string_view("基本"),
        std::string_view("项目"), std::string_view("绩效"), std::string_view("采购"), std::string_view("三公"),
        std::string_view("债"), std::string_view("转移"), std::string_view("经济分类")})
    if ((a.find(word) == std::string::npos) != (b.find(word) == std::string::npos)) return false;
  return true;
}

/// 部门主要职能 → 主要职能: the heading has the department's name instead.
std::string without_scope(std::string name) {
  for (std::string_view scope :
       {std::string_view("部门"), std::string_view("单位"), std::string_view("本部门"), std::string_view("本单位")})
    if (name.starts_with(scope) && name.size() > scope.size() + 9) return name.substr(scope.size());
  return name;
}

/// Some of the filing could not be read, so that what is missed may be there.
bool is_read_in_part(const Filing& filing) {
  return std::any_of(filing.diagnostics.begin(), filing.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.id.starts_with("page-"); });
}

class Contents {
 public:
  Contents(const Filing& filing, Verification& out) : filing_(filing), out_(out), there_(fulfilments(filing)) {}

  void check(const Entry& promised) {
    const Entry* best = nullptr;
    std::size_t most = 0;
    const std::string words = without_scope(promised.name);
    for (const Entry& entry : there_) {
      if (entry.name.find(promised.name) != std::string::npos || entry.name.ends_with(words) ||
          is_whole(entry, promised)) {
        out_.ledger.push_back(decided(rule, Outcome::pass, promised.name));
        return;
      }
      if (promised.table && (!entry.table || !same_subject(promised.name, entry.name))) continue;
      const std::size_t like = likeness(promised.characters, entry.characters);
      if (like > most) most = like, best = &entry;
    }
    if (most >= very_like)
      report_name(promised, *best);
    else if (!promised.table || most >= somewhat_like || is_read_in_part(filing_))
      out_.ledger.push_back(
          undecided(rule, promised.name, "没有找到名称相近的部分", "nothing of a like name was found"));
    else
      report_missing(promised);
  }

 private:
  static constexpr std::size_t very_like = 70, somewhat_like = 50;

  /// The contents name the department before the section's name: XX局概况.
  static bool is_whole(const Entry& entry, const Entry& promised) {
    return entry.characters.size() >= 6 && promised.name.ends_with(entry.name);
  }
  void report_name(const Entry& promised, const Entry& entry) {
    Finding finding = finding_from(rule, FindingKind::name, Severity::note, entry.evidence);
    finding.evidence.push_back(promised.evidence);
    finding.expected = promised.evidence.quote;
    finding.explanation = {"与目录的名称不一致", "not the name that the contents have"};
    finding.message = {"目录写“" + promised.name + "”，正文为“" + entry.name + "”",
                       "the contents say " + promised.name + ", the text " + entry.name};
    out_.ledger.push_back(decided(rule, Outcome::fail, promised.name));
    out_.findings.push_back(std::move(finding));
  }
  void report_missing(const Entry& promised) {
    Finding finding = finding_from(rule, FindingKind::missing, Severity::warning, promised.evidence);
    finding.explanation = {"目录列了，正文没有", "the contents promise it, the filing lacks it"};
    finding.message = {"目录列有“" + promised.name + "”，正文没有这张表",
                       "the contents list " + promised.name + ", which is not there"};
    out_.ledger.push_back(decided(rule, Outcome::fail, promised.name));
    out_.findings.push_back(std::move(finding));
  }

  const Filing& filing_;
  Verification& out_;
  std::vector<Entry> there_;
};

/// 第二部分 2024年部门预算公开表: the heading of all the schedules, which has no page of its own. It says of what filing
/// they are, and of none what is in it.
bool is_heading_of_schedules(const Entry& entry) {
  if (!entry.table && !entry.name.ends_with("表格")) return false;
  if (entry.evidence.quote.starts_with("第") && number_length(normalised(entry.evidence.quote)) > 0) return true;
  std::string name = entry.name;
  for (std::string_view word : {std::string_view("部门"), std::string_view("单位"), std::string_view("政府"),
                                std::string_view("预算"), std::string_view("决算"), std::string_view("公开"),
                                std::string_view("报表"), std::string_view("表格"), std::string_view("表")})
    erase_all(name, word);
  return name.empty();
}

}  // namespace

void check_contents(const Context& context, Verification& out) {
  std::vector<Entry> entries = promises(context.filing);
  if (entries.empty()) {
    out.ledger.push_back(does_not_apply(rule, "没有目录", "no contents"));
    return;
  }
  Contents contents(context.filing, out);
  for (const Entry& entry : entries)
    if (!is_heading_of_schedules(entry)) contents.check(entry);
}

}  // namespace gouji
