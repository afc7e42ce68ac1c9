#include "parse/claims/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parse/claims/text_at.h"
#include "parse/claims/words.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr std::size_t longest_quote = 30;  ///< characters before the figure

bool is_figure(const Quantity& quantity) {
  return quantity.kind != QuantityKind::year && quantity.kind != QuantityKind::date &&
         quantity.kind != QuantityKind::bare;
}

/// Steps back by some characters, but not before `from`.
std::size_t characters_before(std::string_view text, std::size_t at, std::size_t count, std::size_t from) {
  for (; count > 0 && at > from; --count) at -= character_before(text, at).size();
  return std::max(at, from);
}

bool ends_statement(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> marks = {"。", "；", "，", "、", ")", "("};
  return at >= text.size() || !word_at(text, at, marks).empty();
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

}  // namespace

void ClaimReader::read(int passage, bool skip) {
  passage_ = &narrative_.passages[passage];
  passage_index_ = passage;
  if (!skip) {
    links_.begin_passage(*passage_, passage_->depth);
    quantities_ = quantities_of(*passage_);
    if (!quantities_.empty()) items_ = items_of(*passage_);
    for (std::size_t i = 0; i < quantities_.size(); ++i) read_quantity(i);
    links_.end_passage();
  }
  sentences_before_ += static_cast<int>(passage_->sentences.size());
}

ClaimReader::Place ClaimReader::place_of(std::size_t index) const {
  Place place;
  place.index = index;
  std::size_t begin = quantities_[index].begin;
  const auto& sentences = passage_->sentences;
  place.sentence = *(std::upper_bound(sentences.begin(), sentences.end(), begin) - 1);
  place.lead = std::max(place.sentence, numbering_of(text()).length);
  for (std::size_t i = index; i-- > 0 && quantities_[i].begin >= place.sentence;) {
    if (!is_figure(quantities_[i]) || is_threshold(quantities_[i])) continue;
    place.lead = quantities_[i].end;
    break;
  }
  place.lead = std::min(place.lead, begin);
  place.lead += numbering_of(between(place.lead, begin)).length;
  place.clause = clause_begin(text(), place.lead, begin);
  return place;
}

void ClaimReader::read_quantity(std::size_t index) {
  if (quantities_[index].kind == QuantityKind::year) return;
  Place place = place_of(index);
  if (is_figure(quantities_[index])) links_.see(place.lead, quantities_[index].begin);
  std::optional<Claim> claim = claim_of(place);
  if (!claim) return;
  link(*claim, place);
  claims_.push_back(std::move(*claim));
}

std::optional<Claim> ClaimReader::claim_of(const Place& place) const {
  const Quantity& found = quantity(place);
  Claim claim;
  claim.passage = passage_index_;
  auto sentence = std::upper_bound(passage_->sentences.begin(), passage_->sentences.end(), found.begin);
  claim.sentence = sentences_before_ + static_cast<int>(sentence - passage_->sentences.begin()) - 1;
  claim.begin = found.begin;
  claim.end = found.end;
  claim.value = found.value;
  claim.unit_text = found.unit_text;
  claim.unit = found.unit;
  if (!fill(claim, place)) return std::nullopt;
  fill_item(claim);
  fill_quote(claim, place);
  PlacedText placed = passage_->place(found.begin, found.end);
  claim.page = placed.page;
  claim.box = placed.box;
  return claim;
}

bool ClaimReader::fill(Claim& claim, const Place& place) const {
  const Quantity& found = quantity(place);
  switch (found.kind) {
    case QuantityKind::money:
      fill_money(claim, place);
      return true;
    case QuantityKind::percent:
    case QuantityKind::points:
      fill_percent(claim, place);
      return true;
    case QuantityKind::count: {
      claim.kind = ClaimKind::count;
      ClauseReading reading = read_clause(between(place.clause, found.begin), false);
      fill_subject(claim, reading.noun, place);
      if (reading.direction != Direction::none) fill_change(claim, reading, place);
      return true;
    }
    case QuantityKind::date:
      claim.kind = ClaimKind::date;
      claim.year = year_of(found);
      return true;
    case QuantityKind::flat:
      fill_change(claim, read_clause(between(place.clause, found.begin), true), place);
      return true;
    case QuantityKind::bare:
      return fill_bare(claim, place);
    case QuantityKind::year:
      return false;
  }
  return false;
}

void ClaimReader::fill_money(Claim& claim, const Place& place) const {
  const Quantity& found = quantity(place);
  claim.amount = amount_of(found.value, found.unit);
  ClauseReading reading = read_clause(between(place.clause, found.begin), false);
  if (reading.direction != Direction::none) {
    fill_change(claim, reading, place);
  } else {
    fill_subject(claim, reading.noun, place);
    if (reading.approximate) claim.relation = "approximate";
  }
  if (is_threshold(found)) {
    claim.kind = ClaimKind::amount;
    claim.relation = "threshold";
  } else if (is_base_of_rate(place)) {
    claim.relation = "base";
  } else if (stands_at(text(), found.end, "/")) {
    claim.relation = "rate";
  }
}

