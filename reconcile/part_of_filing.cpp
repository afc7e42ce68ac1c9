#include "reconcile/part_of_filing.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "reconcile/bind_words.h"

namespace gouji {
namespace {

using Words = std::string_view;

constexpr std::size_t han = 3;  // bytes

/// What names of bodies end with. One character ends other words as well, and needs a longer name before it.
constexpr std::array<Words, 27> bodies = {"中心",   "委员会", "办公室", "办事处", "政府",   "学校",   "小学",
                                          "中学",   "大学",   "学院",   "幼儿园", "医院",   "法院",   "检察院",
                                          "研究院", "研究所", "派出所", "服务所", "管理所", "图书馆", "文化馆",
                                          "大队",   "支队",   "协会",   "联合会", "分局",   "公司"};
constexpr std::array<Words, 7> short_bodies = {"局", "所", "站", "队", "馆", "厅", "处"};
/// Parts of a department without a name of their own.
constexpr std::array<Words, 11> parts = {"本级",         "机关",         "下属单位", "所属单位",
                                         "直属单位",     "事业单位",     "基层单位", "下属事业单位",
                                         "所属事业单位", "直属事业单位", "二级单位"};
/// What a filing calls its own body by: 本部门, 我局, 全镇.
constexpr std::array<Words, 4> own_words = {"本", "我", "全", "各"};
/// What joins a body to others: together they may be the whole.
constexpr std::array<Words, 6> joiners = {"及", "和", "与", "含", "等", "、"};

template <typename List>
bool any_of(const List& words, Words text, bool (*test)(Words, Words)) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return test(text, word); });
}

bool ends(Words text, Words word) {
  return text.ends_with(word);
}

bool begins(Words text, Words word) {
  return text.starts_with(word);
}

bool holds(Words text, Words word) {
  return text.find(word) != Words::npos;
}

bool says_own(Words name) {
  return any_of(own_words, name, begins) && !name.starts_with("本级");
}

bool ends_body(Words name) {
  constexpr std::size_t least_stem = 2 * han;
  const auto after_stem = [&](Words word, std::size_t stem) {
    return name.size() >= word.size() + stem && name.ends_with(word);
  };
  return std::any_of(bodies.begin(), bodies.end(), [&](Words word) { return after_stem(word, han); }) ||
         std::any_of(short_bodies.begin(), short_bodies.end(),
                     [&](Words word) { return after_stem(word, least_stem); });
}

/// A name without what follows it in brackets.
Words without_brackets(Words name) {
  const std::size_t open = name.rfind('(');
  return name.ends_with(')') && open != Words::npos ? name.substr(0, open) : name;
}

/// The run of characters at a text's end that may be a name: no mark, no digit, no letter.
Words name_at_end(Words text) {
  std::size_t begin = text.size();
  while (begin >= han) {
    const Words character = text.substr(begin - han, han);
    const auto first = static_cast<unsigned char>(character.front());
    if (first < 0xE4 || first > 0xE9 || character == "年" || character == "月" || character == "，") break;
    begin -= han;
  }
  return text.substr(begin);
}

/// Cuts a year (2025年, 2025年度), 的 and a bracket with 本级 off a text's end.
Words before_year(Words text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (Words word : {Words("的"), Words(":"), Words("度"), Words("年"), Words("部门"), Words("单位"), Words("全年")})
      if (text.ends_with(word) && !any_of(parts, text, ends)) {
        text.remove_suffix(word.size());
        cut = true;
      }
    while (!text.empty() && std::isdigit(static_cast<unsigned char>(text.back())) != 0) {
      text.remove_suffix(1);
      cut = true;
    }
  }
  return text;
}

/// Where the last place in a name ends, or the one before it: 青石县云溪镇人民政府 has 青石县 and 云溪镇. 0 for none.
std::size_t end_of_place(Words entity) {
  std::size_t behind = 0;
  for (Words place : {Words("省"), Words("市"), Words("区"), Words("县"), Words("镇"), Words("乡"), Words("街道")}) {
    const std::size_t at = entity.rfind(place);
    if (at != Words::npos) behind = std::max(behind, at + place.size());
  }
  return behind;
}

