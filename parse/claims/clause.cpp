#include "parse/claims/clause.h"

#include <algorithm>
#include <array>
#include <vector>

#include "parse/claims/text_at.h"
#include "parse/claims/words.h"

namespace gouji {
namespace {

using Literal = std::string_view;

/// Between the noun or the direction and the figure.
constexpr std::array<Literal, 28> linking = {
    "调整为", "约为", "约", "近",   "超过", "超", "大约", "不超过", "达到", "达", "为", "是", ":",    "共计",
    "了",     "至少", "仅", "预计", "累计", "共", "完成", "实现",   "达成", "从", "均", "各", "分别", "合共"};
constexpr std::array<Literal, 6> rough = {"约", "近", "超", "超过", "大约", "约为"};

/// Behind the base of a comparison.
constexpr std::array<Literal, 15> behind_base = {"分别", "均",   "各",   "相比较", "相比", "对比", "相对比", "比较",
                                                 "基本", "保持", "大致", "略有",   "有所", "约",   "数额"};

std::string_view without_tail(std::string_view text, const auto& words) {
  for (Literal word; !(word = word_ending(text, words)).empty();) text.remove_suffix(word.size());
  return text;
}

bool names_a_base(std::string_view text) {
  constexpr std::array<Literal, 10> words = {"年", "预算", "决算", "上", "去", "同期", "执行", "期初", "计划", "调整"};
  return holds_any(text, words);
}

/// Last place of a comparing word that something to compare with follows; npos for none.
std::size_t base_marker(std::string_view text, std::string_view marker) {
  constexpr std::array<Literal, 10> no_marker = {"占比", "对比", "相比", "环比",   "同比",
                                                 "比重", "比例", "比较", "百分比", "参与"};
  for (std::size_t at = text.rfind(marker); at != Literal::npos;
       at = at == 0 ? Literal::npos : text.rfind(marker, at - 1)) {
    bool other = false;
    for (Literal word : no_marker) {
      std::size_t inner = word.find(marker);
      other = other || (inner != Literal::npos && at >= inner && stands_at(text, at - inner, word));
    }
    if (!other && names_a_base(text.substr(at + marker.size()))) return at;
  }
  return Literal::npos;
}

struct Split {
  std::string_view noun, base;
};

bool names_a_time(std::string_view text) {
  constexpr std::array<Literal, 6> words = {"年", "上", "去", "同期", "期初", "本期"};
  return holds_any(text, words);
}

/// Where a comparing word stands; npos where that word only joins two nouns (购置与运行费预算).
std::size_t marker_at(std::string_view text, std::string_view marker, bool compared) {
  if (marker.size() == 6) {
    std::size_t at = text.find(marker);
    return at != Literal::npos && names_a_base(text.substr(at + 6)) ? at : Literal::npos;
  }
  std::size_t at = base_marker(text, marker);
  bool joins = marker == "与" || marker == "同" || marker == "和";
  if (at == Literal::npos || !joins || compared) return at;
  return marker == "与" && names_a_time(text.substr(at)) ? at : Literal::npos;
}

/// The noun before the comparing word, the base behind it.
Split split_base(std::string_view head, bool compared = false) {
  for (Literal word : {"同比", "环比"})
    if (head.ends_with(word))
      return {head.substr(0, head.size() - word.size()), head.substr(head.size() - word.size())};
  std::string_view text = without_tail(head, behind_base);
  std::size_t best = Literal::npos, behind = 0;
  for (Literal marker : {"比", "较", "与", "同", "和", "同比", "相比", "对比"}) {
    std::size_t at = marker_at(text, marker, compared || text.size() < head.size());
    if (at == Literal::npos || (best != Literal::npos && at + marker.size() <= behind)) continue;
    best = at;
    behind = at + marker.size();
  }
  if (best == Literal::npos) return {text, {}};
  return {text.substr(0, best), text.substr(behind)};
}

std::string_view without_rate_words(std::string_view base) {
  constexpr std::array<Literal, 10> words = {"的比重为", "的比例为", "的比重", "的比例", "比重",
                                             "比例",     "比",       "的",     "为",     "达"};
  return without_tail(base, words);
}

}  // namespace

std::size_t clause_begin(std::string_view text, std::size_t from, std::size_t end) {
  std::size_t begin = from;
  std::vector<std::size_t> outside;
  for (std::size_t at = from; at < end;) {
    std::string_view c = character_at(text, at);
    at += c.size();
    if (c == "(") {
      outside.push_back(begin);
      begin = at;
    } else if (c == ")") {
      if (outside.empty()) continue;
      begin = outside.back();
      outside.pop_back();
    } else if (c == "，" || c == ":" || c == "；" || c == "。" || c == "！") {
      begin = at;
    }
  }
  return begin;
}

ClauseReading read_clause(std::string_view clause, bool flat) {
  ClauseReading reading;
  std::string_view head = without_tail(clause, linking);
  reading.approximate = !word_ending(clause, rough).empty();
  DirectionWord word = flat ? DirectionWord{Direction::flat, clause.size()} : ending_direction(clause);
  reading.direction = word.direction;
  if (word.direction == Direction::none) {
    reading.noun = head;
    // No direction, but a comparison: the figure is what is compared with.
    Split split = split_base(head);
    reading.stands_for_base = split.noun.empty() && !split.base.empty();
    if (reading.stands_for_base) reading.noun = split.base;
    return reading;
  }
  Split split = split_base(clause.substr(0, word.begin), flat);
  reading.noun = split.noun;
  reading.base = split.base;
  return reading;
}

std::string_view base_of_clause(std::string_view clause) {
  return split_base(clause).base;
}

ClauseReading read_rate(std::string_view clause) {
  ClauseReading reading;
  std::size_t share = clause.rfind("占");
  std::size_t done = clause.rfind("完成");
  if (done == Literal::npos && clause.ends_with("的")) done = clause.rfind("为");
  std::size_t at = share == Literal::npos || (done != Literal::npos && done > share) ? done : share;
  if (at == Literal::npos) return reading;
  std::size_t width = at == share || stands_at(clause, at, "为") ? 3 : 6;
  reading.noun = clause.substr(0, at);
  reading.base = without_rate_words(clause.substr(at + width));
  constexpr std::array<Literal, 3> budgets = {"预算", "计划", "目标"};
  constexpr std::array<Literal, 4> whole_budgets = {"支出预算", "收入预算", "预算总", "公共预算"};
  bool of_budget = holds_any(reading.base, budgets) && !holds_any(reading.base, whole_budgets);
  reading.share = at == share && !of_budget;
  reading.completion = !reading.share;
  return reading;
}

}  // namespace gouji
