#include "reconcile/rules/text_item_chain.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/codebook.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr std::size_t class_length = 3, group_length = 5, item_length = 7;

bool is_called(const ScheduleLine& line, const std::string& stated) {
  const std::string there = item_key(line.name), here = item_key(stated);
  if (here.empty() || there.find(here) != there.npos || here.find(there) != here.npos) return true;
  std::vector<const CodeName*> names = Codebook::national().names_of(line.code);
  return std::any_of(names.begin(), names.end(),
                     [&](const CodeName* name) { return name->is_called(normalised(stated)); });
}

/// As the line is called, 支出 left out or put behind it.
bool is_called_now(const ScheduleLine& line, const std::string& stated) {
  const std::string there = class_name(line.name);
  return stated == there || stated + "支出" == there || stated == there + "支出";
}

/// A line of the item's level, with the group and class above it.
struct ItemPlace {
  const ScheduleLine *item = nullptr, *group = nullptr, *top = nullptr;

  bool complete() const { return group != nullptr && top != nullptr; }
};

std::vector<ItemPlace> item_places(const Schedule& schedule) {
  std::vector<ItemPlace> places;
  for (const ScheduleLine& line : schedule.lines) {
    if (line.code.size() != item_length) continue;
    ItemPlace place{&line, schedule.line_with_code(line.code.substr(0, group_length)),
                    schedule.line_with_code(line.code.substr(0, class_length))};
    if (place.complete()) places.push_back(place);
  }
  return places;
}

/// The item's own amount of the filing's year: the first in its paragraph that schedules print; -1 for none.
int own_amount(const Filing& filing, const ItemParagraph& paragraph) {
  for (int index : paragraph.claims) {
    const Claim& claim = filing.claims[index];
    if (!is_sum_of_money(claim) || claim.amount->fen == 0 || !of_filing_year(filing, claim)) continue;
    const bool final_accounts = filing.stage == Stage::final_accounts;
    const bool own = final_accounts ? claim.phase == Phase::unstated || claim.phase == Phase::final_accounts
                                    : claim.phase == Phase::unstated || claim.phase == Phase::budget;
    if (own && item_measure(filing, index) == Measure("total")) return index;
  }
  return -1;
}

bool prints(const Schedule& schedule, const ScheduleLine& line, const Amount& amount) {
  const int column = column_of_measures(schedule, {"total", "amount"}, line.lane);
  return std::any_of(line.figures.begin(), line.figures.end(), [&](const Figure& figure) {
    return figure.column == column && figure.amount && figure.amount->fen == amount.fen;
  });
}

/// The schedule that the items of a section are of.
const Schedule* schedule_of_items(const Filing& filing, int claim) {
  const std::string titles = section_titles(filing, filing.claims[claim]);
  const bool fund = titles.find("政府性基金") != titles.npos, capital = titles.find("国有资本经营") != titles.npos;
  if (fund && capital) return nullptr;
  const ScheduleKind kind = fund      ? ScheduleKind::government_fund
                            : capital ? ScheduleKind::state_capital
                                      : ScheduleKind::general_public;
  const std::vector<int> found = schedules_of_kind(filing, kind);
  return found.size() == 1 ? &filing.schedules[found.front()] : nullptr;
}

std::string joined_names(const std::vector<const ScheduleLine*>& lines) {
  std::string names;
  for (const ScheduleLine* line : lines) names += (names.empty() ? "" : "、") + line->name;
  return names;
}

/// The group is in the schedule, the item is not under it.
void report_unknown_item(const Filing& filing, const ItemParagraph& paragraph, const ScheduleLine& group,
                         const std::vector<const ScheduleLine*>& items, Verification& out) {
  const std::string& stated = paragraph.item.item_name;
  const std::string& text = filing.narrative.passages[paragraph.passage].normal.text;
  const std::size_t at = text.rfind(stated, text.find("(项)"));
  if (at == std::string::npos) return;
  Finding finding = finding_from("W3", FindingKind::name, Severity::warning,
                                 words_evidence(filing, paragraph.passage, at, at + stated.size()));
  for (const ScheduleLine* line : items)
    finding.evidence.push_back({line->page, line->code + " " + line->name, line->name, line->box, {}, -1});
  finding.expected = joined_names(items);
  finding.explanation = {"表内" + group.code + "“" + group.name + "”下没有这一项",
                         "the schedule's " + group.code + " " + group.name + " has no such item"};
  finding.message = {"说明写“" + stated + "”，表内“" + group.name + "”款只有“" + finding.expected + "”",
                     "the text says " + stated + ", the schedule's group has " + finding.expected};
  out.ledger.push_back(decided("W3", Outcome::fail, stated));
  out.findings.push_back(std::move(finding));
}

