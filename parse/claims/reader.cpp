#include "parse/claims/reader.h"

#include <algorithm>
#include <array>

#include "parse/claims/text_at.h"
#include "parse/claims/topic.h"
#include "parse/claims/words.h"
#include "parse/narrative/numbering.h"

namespace gouji {

void ClaimReader::read(int passage, bool skip) {
  passage_ = passage;
  heading_ = passage > 0 ? topic_of_heading(narrative_.passages[passage - 1]) : std::string();
  const Passage& read = narrative_.passages[passage];
  if (!skip) {
    view_.emplace(read);
    links_.begin_passage(read, passage);
    for (std::size_t i = 0; i < view_->quantities().size(); ++i) read_quantity(i);
    links_.end_passage();
  }
  sentences_before_ += static_cast<int>(read.sentences.size());
}

void ClaimReader::read_quantity(std::size_t index) {
  if (view_->quantities()[index].kind == QuantityKind::year) return;
  FigurePlace place = view_->place_of(index);
  links_.see(place.lead, place.begin);
  std::optional<Claim> claim = claim_of(place);
  if (!claim) return;
  series_.follow(*claim, static_cast<int>(claims_.size()), view_->between(place.lead, place.begin),
                 view_->clause(place));
  if (!series_.is_open()) links_.link(*claim);
  claims_.push_back(std::move(*claim));
}

Claim ClaimReader::plain_claim(const Quantity& quantity) const {
  Claim claim;
  claim.passage = passage_;
  const auto& sentences = view_->passage().sentences;
  auto sentence = std::upper_bound(sentences.begin(), sentences.end(), quantity.begin);
  claim.sentence = sentences_before_ + static_cast<int>(sentence - sentences.begin()) - 1;
  claim.begin = quantity.begin;
  claim.end = quantity.end;
  claim.value = quantity.value;
  claim.unit_text = quantity.unit_text;
  claim.unit = quantity.unit;
  return claim;
}

std::optional<Claim> ClaimReader::claim_of(const FigurePlace& place) const {
  Claim claim = plain_claim(view_->quantities()[place.index]);
  if (const ItemChain* item = view_->item_before(claim.begin)) claim.item = *item;
  if (!fill(claim, place)) return std::nullopt;
  claim.quote_begin = static_cast<std::uint32_t>(view_->quote_begin(place));
  claim.quote_end = claim.end;
  claim.quote = view_->printed(view_->between(claim.quote_begin, claim.quote_end));
  PlacedText placed = view_->passage().place(claim.begin, claim.end);
  claim.page = placed.page;
  claim.box = placed.box;
  return claim;
}

bool ClaimReader::fill(Claim& claim, const FigurePlace& place) const {
  switch (view_->quantities()[place.index].kind) {
    case QuantityKind::money:
      fill_money(claim, place);
      return true;
    case QuantityKind::percent:
    case QuantityKind::points:
      fill_percent(claim, place);
      return true;
    case QuantityKind::count:
      fill_count(claim, place);
      return true;
    case QuantityKind::date:
      claim.kind = ClaimKind::date;
      claim.year = view_->year_between(claim.begin, claim.end);
      return true;
    case QuantityKind::flat:
      fill_change(claim, read_clause(view_->clause(place), true), place);
      return !stands_at(text(), claim.end, "的") && (is_said_flat(claim) || !claim.base.empty());
    case QuantityKind::bare:
      return fill_bare(claim, place);
    case QuantityKind::year:
      break;
  }
  return false;
}

/// 一致 and 相同 compare figures only where a base is named.
bool ClaimReader::is_said_flat(const Claim& claim) const {
  return stands_at(text(), claim.begin, "持平");
}

void ClaimReader::fill_money(Claim& claim, const FigurePlace& place) const {
  claim.amount = amount_of(claim.value, claim.unit);
  ClauseReading reading = read_clause(view_->clause(place), false);
  const Quantity& found = view_->quantities()[place.index];
  if (view_->is_threshold(found)) {
    claim.relation = "threshold";
    fill_subject(claim, reading.noun, place);
    return;
  }
  if (reading.direction != Direction::none) return fill_change(claim, reading, place);
  fill_subject(claim, reading.noun, place);
  if (reading.stands_for_base || view_->is_base_of_rate(place.index)) {
    claim.relation = "base";
  } else if (stands_at(text(), claim.end, "/")) {
    claim.relation = "rate";
  } else if (reading.approximate) {
    claim.relation = "approximate";
  }
}

void ClaimReader::fill_count(Claim& claim, const FigurePlace& place) const {
  claim.kind = ClaimKind::count;
  ClauseReading reading = read_clause(view_->clause(place), false);
  if (reading.direction != Direction::none) return fill_change(claim, reading, place);
  fill_subject(claim, reading.noun, place);
}

void ClaimReader::fill_percent(Claim& claim, const FigurePlace& place) const {
  claim.kind = ClaimKind::percent;
  ClauseReading reading = read_clause(view_->clause(place), false);
  if (reading.direction == Direction::none) return fill_rate(claim, place);
  fill_change(claim, reading, place);
  if (view_->quantities()[place.index].kind == QuantityKind::percent) claim.kind = ClaimKind::percent;
  claim.relation = "growth";
}

void ClaimReader::fill_rate(Claim& claim, const FigurePlace& place) const {
  std::string_view clause = view_->clause(place);
  if (clause == "的" && place.index > 0) {
    // 完成预算60999万元的40.4%: the words stand before the base.
    clause = view_->clause(view_->place_of(place.index - 1));
  }
  ClauseReading reading = read_rate(clause);
  fill_subject(claim, reading.noun, place);
  fill_base(claim, reading.base);
  bool threshold = view_->is_threshold(view_->quantities()[place.index]);
  claim.relation = reading.share ? "share" : reading.completion ? "completion" : threshold ? "threshold" : "";
}

/// 预算为0; 占76.23 without its sign; a figure of money without its unit.
bool ClaimReader::fill_bare(Claim& claim, const FigurePlace& place) const {
  constexpr std::array<std::string_view, 9> money = {"预算", "支出", "收入", "经费", "决算",
                                                     "金额", "资金", "合计", "费"};
  std::string_view clause = view_->clause(place);
  if (!ends_clause(text(), claim.end) || clause.empty() || clause.ends_with(":")) return false;
  if (clause.ends_with("占")) {
    claim.kind = ClaimKind::percent;
    fill_rate(claim, place);
    return true;
  }
  bool stated = clause.ends_with("为") || claim.value.decimals == 2;
  if (!stated || !holds_any(clause, money)) return false;
  fill_money(claim, place);
  if (claim.value.is_zero()) claim.amount = Amount{0, 1};
  return true;
}

void ClaimReader::fill_change(Claim& claim, const ClauseReading& reading, const FigurePlace& place) const {
  claim.kind = ClaimKind::change;
  claim.relation = reading.direction == Direction::flat ? "flat" : "change";
  claim.direction = reading.direction;
  fill_subject(claim, reading.noun, place);
  std::string_view base = reading.base;
  if (base.empty() && place.clause > place.lead) {
    std::size_t end = place.clause - character_before(text(), place.clause).size();
    base = base_of_clause(view_->between(clause_begin(text(), place.lead, end), end));
  }
  fill_base(claim, base);
}

void ClaimReader::fill_base(Claim& claim, std::string_view base) const {
  if (base.empty()) return;
  claim.base = view_->printed(base);
  claim.base_phase = phase_in(base);
  int this_year = default_year_ != 0 ? default_year_ : claim.year;
  claim.base_year = year_in(base, this_year);
  bool like_for_like = base == "同比" || base == "环比";
  if (like_for_like && claim.year > 0) claim.base_year = claim.year - 1;
}

void ClaimReader::fill_subject(Claim& claim, std::string_view noun, const FigurePlace& place) const {
  if (!noun.empty()) {
    std::size_t begin = noun.data() - text().data();
    claim.year = view_->year_between(begin, begin + noun.size());
    if (claim.year == 0) claim.year = year_in(noun, default_year_);
  }
  if (claim.year == 0) claim.year = view_->year_around(place);
  if (claim.year == 0) claim.year = default_year_;
  claim.phase = phase_in(noun);
  std::string_view item = view_->item_in(noun);
  claim.subject = item.empty() ? bare_noun(noun) : std::string(item);
  if (claim.subject.empty() && claim.direction == Direction::none) {
    claim.subject = view_->noun_behind(claim.end);
    if (claim.subject.empty()) claim.subject = topic_before_colon(text(), place.sentence, place.clause);
  }
  if (is_phase_noun(claim.subject)) fill_topic(claim, place);
  claim.measure = measure_in(claim.subject);
}

/// 支出决算为… goes on speaking of what the sentence or the item before it is about.
void ClaimReader::fill_topic(Claim& claim, const FigurePlace& place) const {
  std::string topic;
  if (!claim.item.empty()) {
    topic = deepest(claim.item);
  } else if (int before = links_.last_amount(place.begin); before >= 0) {
    bool same_sentence =
        text().substr(claims_[before].end, place.begin - claims_[before].end).find("。") == std::string::npos;
    if (same_sentence) topic = topic_of(claims_[before].subject);
  }
  claim.subject.insert(0, topic.empty() ? topic_above(place) : topic);
}

/// What the paragraph's head names, or for its first sentence the heading above it.
std::string ClaimReader::topic_above(const FigurePlace& place) const {
  const std::size_t begin = numbering_of(text()).length;
  std::string topic = topic_of_head(text().substr(begin));
  const bool first = text().substr(0, place.begin).find("。") == std::string_view::npos;
  return topic.empty() && first ? heading_ : topic;
}

}  // namespace gouji
