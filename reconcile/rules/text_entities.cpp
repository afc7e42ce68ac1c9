// W10, W11: the filing's own name in the places of a form that are for it, and 部门 or 单位 as its title has it.
#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

/// A name in a slot of the form that is for the filing's own.
struct Slot {
  std::string name;
  int passage = -1;
  std::size_t begin = 0, end = 0;
};

bool same_entity(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

/// The characters of a name before the word for the kind of body that it ends with (局, 委员会).
constexpr std::size_t fewest_characters = 4, most_characters = 40;

bool is_length_of_name(std::string_view stem) {
  const std::size_t length = to_utf32(stem).size();
  return length >= fewest_characters && length <= most_characters;
}

/// A pattern's first group is the name; its second, where it has one, the name without its last word.
bool find_slot(const RE2& pattern, const std::string& text, int passage, std::vector<Slot>& slots) {
  re2::StringPiece groups[3];
  const int submatches = 1 + pattern.NumberOfCapturingGroups();
  if (!pattern.Match(text, 0, text.size(), RE2::ANCHOR_START, groups, submatches) || groups[1].empty()) return false;
  if (submatches > 2 && !is_length_of_name({groups[2].data(), groups[2].size()})) return false;
  const std::size_t begin = static_cast<std::size_t>(groups[1].data() - text.data());
  slots.push_back({std::string(groups[1]), passage, begin, begin + groups[1].size()});
  return true;
}

std::vector<Slot> slots_of(const Filing& filing) {
  static const RE2 caption(
      "(?:编制|填报|公开)(?:部门|单位)(?:名称)?:((?:[^:，。;()]|\\([^()]*\\))*?)(?:金额单位:|单位:|日期:|$)");
  static const RE2 subject(
      "(([^，。；:\"《》0-9]*?)(?:委员会|局|办公室|办事处|人民政府|中心|法院|检察院|协会|联合会|学校|小学|中学|医院)"
      ")"
      "20[0-9][0-9]年度?(?:收入支出|财政拨款|一般公共预算|收支|机关运行经费|政府采购|\"三公\"|无\"三公\"|无机关|无政府|"
      "预算绩效)");
  std::vector<Slot> slots;
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const std::string& text = filing.narrative.passages[i].normal.text;
    if (!find_slot(caption, text, i, slots)) find_slot(subject, text, i, slots);
  }
  return slots;
}

/// True of a name that stands in other places than those for the filing's own as well, as where it lists its units.
bool is_told_of(const Filing& filing, const std::vector<Slot>& slots, const std::string& name) {
  const auto& passages = filing.narrative.passages;
  for (int passage = 0; passage < static_cast<int>(passages.size()); ++passage) {
    const std::size_t at = passages[static_cast<std::size_t>(passage)].normal.text.find(name);
    const bool slot =
        std::any_of(slots.begin(), slots.end(), [&](const Slot& s) { return s.passage == passage && s.begin == at; });
    if (at != std::string::npos && !slot) return true;
  }
  return false;
}

/// The town of an entity, with its name and all before it: 青石县云溪镇; empty for other bodies.
std::string_view town_of(std::string_view entity) {
  for (std::string_view place : {std::string_view("街道"), std::string_view("镇"), std::string_view("乡")})
    if (const std::size_t at = entity.rfind(place); at != std::string_view::npos)
      return entity.substr(0, at + place.size());
  return {};
}

/// A body of the same town (云溪镇文化活动中心): its text is not another's.
bool is_of_town(std::string_view entity, std::string_view name) {
  constexpr std::size_t least = 6;  // bytes: a town's name has one character at least
  std::string_view town = town_of(entity);
  for (; town.size() >= least; town.remove_prefix(3))
    if (name.starts_with(town)) return true;
  return false;
}

/// Names beside the filing's own are those of units in a filing of several; one or two among many are slips.
bool are_slips(std::size_t odd, std::size_t all) {
  return odd > 0 && 3 * odd <= all;
}

Finding other_entity(const Filing& filing, const Slot& slot) {
  Finding finding = finding_from("W10", FindingKind::name, Severity::warning,
                                 words_evidence(filing, slot.passage, slot.begin, slot.end));
  finding.expected = filing.entity;
  finding.suggestion = filing.entity;
  finding.explanation = {"疑为套用其他部门的文本", "perhaps another department's text"};
  finding.message = {"本文为“" + filing.entity + "”，此处写“" + finding.observed + "”",
                     "the filing is of " + filing.entity + ", here it says " + finding.observed};
  return finding;
}

/// What a filing of the other scope says of itself.
std::string_view foreign_words(Scope scope) {
  return scope == Scope::unit ? "年部门预算安排" : "年单位预算安排";
}

}  // namespace

void check_entity_names(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  const std::string own = normalised(filing.entity);
  std::vector<Slot> slots = slots_of(filing), odd;
  if (own.empty() || slots.empty()) {
    out.ledger.push_back(undecided("W10", "", "没有写明编制部门的地方", "no place that is for the filing's own name"));
    return;
  }
  std::copy_if(slots.begin(), slots.end(), std::back_inserter(odd), [&](const Slot& slot) {
    return !same_entity(slot.name, own) && !is_of_town(own, slot.name) && !is_told_of(filing, slots, slot.name);
  });
  if (odd.empty()) out.ledger.push_back(decided("W10", Outcome::pass, filing.entity));
  if (!odd.empty() && !are_slips(odd.size(), slots.size())) {
    out.ledger.push_back(undecided("W10", odd.front().name, "文中有多个编制单位", "there are several units"));
    return;
  }
  std::map<std::string, Finding> findings;
  for (const Slot& slot : odd) {
    auto [at, fresh] = findings.try_emplace(slot.name);
    if (fresh)
      at->second = other_entity(filing, slot);
    else
      at->second.evidence.push_back(words_evidence(filing, slot.passage, slot.begin, slot.end));
  }
  for (auto& [name, finding] : findings) {
    out.ledger.push_back(decided("W10", Outcome::fail, name));
    out.findings.push_back(std::move(finding));
  }
}

void check_scope_words(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  if (filing.scope != Scope::unit && filing.scope != Scope::department) {
    out.ledger.push_back(undecided("W11", "", "标题没有写明部门或单位", "the title says neither 部门 nor 单位"));
    return;
  }
  const bool unit = filing.scope == Scope::unit;
  const std::string words(foreign_words(filing.scope));
  std::vector<Evidence> places;
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const std::string& text = filing.narrative.passages[i].normal.text;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
      places.push_back(words_evidence(filing, i, at >= 4 ? at - 4 : at, at + words.size()));
  }
  out.ledger.push_back(decided("W11", places.empty() ? Outcome::pass : Outcome::fail, ""));
  if (places.empty()) return;
  Finding finding = finding_from("W11", FindingKind::template_residue, Severity::note, places.front());
  finding.evidence = std::move(places);
  finding.expected = unit ? "单位预算安排" : "部门预算安排";
  finding.suggestion = finding.expected;
  finding.explanation = {"“部门”与“单位”混用", "部门 and 单位 mixed"};
  finding.message =
      unit ? Message{"本文为单位预算，此处写“部门预算安排”", "a unit's budget that speaks of 部门预算安排"}
           : Message{"本文为部门预算，此处写“单位预算安排”", "a department's budget that speaks of 单位预算安排"};
  out.findings.push_back(std::move(finding));
}

}  // namespace gouji