/// The entity's name without the places before it: 财政局 of 青石县财政局. Governments and their offices keep the last
/// place: 云溪镇人民政府 of 青石县云溪镇人民政府.
Words short_name(Words entity) {
  const std::size_t behind = end_of_place(entity);
  const Words name = entity.substr(behind);
  const bool common = name == "人民政府" || name == "办事处" || name.size() < 2 * han;
  return common ? entity.substr(behind < han ? 0 : end_of_place(entity.substr(0, behind - han))) : name;
}

/// Where the body that `name` tells of is a part of the filing's.
bool is_part(const Filing& filing, Words name) {
  const bool bracketed = name.ends_with("(本级)") || name.ends_with("(机关)");
  if (!bracketed && !any_of(parts, name, ends)) return false;
  if (any_of(joiners, name, holds)) return false;
  return filing.scope != Scope::unit && filing.scope != Scope::government;
}

bool names_another(const Filing& filing, Words text) {
  const Words before = before_year(text);
  const Words bracketed = before.ends_with(')') ? before : Words();
  if (is_part(filing, bracketed)) return true;
  const Words name = name_at_end(without_brackets(before));
  return !says_own(name) && (is_part(filing, name) || is_other_body(filing, name));
}

/// The text of the claim's sentence before its figure.
Words start_of_sentence(const Filing& filing, int index) {
  const Claim& claim = filing.claims[static_cast<std::size_t>(index)];
  const Words sentence = sentence_of(filing, index);
  const Words text = filing.narrative.passages[static_cast<std::size_t>(claim.passage)].normal.text;
  const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
  return claim.begin > begin ? sentence.substr(0, claim.begin - begin) : Words();
}

/// The words before the claim's noun in its clause: 云溪镇文化活动中心2025年 of 云溪镇文化活动中心2025年公务接待费预算.
Words before_noun(const Filing& filing, int index) {
  const Claim& claim = filing.claims[static_cast<std::size_t>(index)];
  const Words lead = lead_of(filing, index);
  const std::size_t at = claim.subject.empty() ? Words::npos : lead.rfind(claim.subject);
  return at == Words::npos ? Words() : lead.substr(0, at);
}

/// The head of a list's item: 1.云溪镇城建管理事务中心:公务接待费….
Words head_of(Words sentence) {
  const std::size_t colon = sentence.find(':');
  return colon == Words::npos ? Words() : sentence.substr(0, colon);
}

bool section_names_another(const Filing& filing, const Claim& claim) {
  std::string titles = section_titles(filing, claim);
  for (std::size_t begin = 0, end = 0; (end = titles.find('/', begin)) != std::string::npos; begin = end + 1) {
    const Words title = Words(titles).substr(begin, end - begin);
    const std::size_t about = std::min({title.find("20"), title.find("预算"), title.find("决算"), title.find("情况")});
    if (names_another(filing, title.substr(0, about))) return true;
  }
  return false;
}

/// The money stated right before in the same sentence, whose owner goes on; -1 for none.
int stated_before(const Filing& filing, int index) {
  const Claim& claim = filing.claims[static_cast<std::size_t>(index)];
  if (claim.whole >= 0 && claim.whole < index) return claim.whole;
  for (int i = index - 1; i >= 0; --i) {
    const Claim& before = filing.claims[static_cast<std::size_t>(i)];
    if (before.sentence != claim.sentence || before.passage != claim.passage) return -1;
    if (is_sum_of_money(before)) return i;
  }
  return -1;
}

