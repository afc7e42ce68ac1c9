#include "parse/claims/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "parse/claims/text_at.h"

namespace gouji {
namespace {

using Literal = std::string_view;

constexpr std::array<Literal, 16> ups = {"增加", "增长", "上升", "提高", "增收", "增支", "调增", "超收",
                                         "上涨", "增列", "扩大", "追加", "提升", "增幅", "涨幅", "增"};
constexpr std::array<Literal, 20> downs = {"减少", "下降", "降低", "减收", "减支", "调减", "压减",
                                           "压缩", "节约", "短收", "下调", "核减", "回落", "缩减",
                                           "节支", "下滑", "核销", "降幅", "减",   "降"};
/// Between a direction word and its figure.
constexpr std::array<Literal, 14> fillers = {"额", "数", "率", "幅", "度", "幅度", "了",
                                             "为", "约", "近", "达", "是", ":",    "到"};

struct PhaseWord {
  Literal word;
  Phase phase;
};

/// The first that stands in a text decides.
constexpr std::array<PhaseWord, 24> phases = {{{"预算执行数", Phase::execution},
                                               {"预算执行", Phase::execution},
                                               {"执行数", Phase::execution},
                                               {"调整预算", Phase::adjusted_budget},
                                               {"预算调整", Phase::adjusted_budget},
                                               {"调整后预算", Phase::adjusted_budget},
                                               {"调整后的预算", Phase::adjusted_budget},
                                               {"全年预算", Phase::adjusted_budget},
                                               {"变动预算", Phase::adjusted_budget},
                                               {"年初预算", Phase::opening_budget},
                                               {"年初部门预算", Phase::opening_budget},
                                               {"年初目标", Phase::opening_budget},
                                               {"年初安排", Phase::opening_budget},
                                               {"决算", Phase::final_accounts},
                                               {"实际支出", Phase::final_accounts},
                                               {"实际发生", Phase::final_accounts},
                                               {"实际完成", Phase::final_accounts},
                                               {"实际执行", Phase::execution},
                                               {"预计完成", Phase::execution},
                                               {"预计执行", Phase::execution},
                                               {"完成数", Phase::execution},
                                               {"预算", Phase::budget},
                                               {"安排", Phase::budget},
                                               {"年度计划", Phase::budget}}};

/// Where 预算 is part of a name.
constexpr std::array<Literal, 13> budget_names = {
    "一般公共预算", "公共财政预算", "政府性基金预算", "国有资本经营预算", "社会保险基金预算", "预算单位", "预算主管",
    "预算绩效",     "预算内",       "预算外",         "部门预算经济",     "预算稳定调节",     "预算管理"};

struct Named {
  Literal word, measure;
};

/// The first that stands in a noun decides: the closer ones before those that they are part of.
constexpr std::array<Named, 46> measures = {{{"机关运行经费", "agency_operating"},
                                             {"出国", "abroad"},
                                             {"公务用车购置及运行", "vehicle"},
                                             {"公务用车购置和运行", "vehicle"},
                                             {"公务用车购置与运行", "vehicle"},
                                             {"公务车购置及运行", "vehicle"},
                                             {"公车购置及运行", "vehicle"},
                                             {"公务用车购置运行", "vehicle"},
                                             {"公务用车运行", "vehicle_running"},
                                             {"公务车用车运行", "vehicle_running"},
                                             {"公务用车维护", "vehicle_running"},
                                             {"公务车运行", "vehicle_running"},
                                             {"公务车辆运行", "vehicle_running"},
                                             {"公车运行", "vehicle_running"},
                                             {"公务用车购置", "vehicle_purchase"},
                                             {"公务车购置", "vehicle_purchase"},
                                             {"车辆购置", "vehicle_purchase"},
                                             {"购置公务用车", "vehicle_purchase"},
                                             {"公务接待", "reception"},
                                             {"三公", "total"},
                                             {"人员经费", "personnel"},
                                             {"公用经费", "operating"},
                                             {"基本支出", "basic"},
                                             {"项目支出", "project"},
                                             {"上缴上级", "to_superior"},
                                             {"附属单位上缴", "affiliated"},
                                             {"附属单位", "to_affiliated"},
                                             {"上级补助收入", "superior"},
                                             {"经营收入", "commercial"},
                                             {"经营支出", "commercial_expenditure"},
                                             {"事业收入", "business"},
                                             {"财政拨款收入支出", "appropriation_total"},
                                             {"政府性基金", "government_fund"},
                                             {"国有资本经营", "state_capital"},
                                             {"一般公共预算", "general_public"},
                                             {"其他收入", "other_income"},
                                             {"财政拨款收入", "appropriation"},
                                             {"财政拨款支出", "appropriation_expenditure"},
                                             {"年初结转", "opening"},
                                             {"上年结转", "opening"},
                                             {"年末结转", "closing"},
                                             {"结转下年", "closing"},
                                             {"本年收入", "current_income"},
                                             {"本年支出", "current_expenditure"},
                                             {"收入预算", "income_total"},
                                             {"支出预算", "expenditure_total"}}};

/// Where the noun begins that an organisation's name stands before.
constexpr std::array<Literal, 24> noun_begins = {
    "收入预算",     "支出预算",   "收支预算", "收支总预算", "收入总预算", "支出总预算", "收入支出", "收入总计",
    "支出总计",     "总收入",     "总支出",   "收入合计",   "支出合计",   "本年收入",   "本年支出", "财政拨款",
    "一般公共预算", "政府性基金", "国有资本", "\"三公\"",   "机关运行",   "政府采购",   "因公出国", "公务"};

/// Words before the noun that say nothing of it.
constexpr std::array<Literal, 34> prefixes = {
    "其中", "包括",   "包含",   "主要包括", "主要用于", "主要是", "用于", "含",     ":",    "，",     "、",   "(",
    "全年", "本部门", "本单位", "我部门",   "我单位",   "我局",   "我镇", "我街道", "当年", "本年度", "同时", "另外",
    "预计", "实际",   "具体为", "分别为",   "一是",     "二是",   "加上", "减去",   "扣除", "完成"};

struct YearWord {
  std::size_t begin = 0, end = 0;  ///< 2023年度; an end of 0 for none
  int value = 0;
};

/// The year whose digits end at `at`, be they 2023 or 二〇二三; 0 for none.
YearWord year_ending(std::string_view text, std::size_t at) {
  for (std::size_t width : {std::size_t{4}, std::size_t{12}}) {
    if (at < width) continue;
    std::string_view digits = text.substr(at - width, width);
    bool plain = std::all_of(digits.begin(), digits.end(), is_digit);
    if (width == 4 ? !plain : !digits.starts_with("二")) continue;
    auto value = plain ? std::stoi(std::string(digits)) : static_cast<int>(parse_chinese_numeral(digits));
    if (value < 1949 || value > 2100) continue;
    return {at - width, at, value};
  }
  return {};
}

YearWord last_year(std::string_view text) {
  for (std::size_t at = text.rfind("年"); at != Literal::npos && at > 0; at = text.rfind("年", at - 1)) {
    YearWord year = year_ending(text, at);
    if (year.end == 0) continue;
    year.end = at + 3 + (stands_at(text, at + 3, "度") ? 3 : 0);
    return year;
  }
  return {};
}

/// The words behind 原因是 and the like: what is said of a cause is no part of its noun.
std::string_view behind_cause(std::string_view noun) {
  constexpr std::array<Literal, 7> words = {"原因是", "原因为", "原因:", "主要是", "主要为", "由于", "系因"};
  std::size_t begin = 0;
  for (Literal word : words) {
    std::size_t at = noun.rfind(word);
    if (at != Literal::npos) begin = std::max(begin, at + word.size());
  }
  return noun.substr(begin);
}

/// 加上解上级支出 is 加 and 上解上级支出: the last letter of the word before it begins the noun.
std::size_t lent_letter(std::string_view noun, std::string_view word) {
  constexpr Literal letter = "上";
  constexpr std::array<Literal, 4> begins = {"上解", "上年", "上级", "上下级"};
  if (!word.ends_with(letter)) return 0;
  return word_at(noun, word.size() - letter.size(), begins).empty() ? 0 : letter.size();
}

std::string_view without_prefixes(std::string_view noun) {
  for (std::string_view word; !(word = word_at(noun, 0, prefixes)).empty();)
    noun.remove_prefix(word.size() - lent_letter(noun, word));
  return noun;
}

/// What names of organisations end with.
bool ends_organisation(std::string_view text) {
  constexpr std::array<Literal, 34> ends = {"局", "会", "处", "府", "室", "心", "院", "校", "学", "所", "站", "馆",
                                            "队", "厅", "部", "团", "社", "区", "县", "市", "乡", "镇", "道", "位",
                                            "门", "级", "关", "委", "办", "园", "司", "署", "村", ")"};
  return !word_ending(text, ends).empty();
}

std::string_view without_organisation(std::string_view noun) {
  std::size_t first = Literal::npos;
  for (Literal word : noun_begins) first = std::min(first, noun.find(word));
  if (first == Literal::npos) return noun;
  std::string_view before = noun.substr(0, first);
  if (before.ends_with("的")) before.remove_suffix(std::string_view("的").size());
  return ends_organisation(before) ? noun.substr(first) : noun;
}

std::string_view without_phases(std::string_view noun) {
  constexpr std::array<Literal, 26> words = {
      "预算执行数", "预算安排", "执行数", "决算数", "预算数", "年初预算", "调整预算", "全年预算", "预算",
      "决算",       "支出",     "收入",   "安排",   "数",     "当年",     "年初",     "实际",     "部门",
      "单位",       "金额",     "合计",   "预计",   "执行",   "本年",     "全年",     "调整后"};
  for (std::string_view word; !(word = word_ending(noun, words)).empty();) {
    if (!word_ending(noun, budget_names).empty()) break;
    noun.remove_suffix(word.size());
  }
  return noun;
}

std::string without_budget_names(std::string_view text) {
  std::string out(text);
  for (Literal name : budget_names) {
    for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name)) out.erase(at, name.size());
  }
  return out;
}

}  // namespace