void ClaimReader::fill_percent(Claim& claim, const Place& place) const {
  const Quantity& found = quantity(place);
  std::string_view clause = between(place.clause, found.begin);
  ClauseReading reading = read_clause(clause, false);
  if (reading.direction != Direction::none) {
    fill_change(claim, reading, place);
    if (found.kind == QuantityKind::percent) claim.kind = ClaimKind::percent;
    claim.relation = "growth";
    return;
  }
  claim.kind = ClaimKind::percent;
  if (clause == "的" && place.index > 0) {
    // 完成预算60999万元的40.4%: the words stand before the base.
    Place base = place_of(place.index - 1);
    reading = read_rate(between(base.clause, quantities_[place.index - 1].begin));
  } else {
    reading = read_rate(clause);
  }
  fill_subject(claim, reading.noun, place);
  claim.base = printed(reading.base);
  claim.base_phase = phase_in(reading.base);
  claim.base_year = reading.base.empty() ? 0 : year_in(reading.base, claim.year);
  claim.relation = reading.share ? "share" : reading.completion ? "completion" : is_threshold(found) ? "threshold" : "";
}

/// 预算为0; 占76.23 without its sign; a figure of money without its unit.
bool ClaimReader::fill_bare(Claim& claim, const Place& place) const {
  const Quantity& found = quantity(place);
  std::string_view clause = between(place.clause, found.begin);
  if (!ends_statement(text(), found.end) || clause.empty()) return false;
  if (clause.ends_with("占")) {
    fill_percent(claim, place);
    return true;
  }
  constexpr std::array<std::string_view, 9> money = {"预算", "支出", "收入", "经费", "决算",
                                                     "金额", "资金", "合计", "费"};
  bool stated = clause.ends_with("为") || found.value.decimals == 2;
  if (!stated || !holds_any(clause, money) || clause.ends_with(":")) return false;
  fill_money(claim, place);
  if (found.value.is_zero()) claim.amount = Amount{0, 1};
  return true;
}

void ClaimReader::fill_change(Claim& claim, const ClauseReading& reading, const Place& place) const {
  claim.kind = ClaimKind::change;
  claim.relation = reading.direction == Direction::flat ? "flat" : "change";
  claim.direction = reading.direction;
  std::string_view base = reading.base;
  if (base.empty() && place.clause > place.lead) {
    std::size_t begin = clause_begin(text(), place.lead, place.clause - 3);
    base = base_of_clause(between(begin, std::max(begin, place.clause - 3)));
  }
  if (reading.direction == Direction::none) return;
  fill_subject(claim, reading.noun, place);
  if (base.empty()) return;
  claim.base = printed(base);
  claim.base_phase = phase_in(base);
  claim.base_year = year_in(base, claim.year != 0 ? claim.year : default_year_);
  if (claim.base_year == 0 && (base == "同比" || base == "环比") && claim.year > 0) claim.base_year = claim.year - 1;
}

/// A part of the normal text as it is in print.
std::string ClaimReader::printed(std::string_view part) const {
  if (part.empty()) return {};
  std::size_t at = part.data() - text().data();
  return std::string(passage_->normal.original(passage_->original, at, at + part.size()));
}

void ClaimReader::fill_subject(Claim& claim, std::string_view noun, const Place& place) const {
  fill_year(claim, place, noun);
  claim.phase = phase_in(noun);
  std::string_view bare = item_in(noun);
  if (bare.empty()) bare = bare_noun(noun);
  if (bare.empty() && claim.direction == Direction::none) bare = noun_behind(place);
  claim.subject = bare;
  claim.measure = measure_in(bare);
}

/// The deepest name of an item that the words before a figure end with.
std::string_view ClaimReader::item_in(std::string_view noun) const {
  if (noun.empty()) return {};
  std::size_t begin = noun.data() - text().data(), end = begin + noun.size();
  for (const PlacedItem& item : items_) {
    constexpr std::array<std::string_view, 4> behind = {"\"科目", "科目", "\"", "支出"};
    bool last = item.end <= end && (item.end == end || word_at(text(), item.end, behind).size() == end - item.end);
    if (!last || item.end <= begin) continue;
    const ItemChain& chain = item.chain;
    return !chain.item_name.empty() ? chain.item_name : !chain.group_name.empty() ? chain.group_name : chain.class_name;
  }
  return {};
}

