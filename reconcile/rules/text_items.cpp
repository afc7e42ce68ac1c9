// W3, W4, W5: what an item's paragraph says of its own item: its names, what the money is for, why it changed.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "reconcile/codebook.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"
#include "reconcile/rules/text_item_chain.h"

namespace gouji {
namespace {

struct Span {
  std::size_t begin = 0, end = 0;
  bool empty() const { return end <= begin; }
};

std::size_t clause_end(const std::string& text, std::size_t from, std::initializer_list<const char*> marks) {
  std::size_t end = text.size();
  for (const char* mark : marks) end = std::min(end, text.find(mark, from));
  return end;
}

/// What follows `lead`, up to one of the marks; an optional colon or 是 or 为 left out.
Span after(const std::string& text, std::string_view lead, std::initializer_list<const char*> marks) {
  std::size_t at = text.find(lead);
  if (at == std::string::npos) return {};
  at += lead.size();
  for (std::string_view skip : {std::string_view("是"), std::string_view("为"), std::string_view(":")})
    if (text.compare(at, skip.size(), skip) == 0) at += skip.size();
  return {at, clause_end(text, at, marks)};
}

std::string without_tail(std::string words, std::initializer_list<std::string_view> tails) {
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view tail : tails) {
      if (words.size() <= tail.size() || !std::string_view(words).ends_with(tail)) continue;
      words.resize(words.size() - tail.size());
      cut = true;
    }
  }
  return words;
}

/// The paragraphs by the names of their items.
using ItemNames = std::map<std::string, std::vector<std::size_t>>;

ItemNames item_names(const std::vector<ItemParagraph>& all) {
  ItemNames names;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const std::string& name : names_of(all[i].item)) names[name].push_back(i);
  return names;
}

/// The nearest earlier paragraph whose item these words name, while they do not name their own; nullptr for none.
const ItemParagraph* copied_from(const std::vector<ItemParagraph>& all, const ItemNames& names, std::size_t own,
                                 const std::string& words) {
  auto named = names.find(words);
  if (named == names.end()) return nullptr;
  std::vector<std::string> mine = names_of(all[own].item);
  if (std::find(mine.begin(), mine.end(), words) != mine.end()) return nullptr;
  auto earlier = std::lower_bound(named->second.begin(), named->second.end(), own);
  while (earlier != named->second.begin())
    if (const ItemParagraph& other = all[*--earlier]; names_of(other.item).front() != mine.front()) return &other;
  return nullptr;
}

const std::string& text_of_passage(const Filing& filing, int passage) {
  return filing.narrative.passages[passage].normal.text;
}

void report_copy(const Filing& filing, const char* rule, const ItemParagraph& own, const ItemParagraph& other,
                 Span span, Verification& out) {
  Finding finding = finding_from(rule, FindingKind::name, Severity::warning,
                                 words_evidence(filing, own.passage, span.begin, span.end));
  const std::string name = names_of(own.item).front(), copied = names_of(other.item).front();
  finding.expected = name;
  finding.explanation = {"疑为照抄“" + copied + "”一项的文字", "the words of another item, perhaps copied: " + copied};
  finding.message = {"“" + name + "”一项写的是“" + copied + "”", "the paragraph of " + name + " speaks of " + copied};
  out.findings.push_back(std::move(finding));
}

/// True of a claim of the item that its paragraph begins with: a list goes on with others.
bool is_of(const Claim& claim, const ItemParagraph& paragraph) {
  const ItemChain &one = claim.item, &other = paragraph.item;
  return one.class_name == other.class_name && one.group_name == other.group_name && one.item_name == other.item_name;
}

/// The line of a code above the one that a claim is bound to.
const ScheduleLine* ancestor(const Filing& filing, const FactRef& fact, std::size_t digits) {
  const Schedule& schedule = filing.schedules[fact.schedule];
  const std::string& code = schedule.lines[fact.line].code;
  return code.size() < digits ? nullptr : schedule.line_with_code(code.substr(0, digits));
}

void compare_name(const Filing& filing, const ItemParagraph& paragraph, const std::string& stated,
                  const ScheduleLine* line, Verification& out) {
  if (stated.empty() || line == nullptr) return;
  std::string printed = class_name(line->name);
  bool same =
      printed == stated || printed.find(stated) != std::string::npos || stated.find(printed) != std::string::npos;
  out.ledger.push_back(decided("W3", same ? Outcome::pass : Outcome::fail, line->code));
  if (same) return;
  report_line_name(filing, paragraph.passage, stated, *line, out);
}

/// A class or group that no line can be held against may still be called by a name of other years.
void check_stale_words(const Filing& filing, const ItemParagraph& paragraph, const std::string& stated,
                       std::size_t digits, Verification& out) {
  const CodeName* entry = stated.empty() ? nullptr : Codebook::national().stale(stated, digits, filing.fiscal_year);
  if (entry == nullptr || filing.fiscal_year == 0) return;
  const std::string& text = text_of_passage(filing, paragraph.passage);
  std::size_t at = text.find(stated);
  if (at == std::string::npos) return;
  const std::string& current = Codebook::national().name_in(entry->code, filing.fiscal_year)->name;
  if (current == stated + "支出" || stated == current + "支出") return;  // short forms stay in use
  Finding finding = finding_from("W3", FindingKind::name, Severity::warning,
                                 words_evidence(filing, paragraph.passage, at, at + stated.size()));
  finding.expected = current;
  finding.suggestion = current;
  finding.explanation = {"这是" + std::to_string(entry->to) + "年及以前的科目名称",
                         "the name was in use until " + std::to_string(entry->to)};
  finding.message = {"说明写“" + stated + "”，当年" + entry->code + "为“" + current + "”",
                     "the text says " + stated + ", the year's " + entry->code + " is " + current};
  out.ledger.push_back(decided("W3", Outcome::fail, stated));
  out.findings.push_back(std::move(finding));
}

