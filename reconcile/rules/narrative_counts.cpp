// V2: visits without groups, or fewer people than groups. V3: money for vehicles of which none is bought. O1: as many
// names as the text counts.
#include <algorithm>
#include <array>
#include <optional>

#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

template <typename Words>
bool holds_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool is_count(const Claim& claim) {
  return claim.kind == ClaimKind::count && claim.value.decimals == 0;
}

/// 团组2个, 接待12批次.
bool counts_groups(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  constexpr std::array<std::string_view, 2> groups = {"团组", "批次"};
  return is_count(claim) && (holds_any(lead_of(filing, index), groups) || holds_any(claim.unit_text, groups));
}

bool counts_people(const Claim& claim) {
  return is_count(claim) && (claim.unit_text == "人次" || claim.unit_text == "人");
}

/// 团组 go abroad, 批次 are received: people of the one are none of the other's.
bool is_of_other_kind(const Filing& filing, int group, int people) {
  const Claim &from = filing.claims[group], &to = filing.claims[people];
  std::string_view text = filing.narrative.passages[to.passage].normal.text;
  std::string_view between = text.substr(from.end, to.begin - from.end);
  std::string_view lead = lead_of(filing, group);
  for (std::string_view kind : {"接待", "会议", "培训", "出国"})
    if (between.find(kind) != between.npos && lead.find(kind) == lead.npos) return true;
  return false;
}

/// The groups of a sentence before its first count of people.
std::vector<int> groups_before(const Filing& filing, int people) {
  std::vector<int> groups;
  for (int i = people - 1; i >= 0 && filing.claims[i].sentence == filing.claims[people].sentence; --i) {
    if (counts_people(filing.claims[i])) return {};
    if (counts_groups(filing, i) && is_of_other_kind(filing, i, people)) return {};
    if (counts_groups(filing, i)) groups.insert(groups.begin(), i);
  }
  return groups;
}

void report_people(const Filing& filing, int people, const std::vector<int>& groups, bool none, Verification& out) {
  Finding finding = finding_from("V2", FindingKind::count, none ? Severity::error : Severity::warning,
                                 claim_evidence(filing, none ? groups.front() : people));
  for (int group : groups) finding.evidence.push_back(claim_evidence(filing, group));
  finding.evidence.push_back(claim_evidence(filing, people));
  std::string persons = printed(filing, filing.claims[people]);
  finding.explanation = none ? Message{"没有团组、批次，却有人次", "people without a group"}
                             : Message{"人次少于团组、批次数", "fewer people than groups"};
  finding.message = {finding.quote + "，" + persons + "：" + finding.explanation.zh,
                     finding.quote + ", " + persons + ": " + finding.explanation.en};
  out.findings.push_back(std::move(finding));
}

/// A class of the summing words `共有` may count what is listed: 内设机构12个，包括：A、B.
constexpr std::array<std::string_view, 6> bodies = {"内设机构", "机构", "单位", "科室", "处室", "部门"};
constexpr std::array<std::string_view, 8> openers = {
    "，分别为:", "，分别是:", "，包括:", "，即:", "，分别为", "，分别是", "，包括", ":"};

struct NameList {
  int names = 0;      ///< separated by 、 or ，
  int joints = 0;     ///< 和, 及, 与 that may separate two more
  bool open = false;  ///< ends in 等, or counts what it lists
};

/// Text without what stands in brackets, up to the end of its sentence.
std::string list_text(std::string_view text) {
  std::string out;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    bool ends = text.substr(i).starts_with("。") || text.substr(i).starts_with("；");
    if (depth == 0 && ends) break;
    if (depth == 0) out += text[i];
    if (text[i] == ')' && depth > 0) --depth;
  }
  return out;
}