int levels_alike(const ItemPlace& place, const ItemChain& chain) {
  return is_called(*place.group, chain.group_name) + is_called(*place.item, chain.item_name);
}

}  // namespace

void report_line_name(const Filing& filing, int passage, const std::string& stated, const ScheduleLine& line,
                      Verification& out) {
  const std::string& text = filing.narrative.passages[passage].normal.text;
  std::size_t at = text.find(stated);
  if (at == std::string::npos) return;
  std::size_t end = at + stated.size();
  if (text.compare(end, 1, "(") == 0) end = std::min(text.find(')', end), text.size() - 1) + 1;
  Finding finding = finding_from("W3", FindingKind::name, Severity::warning, words_evidence(filing, passage, at, end));
  finding.evidence.push_back({line.page, line.code + " " + line.name, line.name, line.box, {}, -1});
  finding.expected = line.name;
  finding.suggestion = line.name;
  finding.explanation = {"说明所写科目名称与表内不同", "the schedule has another name"};
  if (Codebook::national().stale(stated, line.code.size(), filing.fiscal_year) != nullptr)
    finding.explanation = {"说明所写是以前的科目名称", "the text has a name of earlier years"};
  finding.message = {"说明写“" + stated + "”，表内" + line.code + "为“" + line.name + "”",
                     "the text says " + stated + ", the schedule's " + line.code + " is " + line.name};
  out.findings.push_back(std::move(finding));
}

void check_item_chain(const Context& context, const ItemParagraph& paragraph, Verification& out) {
  const Filing& filing = context.filing;
  const ItemChain& chain = paragraph.item;
  if (chain.class_name.empty() || chain.group_name.empty() || chain.item_name.empty()) return;
  const int claim = own_amount(filing, paragraph);
  const Schedule* schedule = claim < 0 ? nullptr : schedule_of_items(filing, claim);
  if (schedule == nullptr) return;
  std::vector<ItemPlace> places = item_places(*schedule);
  std::erase_if(places, [&](const ItemPlace& place) { return !is_called(*place.top, chain.class_name); });
  std::vector<ItemPlace> same;
  for (const ItemPlace& place : places)
    if (levels_alike(place, chain) > 0 && prints(*schedule, *place.item, *filing.claims[claim].amount))
      same.push_back(place);
  if (same.size() == 1 && levels_alike(same.front(), chain) == 1) {
    const bool group = !is_called(*same.front().group, chain.group_name);
    out.ledger.push_back(decided("W3", Outcome::fail, same.front().item->code));
    report_line_name(filing, paragraph.passage, group ? chain.group_name : chain.item_name,
                     group ? *same.front().group : *same.front().item, out);
    return;
  }
  std::erase_if(places, [&](const ItemPlace& place) { return !is_called(*place.group, chain.group_name); });
  std::vector<const ScheduleLine*> items;
  for (const ItemPlace& place : places) {
    if (is_called(*place.item, chain.item_name) || place.group != places.front().group) return;
    items.push_back(place.item);
  }
  if (!items.empty()) report_unknown_item(filing, paragraph, *places.front().group, items, out);
}

void check_class_words(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::set<std::string> reported;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    const Binding& binding = context.bindings[i];
    if (!binding.fact || binding.verdict == Verdict::mismatch || !claim.item.group_name.empty()) continue;
    const ScheduleLine& line = filing.schedules[binding.fact->schedule].lines[binding.fact->line];
    const std::string stated =
        claim.item.empty() ? bare_words(lead_of(filing, static_cast<int>(i))) : claim.item.item_name;
    if (line.code.size() != class_length || stated.empty() || is_called_now(line, stated)) continue;
    if (Codebook::national().stale(stated, class_length, filing.fiscal_year) == nullptr) continue;
    if (!reported.insert(stated).second) continue;
    out.ledger.push_back(decided("W3", Outcome::fail, line.code));
    report_line_name(filing, claim.passage, stated, line, out);
  }
}

}  // namespace gouji
