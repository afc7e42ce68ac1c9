#include "parse/claims/topic.h"

#include <algorithm>
#include <array>

#include "parse/claims/clause.h"
#include "parse/claims/text_at.h"
#include "parse/claims/words.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr std::size_t longest_head = 75;  // bytes: 25 characters
constexpr std::array<std::string_view, 4> marks = {":", "。", "，", "；"};
/// Behind the noun of a head.
constexpr std::array<std::string_view, 8> tails = {"方面", "情况说明", "情况", "说明", "安排", "总体", "具体", "如下"};
/// What the nouns of measures end with, the phase taken off.
constexpr std::array<std::string_view, 10> ends = {"费",       "费用",   "经费", "支出", "收入",
                                                   "财政拨款", "\"经费", "(境)", "结余", "结转"};

/// A noun that is one of the measures and nothing else.
std::string measured(std::string_view words) {
  std::string noun = bare_noun(words);
  for (std::string_view tail; !(tail = word_ending(std::string_view(noun), tails)).empty();)
    noun.resize(noun.size() - tail.size());
  noun = topic_of(noun) == noun || word_ending(std::string_view(noun), ends).empty() ? topic_of(noun) : noun;
  const bool amount = std::any_of(noun.begin(), noun.end(), is_digit);
  return noun.empty() || amount || measure_in(noun).empty() ? std::string() : noun;
}

}  // namespace

std::string topic_of_head(std::string_view text) {
  std::size_t end = text.size();
  for (std::string_view mark : marks) end = std::min(end, text.find(mark));
  if (end == text.size() || end > longest_head) return {};
  return measured(text.substr(0, end));
}

std::string topic_of_heading(const Passage& passage) {
  std::string_view text = passage.normal.text;
  const bool numbered = passage.heading || passage.depth > 0;
  if (!numbered || text.size() > longest_head) return {};
  text.remove_prefix(numbering_of(text).length);
  for (std::string_view mark : marks)
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  const bool sentence =
      std::any_of(marks.begin(), marks.end(), [&](auto mark) { return text.find(mark) != text.npos; });
  return sentence ? std::string() : measured(text);
}

std::string topic_before_colon(std::string_view text, std::size_t from, std::size_t clause) {
  if (clause <= from || text[clause - 1] != ':') return {};
  const std::size_t begin = clause_begin(text, from, clause - 1);
  std::string_view noun = text.substr(begin, clause - 1 - begin);
  noun.remove_prefix(numbering_of(noun).length);
  return measured(noun);
}

}  // namespace gouji