bool has_owner_apart(const Filing& filing, int index, int depth) {
  constexpr int deepest = 32;
  const Claim& claim = filing.claims[static_cast<std::size_t>(index)];
  const Words sentence = start_of_sentence(filing, index);
  if (names_another(filing, before_noun(filing, index)) || names_another(filing, head_of(sentence))) return true;
  const int before = stated_before(filing, index);
  return before >= 0 && depth < deepest ? has_owner_apart(filing, before, depth + 1)
                                        : section_names_another(filing, claim);
}

/// The number right before a position; -1 for none.
int number_before(Words text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && std::isdigit(static_cast<unsigned char>(text[begin - 1])) != 0) --begin;
  constexpr std::size_t longest = 4;
  return begin == end || end - begin > longest ? -1 : std::stoi(std::string(text.substr(begin, end - begin)));
}

/// 1-6月, 1月至6月, 截至6月: months that end before the year does.
bool ends_within_year(Words words) {
  constexpr int last = 12;
  for (std::size_t at = words.find("月"); at != Words::npos; at = words.find("月", at + han)) {
    const int month = number_before(words, at);
    const Words before = words.substr(0, at);
    const bool spans = any_of(std::array<Words, 5>{"-", "至", "到", "~", "截"}, before, holds);
    if (month >= 1 && month < last && spans && !words.substr(at + han).starts_with("至")) return true;
  }
  return false;
}

/// 其中 of something that is not stated in figures.
bool is_part_of_unstated(const Filing& filing, int index) {
  return filing.claims[static_cast<std::size_t>(index)].whole < 0 &&
         start_of_sentence(filing, index).starts_with("其中");
}

/// The revenue of a place (全镇一般公共预算收入, 云溪镇2024年税收收入) in the text of a body that has none of its own.
bool is_revenue_of_place(const Filing& filing, int index) {
  constexpr std::array<Words, 4> revenues = {"一般公共预算收入", "税收收入", "非税收入", "财政收入"};
  constexpr std::array<Words, 8> places = {"镇", "乡", "街道", "区", "县", "市", "省", "地方"};
  if (!any_of(revenues, lead_of(filing, index), holds)) return false;
  const bool own = std::any_of(filing.schedules.begin(), filing.schedules.end(), [](const Schedule& schedule) {
    return schedule.kind == ScheduleKind::government_revenue || schedule.kind == ScheduleKind::balance;
  });
  return !own && any_of(places, before_year(before_noun(filing, index)), ends);
}

/// A region that is wider than the filing's: 全县 in a town's text.
bool is_of_wider_region(const Filing& filing, int index) {
  constexpr std::array<Words, 3> of_towns = {"镇", "乡", "街道"}, of_counties = {"县", "区", "旗"};
  constexpr std::array<Words, 6> over_towns = {"全国", "全省", "全市", "全县", "全区", "全旗"};
  constexpr std::array<Words, 3> over_counties = {"全国", "全省", "全市"};
  const std::string entity = normalised(filing.entity);
  const Words place = Words(entity).substr(0, end_of_place(entity));
  const Words before = before_year(before_noun(filing, index));
  if (any_of(of_towns, place, ends)) return any_of(over_towns, before, ends);
  return any_of(of_counties, place, ends) && any_of(over_counties, before, ends);
}

}  // namespace

bool is_other_body(const Filing& filing, Words name) {
  const std::string entity = normalised(filing.entity);
  if (entity.empty() || !ends_body(name) || says_own(name) || any_of(joiners, name, holds)) return false;
  if (entity.find(name) != std::string::npos || name.find(entity) != Words::npos) return false;
  return !name.ends_with(short_name(entity));
}

bool tells_part_of_year(Words words) {
  constexpr std::array<Words, 3> spans = {"上半年", "下半年", "季度"};
  return any_of(spans, words, holds) || ends_within_year(words);
}

bool speaks_of_part(const Filing& filing, int index) {
  return tells_part_of_year(start_of_sentence(filing, index)) || is_part_of_unstated(filing, index) ||
         is_revenue_of_place(filing, index) || is_of_wider_region(filing, index) || has_owner_apart(filing, index, 0);
}

}  // namespace gouji
