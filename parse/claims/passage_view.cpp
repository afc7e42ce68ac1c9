#include "parse/claims/passage_view.h"

#include <algorithm>
#include <array>

#include "parse/claims/clause.h"
#include "parse/claims/text_at.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr std::size_t longest_quote = 30;  ///< characters before the figure
constexpr std::size_t longest_noun = 90;   ///< bytes behind it

/// What bounds the words of the next figure.
bool bounds(const Quantity& quantity) {
  return quantity.kind != QuantityKind::year && quantity.kind != QuantityKind::date &&
         quantity.kind != QuantityKind::bare;
}

bool dated(const Quantity& quantity) {
  return quantity.kind == QuantityKind::year || quantity.kind == QuantityKind::date;
}

/// The words that a year has before it where it is only compared with.
bool is_compared(std::string_view text, std::size_t year_begin) {
  constexpr std::array<std::string_view, 6> words = {"比", "较", "与", "同", "和", "于"};
  return !word_at(character_before(text, year_begin), 0, words).empty();
}

int year_of(const Quantity& quantity) {
  std::int64_t value = quantity.value.digits;
  while (value > 9999) value /= 100;
  return static_cast<int>(value);
}

/// Steps back by some characters, but not before `from`.
std::size_t characters_before(std::string_view text, std::size_t at, std::size_t count, std::size_t from) {
  for (; count > 0 && at > from; --count) at -= character_before(text, at).size();
  return std::max(at, from);
}

/// Behind the number of a list's entry, ① included.
std::size_t behind_number(const Passage& passage, std::size_t from, std::size_t to) {
  std::string_view text = passage.normal.text;
  from += numbering_of(text.substr(from, to - from)).length;
  while (from < to && is_digit(text[from]) && !is_printed_digit(passage, from)) ++from;
  return from;
}

}  // namespace

PassageView::PassageView(const Passage& passage) : passage_(&passage), quantities_(quantities_of(passage)) {
  if (!quantities_.empty()) items_ = items_of(passage);
}

FigurePlace PassageView::place_of(std::size_t index) const {
  FigurePlace place;
  place.index = index;
  place.begin = quantities_[index].begin;
  const auto& sentences = passage_->sentences;
  place.sentence = *(std::upper_bound(sentences.begin(), sentences.end(), place.begin) - 1);
  place.lead = place.sentence;
  for (std::size_t i = index; i-- > 0 && quantities_[i].begin >= place.sentence;) {
    if (!bounds(quantities_[i]) || is_threshold(quantities_[i])) continue;
    place.lead = quantities_[i].end;
    break;
  }
  place.lead = behind_number(*passage_, std::min(place.lead, place.begin), place.begin);
  place.clause = behind_number(*passage_, clause_begin(text(), place.lead, place.begin), place.begin);
  return place;
}

bool PassageView::is_threshold(const Quantity& quantity) const {
  constexpr std::array<std::string_view, 7> behind = {"以上", "以下", "(含)", "(不含)", "(含以上)", "及以上", "及以下"};
  constexpr std::array<std::string_view, 4> before = {"单价", "单位价值", "单台价值", "单件价值"};
  if (quantity.kind != QuantityKind::money && quantity.kind != QuantityKind::percent) return false;
  return !word_at(text(), quantity.end, behind).empty() || !word_ending(between(0, quantity.begin), before).empty();
}

bool PassageView::is_base_of_rate(std::size_t index) const {
  std::size_t next = index + 1;
  return next < quantities_.size() && quantities_[next].kind == QuantityKind::percent &&
         between(quantities_[index].end, quantities_[next].begin) == "的";
}

int PassageView::year_between(std::size_t from, std::size_t to) const {
  for (std::size_t i = quantities_.size(); i-- > 0;) {
    const Quantity& found = quantities_[i];
    if (found.begin >= from && found.end <= to && dated(found) && !is_compared(text(), found.begin))
      return year_of(found);
  }
  return 0;
}

int PassageView::year_around(const FigurePlace& place) const {
  if (int year = year_between(place.sentence, place.begin)) return year;
  for (const Quantity& found : quantities_) {
    std::size_t stop = text().find("。");
    if (found.begin >= stop || found.begin >= place.begin) break;
    if (dated(found) && !is_compared(text(), found.begin)) return year_of(found);
  }
  return 0;
}

std::string_view PassageView::item_in(std::string_view words) const {
  if (words.empty()) return {};
  constexpr std::array<std::string_view, 4> behind = {"\"科目", "科目", "\"", "支出"};
  std::size_t begin = words.data() - text().data(), end = begin + words.size();
  for (const PlacedItem& item : items_) {
    if (item.end <= begin || item.end > end) continue;
    if (item.end == end || word_at(text(), item.end, behind).size() == end - item.end) return deepest(item.chain);
  }
  return {};
}

const ItemChain* PassageView::item_before(std::size_t at) const {
  const ItemChain* last = nullptr;
  for (const PlacedItem& item : items_)
    if (item.end <= at) last = &item.chain;
  return last;
}

std::string_view PassageView::noun_behind(std::size_t at) const {
  constexpr std::array<std::string_view, 4> words = {"主要用于", "用于", "作为", "系"};
  std::string_view word = word_at(text(), at, words);
  if (word.empty()) return {};
  at += word.size();
  std::size_t end = at;
  while (end < text().size() && end < at + longest_noun && !ends_clause(text(), end))
    end += character_at(text(), end).size();
  return between(at, end);
}

std::size_t PassageView::quote_begin(const FigurePlace& place) const {
  std::size_t begin = place.clause;
  if (place.begin - begin < 6 && begin > place.sentence)
    begin = clause_begin(text(), place.sentence, begin - character_before(text(), begin).size());
  begin = behind_number(*passage_, begin, place.begin);
  for (std::string_view mark : {"、", "，", "；", "和"})
    if (stands_at(text(), begin, mark)) begin += mark.size();
  std::size_t nearest = characters_before(text(), place.begin, longest_quote, begin);
  if (nearest == begin) return begin;
  std::size_t bracket = text().find(')', nearest);
  return bracket != std::string_view::npos && bracket + 7 < place.begin ? bracket + 1 : nearest;
}

std::string PassageView::printed(std::string_view part) const {
  if (part.empty()) return {};
  std::size_t at = part.data() - text().data();
  return std::string(passage_->normal.original(passage_->original, at, at + part.size()));
}

std::string_view deepest(const ItemChain& chain) {
  if (!chain.item_name.empty()) return chain.item_name;
  return chain.group_name.empty() ? chain.class_name : chain.group_name;
}

bool ends_clause(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> marks = {"。", "；", "，", "、", ")", "("};
  return at >= text.size() || !word_at(text, at, marks).empty();
}

}  // namespace gouji