/// `其中1.8万元用于支付客饭费`: the noun follows.
std::string_view ClaimReader::noun_behind(const Place& place) const {
  constexpr std::array<std::string_view, 4> words = {"主要用于", "用于", "作为", "系"};
  std::size_t at = quantity(place).end;
  std::string_view word = word_at(text(), at, words);
  if (word.empty()) return {};
  at += word.size();
  std::size_t end = at;
  while (end < text().size() && !ends_statement(text(), end)) end += character_at(text(), end).size();
  return between(at, std::min(end, at + 90));
}

/// The year of the figure's own words, else the last of the passage that is not compared with.
void ClaimReader::fill_year(Claim& claim, const Place& place, std::string_view noun) const {
  std::size_t begin = noun.empty() ? place.clause : noun.data() - text().data();
  claim.year = own_year(begin, begin + noun.size());
  if (claim.year == 0 && !noun.empty()) claim.year = year_in(noun, default_year_);
  if (claim.year == 0) claim.year = own_year(0, begin);
  if (claim.year == 0) claim.year = default_year_;
}

int ClaimReader::own_year(std::size_t from, std::size_t to) const {
  for (std::size_t i = quantities_.size(); i-- > 0;) {
    const Quantity& found = quantities_[i];
    if (found.begin < from || found.end > to) continue;
    bool dated = found.kind == QuantityKind::year || found.kind == QuantityKind::date;
    if (dated && !is_compared(text(), found.begin)) return year_of(found);
  }
  return 0;
}

void ClaimReader::fill_item(Claim& claim) const {
  for (const PlacedItem& item : items_)
    if (item.end <= claim.begin) claim.item = item.chain;
}

bool ClaimReader::is_threshold(const Quantity& found) const {
  constexpr std::array<std::string_view, 7> behind = {"以上", "以下", "(含)", "(不含)", "(含以上)", "及以上", "及以下"};
  constexpr std::array<std::string_view, 4> before = {"单价", "单位价值", "单台价值", "单件价值"};
  return !word_at(text(), found.end, behind).empty() || !word_ending(between(0, found.begin), before).empty();
}

bool ClaimReader::is_base_of_rate(const Place& place) const {
  std::size_t next = place.index + 1;
  return next < quantities_.size() && quantities_[next].kind == QuantityKind::percent &&
         between(quantity(place).end, quantities_[next].begin) == "的";
}

void ClaimReader::fill_quote(Claim& claim, const Place& place) const {
  std::size_t begin = place.clause;
  if (claim.begin - begin < 6 && begin > place.sentence) {
    std::size_t before = std::max(place.sentence, numbering_of(text()).length);
    begin = clause_begin(text(), before, begin - 3);
  }
  std::size_t nearest = characters_before(text(), claim.begin, longest_quote, begin);
  if (nearest > begin) {
    std::size_t bracket = text().find(')', nearest);
    begin = bracket < claim.begin - 6 ? bracket + 1 : nearest;
  }
  for (std::string_view mark : {"、", "，", "；"})
    if (stands_at(text(), begin, mark)) begin += mark.size();
  claim.quote_begin = static_cast<std::uint32_t>(begin);
  claim.quote_end = claim.end;
  claim.quote = passage_->normal.original(passage_->original, begin, claim.end);
}

void ClaimReader::link(Claim& claim, const Place& place) {
  bool follows = claim.subject.empty();
  if (claim.kind == ClaimKind::amount && claim.relation.empty()) {
    claim.whole = links_.whole_of(claim, claim.begin);
    constexpr std::array<std::string_view, 4> sums = {"合计", "共计", "总计", "小计"};
    if (claim.whole >= 0 && word_at(claim.subject, 0, sums) == claim.subject) {
      claim.of = std::exchange(claim.whole, -1);
      claim.relation = "total";
    } else if (claim.whole >= 0) {
      claim.relation = "of-which";
    }
  } else if (claim.kind == ClaimKind::count) {
    claim.whole = links_.whole_of(claim, claim.begin);
    if (claim.whole >= 0) claim.relation = "of-which";
  } else if (claim.kind == ClaimKind::change || claim.kind == ClaimKind::percent) {
    claim.of = follows ? links_.last_amount() : links_.last_with(claim.subject, ClaimKind::amount);
    if (!follows && claim.of < 0 && claim.kind == ClaimKind::change) claim.whole = links_.whole_of(claim, claim.begin);
  }
  if (follows && claim.of >= 0 && claim.kind != ClaimKind::amount) {
    const Claim& about = claims_[claim.of];
    claim.subject = about.subject;
    claim.measure = about.measure;
    claim.phase = about.phase;
    claim.year = about.year;
  }
  (void)place;
  claim.against = links_.base_of(claim);
}

}  // namespace gouji