int occurrences(std::string_view text, std::string_view word) {
  int count = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

std::optional<NameList> list_behind(const Filing& filing, const Claim& claim) {
  std::string_view text = filing.narrative.passages[claim.passage].normal.text;
  text.remove_prefix(std::min<std::size_t>(claim.end, text.size()));
  for (std::string_view body : bodies)
    if (text.starts_with(body)) {
      text.remove_prefix(body.size());
      break;
    }
  auto opener = std::find_if(openers.begin(), openers.end(), [&](auto word) { return text.starts_with(word); });
  if (opener == openers.end()) return {};
  std::string list = list_text(text.substr(opener->size()));
  NameList names;
  int commas = occurrences(list, "，"), stops = occurrences(list, "、");
  names.names = 1 + stops + commas;
  for (std::string_view joint : {"和", "及", "与"}) names.joints += occurrences(list, joint);
  names.open = list.find("等") != list.npos || list.find(':') != list.npos ||
               list.find_first_of("0123456789") != list.npos || (commas > 0 && stops > 0);
  if (names.names < 2 || list.empty()) return {};
  return names;
}

bool counts_bodies(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  if (!is_count(claim) || claim.passage < 0) return false;
  std::string_view text = filing.narrative.passages[claim.passage].normal.text;
  std::string_view behind = text.substr(std::min<std::size_t>(claim.end, text.size()));
  bool before = holds_any(lead_of(filing, index), bodies);
  return before || std::any_of(bodies.begin(), bodies.end(), [&](auto body) { return behind.starts_with(body); });
}

void check_list(const Filing& filing, int index, const NameList& list, Verification& out) {
  const Claim& claim = filing.claims[index];
  std::string where = "claim:" + claim.quote;
  if (list.open) return out.ledger.push_back(undecided("O1", where, "列举未完", "the list goes on"));
  if (claim.value.digits >= list.names && claim.value.digits <= list.names + list.joints)
    return out.ledger.push_back(decided("O1", Outcome::pass, where));
  Finding finding = finding_from("O1", FindingKind::count, Severity::warning, claim_evidence(filing, index));
  finding.expected = std::to_string(list.names) + claim.unit_text;
  finding.confidence = 0.6;
  finding.explanation = {"与所列名称的个数不符", "not as many as are listed"};
  finding.message = {finding.quote + "，其后列出" + finding.expected,
                     finding.quote + ", and " + std::to_string(list.names) + " are listed"};
  out.findings.push_back(std::move(finding));
}

/// 安排购置车辆0辆: the vehicles to be bought in the filing's year; -1 for none.
int vehicles_to_buy(const Filing& filing) {
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    bool buys = claim.subject.find("购置") != claim.subject.npos && claim.subject.find("车") != claim.subject.npos;
    if (is_count(claim) && claim.unit_text == "辆" && buys && claim.whole < 0 && of_filing_year(filing, claim))
      return static_cast<int>(i);
  }
  return -1;
}

}  // namespace

void check_visits(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    if (!counts_people(filing.claims[i])) continue;
    int people = static_cast<int>(i);
    std::vector<int> groups = groups_before(filing, people);
    if (groups.empty()) continue;
    std::int64_t number = 0;
    for (int group : groups) number += filing.claims[group].value.digits;
    bool none = number == 0 && filing.claims[i].value.digits > 0;
    bool fewer = groups.size() == 1 && filing.claims[i].value.digits < number;
    if (none || fewer)
      report_people(filing, people, groups, none, out);
    else
      out.ledger.push_back(decided("V2", Outcome::pass, "claim:" + filing.claims[i].quote));
  }
}

void check_vehicle_purchase(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  int vehicles = vehicles_to_buy(filing);
  for (std::size_t i = 0; vehicles >= 0 && i < filing.claims.size(); ++i) {
    const Claim& money = filing.claims[i];
    if (context.bindings[i].subject != "vehicle_purchase" || !is_sum_of_money(money)) continue;
    if (!same_time(filing, money, filing.claims[vehicles]) || filing.stage != Stage::budget) continue;
    if (money.amount->fen == 0 || filing.claims[vehicles].value.digits > 0)
      return out.ledger.push_back(decided("V3", Outcome::pass, "claim:" + money.quote));
    Finding finding = finding_from("V3", FindingKind::count, Severity::warning, claim_evidence(filing, vehicles));
    finding.evidence.push_back(claim_evidence(filing, static_cast<int>(i)));
    finding.confidence = 0.6;
    finding.explanation = {"有购置费而不购置车辆", "money for vehicles, and none is bought"};
    finding.message = {finding.quote + "，而" + money.quote, finding.quote + ", but " + money.quote};
    out.findings.push_back(std::move(finding));
    return;
  }
}

void check_bodies(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    int index = static_cast<int>(i);
    if (!counts_bodies(filing, index)) continue;
    if (auto list = list_behind(filing, filing.claims[i])) check_list(filing, index, *list, out);
  }
}

}  // namespace gouji