DirectionWord ending_direction(std::string_view text) {
  for (Literal filler; !(filler = word_ending(text, fillers)).empty();) text.remove_suffix(filler.size());
  Literal up = word_ending(text, ups), down = word_ending(text, downs);
  Literal word = up.empty() ? down : up;
  if (word.empty()) return {};
  std::string_view before = text.substr(0, text.size() - word.size());
  if (before.ends_with("新") || before.ends_with(")")) return {};
  return {up.empty() ? Direction::down : Direction::up, before.size()};
}

Phase phase_in(std::string_view text) {
  if (text.find("预算") == Literal::npos && text.find("算") == Literal::npos && text.find("执行") == Literal::npos &&
      text.find("安排") == Literal::npos && text.find("实际") == Literal::npos)
    return Phase::unstated;
  std::string plain = without_budget_names(text);
  for (const PhaseWord& entry : phases)
    if (plain.find(entry.word) != std::string::npos) return entry.phase;
  return Phase::unstated;
}

std::string measure_in(std::string_view noun) {
  for (const Named& entry : measures)
    if (noun.find(entry.word) != Literal::npos) return std::string(entry.measure);
  return {};
}

int year_in(std::string_view text, int this_year) {
  if (int year = last_year(text).value) return year;
  constexpr std::array<Literal, 3> last = {"上年", "上一年", "去年"};
  constexpr std::array<Literal, 3> own = {"本年", "今年", "当年"};
  // What was carried over from last year is this year's opening figure.
  if (this_year == 0 || text.find("结转") != Literal::npos) return 0;
  if (holds_any(text, last)) return this_year - 1;
  return holds_any(text, own) ? this_year : 0;
}

std::string bare_noun(std::string_view noun) {
  noun = behind_cause(noun);
  YearWord year = last_year(noun);
  std::string_view behind = without_prefixes(noun.substr(year.end));
  behind = without_prefixes(without_organisation(behind));
  while (behind.ends_with("\"") && behind.find('"') == behind.size() - 1) behind.remove_suffix(1);
  std::string bare(behind);
  if (year.end > 0 && is_phase_noun(behind)) {
    std::string_view before = without_prefixes(noun.substr(0, year.begin));
    if (!ends_organisation(before)) bare.insert(0, before);
  }
  return bare;
}

bool is_phase_noun(std::string_view noun) {
  return phase_in(noun) != Phase::unstated && without_phases(noun).empty();
}

std::string topic_of(std::string_view noun) {
  return std::string(without_phases(noun));
}

}  // namespace gouji