/// 经费增加, 支出减少 at the end of a reason that names nothing else: +1, −1; 0 for any other reason.
int direction_of_reason(const std::string& reason) {
  for (std::string_view noun : {std::string_view("经费"), std::string_view("支出")}) {
    if (reason.ends_with(std::string(noun) + "增加")) return 1;
    if (reason.ends_with(std::string(noun) + "减少")) return -1;
  }
  return 0;
}

bool names_own_item(const ItemParagraph& paragraph, const std::string& reason) {
  std::vector<std::string> names = names_of(paragraph.item);
  std::string words = without_tail(reason, {"增加", "减少", "经费", "支出", "的"});
  for (const std::string& name : names)
    if (words == without_tail(name, {"经费", "支出"}) || words == name) return true;
  return words.empty();
}

void check_direction(const Filing& filing, const ItemParagraph& paragraph, Span span, Verification& out) {
  const std::string& text = text_of_passage(filing, paragraph.passage);
  std::string reason = text.substr(span.begin, span.end - span.begin);
  int said = direction_of_reason(reason);
  if (said == 0 || !names_own_item(paragraph, reason)) return;
  int last = -1;
  for (int claim : paragraph.claims)
    if (filing.claims[claim].direction != Direction::none && filing.claims[claim].begin < span.begin) last = claim;
  if (last < 0) return;
  Direction stated = filing.claims[last].direction;
  bool against = (stated == Direction::up && said < 0) || (stated == Direction::down && said > 0);
  out.ledger.push_back(decided("W5", against ? Outcome::fail : Outcome::pass, filing.claims[last].quote));
  if (!against) return;
  Finding finding = finding_from("W5", FindingKind::text, Severity::warning,
                                 words_evidence(filing, paragraph.passage, span.begin, span.end));
  finding.evidence.push_back(claim_evidence(filing, last));
  finding.explanation = {"原因与增减方向相反", "the reason goes the other way"};
  finding.message = {
      "数字" + std::string(stated == Direction::up ? "增加" : "减少") + "，原因却写“" + reason + "”",
      std::string("the figure goes ") + (stated == Direction::up ? "up" : "down") + ", the reason says the opposite"};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_item_names(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  const Filing& filing = context.filing;
  for (const ItemParagraph& paragraph : item_paragraphs(filing)) {
    bool compared = false;
    for (int claim : paragraph.claims) {
      const Binding& binding = context.bindings[claim];
      if (!binding.fact || binding.verdict == Verdict::mismatch || !is_of(filing.claims[claim], paragraph)) continue;
      compare_name(filing, paragraph, paragraph.item.class_name, ancestor(filing, *binding.fact, 3), out);
      compare_name(filing, paragraph, paragraph.item.group_name, ancestor(filing, *binding.fact, 5), out);
      check_stale_words(filing, paragraph, paragraph.item.item_name, 7, out);
      compared = true;
      break;
    }
    if (compared) continue;
    check_stale_words(filing, paragraph, paragraph.item.class_name, 3, out);
    check_stale_words(filing, paragraph, paragraph.item.group_name, 5, out);
    check_item_chain(context, paragraph, out);
  }
  check_class_words(context, out);
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("W3", "没有写明类款的科目", "no item with its class and group"));
}

void check_purposes(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  const Filing& filing = context.filing;
  std::vector<ItemParagraph> all = item_paragraphs(filing);
  const ItemNames names = item_names(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& text = text_of_passage(filing, all[i].passage);
    Span span = after(text, "主要用于", {"。", "；", "，"});
    if (span.empty()) continue;
    std::string words = without_tail(text.substr(span.begin, span.end - span.begin), {"等", "方面的", "工作", "经费"});
    const ItemParagraph* other = copied_from(all, names, i, words);
    out.ledger.push_back(
        decided("W4", other != nullptr ? Outcome::fail : Outcome::pass, names_of(all[i].item).front()));
    if (other != nullptr) report_copy(filing, "W4", all[i], *other, {text.find("主要用于"), span.end}, out);
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("W4", "没有写用途的科目", "no item with a purpose"));
}

void check_reasons(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  const Filing& filing = context.filing;
  std::vector<ItemParagraph> all = item_paragraphs(filing);
  const ItemNames names = item_names(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& text = text_of_passage(filing, all[i].passage);
    Span span = after(text, "主要原因", {"。", "；"});
    if (span.empty()) continue;
    std::string reason = text.substr(span.begin, span.end - span.begin);
    std::string words = without_tail(reason, {"增加", "减少", "经费", "的"});
    const ItemParagraph* other = copied_from(all, names, i, words);
    if (other != nullptr) out.ledger.push_back(decided("W5", Outcome::fail, names_of(all[i].item).front()));
    if (other != nullptr)
      report_copy(filing, "W5", all[i], *other, {text.find("主要原因"), span.end}, out);
    else
      check_direction(filing, all[i], span, out);
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("W5", "没有可以判断的增减原因", "no reason that could be judged"));
}

}  // namespace gouji
