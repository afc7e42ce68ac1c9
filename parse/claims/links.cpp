#include "parse/claims/links.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parse/claims/text_at.h"
#include "parse/claims/words.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr int far_back = 4;       ///< passages that a repeated subject is looked for in
constexpr int farther_back = 12;  ///< the same for the whole of a share
constexpr std::array<std::string_view, 6> part_words = {"其中", "包括", "包含", "(含", "，含", "以下方面"};
constexpr std::array<std::string_view, 5> sums = {"合计", "共计", "总计", "小计", "总共"};

bool states(const Claim& claim) {
  return claim.relation != "threshold" && claim.relation != "base" && claim.relation != "rate";
}

bool comparable(const Claim& part, const Claim& head) {
  if (part.kind != head.kind || !states(head)) return false;
  return part.kind != ClaimKind::count || part.unit_text == head.unit_text;
}

bool is_budget(Phase phase) {
  return phase == Phase::budget || phase == Phase::opening_budget || phase == Phase::adjusted_budget;
}

/// Where the sentence begins that ends at `at` or goes on there.
std::size_t full_sentence_begin(std::string_view text, std::size_t at) {
  std::size_t stop = at < 4 ? std::string_view::npos : text.rfind("。", at - 4);
  return stop == std::string_view::npos ? 0 : stop + 3;
}

/// True where a bracket closes between two places that was opened before the first.
bool leaves_bracket(std::string_view between) {
  int depth = 0;
  for (char c : between) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth < 0) return true;
  }
  return false;
}

/// The same of a stretch that grows at its front, read once in all.
class Brackets {
 public:
  explicit Brackets(std::size_t end) : begin_(end) {}

  /// Takes in what stands between `begin` and what was seen so far.
  bool leaves_from(std::string_view text, std::size_t begin) {
    while (begin_ > begin) {
      --begin_;
      lowest_ = std::min(0, lowest_ + (text[begin_] == '(' ? 1 : text[begin_] == ')' ? -1 : 0));
    }
    return lowest_ < 0;
  }

 private:
  std::size_t begin_;
  int lowest_ = 0;  ///< the least depth that a reader from the front on reaches
};

/// （其中：购置费0万元，运行维护费2万元） is of vehicles where its whole is.
std::string measure_within(const Claim& part, const Claim& whole) {
  if (!part.measure.empty() || whole.measure != "vehicle") return part.measure;
  if (part.subject.find("购置") != std::string::npos) return "vehicle_purchase";
  return part.subject.find("运行") != std::string::npos ? "vehicle_running" : "";
}

}  // namespace

void Links::begin_passage(const Passage& passage, int index) {
  passage_ = index;
  text_ = passage.normal.text;
  first_ = static_cast<int>(claims_.size());
  depth_ = passage.depth;
  scopes_.clear();
  if (list_heads_.empty()) return;
  if (list_depth_ < 0 && !passage.heading) list_depth_ = depth_;
  bool entry = !passage.heading && depth_ >= list_depth_ && (depth_ != head_depth_ || depth_ == 0);
  if (!entry) list_heads_.clear();
}

void Links::end_passage() {
  std::string_view end = text_;
  while (end.ends_with(":") || end.ends_with("，")) end.remove_suffix(end.ends_with(":") ? 1 : 3);
  if (word_ending(end, part_words).empty()) return;
  list_heads_ = heads_before(text_.size());
  list_depth_ = -1;
  head_depth_ = depth_;
}

void Links::see(std::size_t from, std::size_t to) {
  std::string_view lead = text_.substr(from > 0 && text_[from - 1] == '(' ? from - 1 : from, to - from);
  from = lead.data() - text_.data();
  std::size_t last = std::string_view::npos, width = 0;
  for (std::string_view word : part_words) {
    std::size_t at = lead.rfind(word);
    if (at == std::string_view::npos || (last != std::string_view::npos && at < last)) continue;
    last = at;
    width = word.size();
  }
  if (last != std::string_view::npos) return open(from + last, from + last + width);
  std::size_t comma = lead.find("中，");
  if (comma != std::string_view::npos) open_noun(from, from + comma);
}

/// `收入包括：` says of what the parts are, which need not be the last figure.
bool Links::has_noun(std::size_t at) const {
  if (!stands_at(text_, at, "包")) return false;
  std::string_view before = text_.substr(0, at);
  for (std::string_view word : {"主要", "具体", "其中", "分别"})
    if (before.ends_with(word)) before.remove_suffix(word.size());
  constexpr std::array<std::string_view, 6> marks = {"，", "。", "；", ":", "(", "元"};
  return !before.empty() && word_ending(before, marks).empty();
}

void Links::open(std::size_t at, std::size_t behind) {
  std::vector<int> heads = has_noun(at) ? std::vector<int>{} : heads_before(at);
  if (heads.empty() && scopes_.empty()) return;
  bool bracket = text_[at] == '(' || (at > 0 && text_[at - 1] == '(');
  while (stands_at(text_, behind, ":")) ++behind;
  bool within = std::any_of(scopes_.begin(), scopes_.end(), [&](const Scope& scope) {
    return scope.reach != Reach::bracket && scope.reach != Reach::passage && is_open(scope, at);
  });
  Reach reach = bracket                              ? Reach::bracket
                : numbering_of(text_.substr(behind)) ? Reach::passage
                : within                             ? Reach::part
                                                     : Reach::sentence;
  scopes_.push_back({std::move(heads), reach, behind});
}

/// 财政拨款支出预算中，…
void Links::open_noun(std::size_t from, std::size_t comma) {
  std::string_view lead = text_.substr(from, comma - from);
  std::size_t begin = 0;
  for (std::string_view mark : {"。", "；", "，"}) {
    std::size_t at = lead.rfind(mark);
    if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  }
  std::string noun = bare_noun(lead.substr(begin));
  int head = noun.empty() ? -1 : last_with(noun);
  if (head >= 0) scopes_.push_back({{head}, Reach::sentence, comma});
}

/// No sentence names so many figures before its parts; the nearest are enough.
constexpr std::size_t most_heads = 64;

std::vector<int> Links::heads_before(std::size_t at) const {
  std::vector<int> heads;
  std::size_t from = 0;
  Brackets passed(at);
  for (int i = static_cast<int>(claims_.size()) - 1; i >= first_ && heads.size() < most_heads; --i) {
    const Claim& claim = claims_[i];
    if (claim.begin >= at || !states(claim) || passed.leaves_from(text_, claim.end)) continue;
    if (heads.empty()) from = full_sentence_begin(text_, claim.begin + 4);
    if (claim.begin < from) break;
    heads.push_back(i);
  }
  std::reverse(heads.begin(), heads.end());
  return heads;
}

bool Links::is_open(const Scope& scope, std::size_t at) const {
  std::string_view passed = text_.substr(scope.begin, at - scope.begin);
  if (scope.reach == Reach::bracket) return !leaves_bracket(passed);
  if (scope.reach == Reach::passage) return begins_entry(scope, at);
  bool stopped = scope.reach == Reach::part && passed.find("；") != std::string_view::npos;
  return !stopped && passed.find("。") == std::string_view::npos;
}

/// In a list within a passage only what its numbers begin is a part.
bool Links::begins_entry(const Scope& scope, std::size_t at) const {
  std::size_t begin = scope.begin;
  for (std::string_view mark : {"。", "；"}) {
    std::size_t stop = text_.substr(0, at).rfind(mark);
    if (stop != std::string_view::npos) begin = std::max(begin, stop + mark.size());
  }
  return static_cast<bool>(numbering_of(text_.substr(begin)));
}

int Links::best_head(const std::vector<int>& heads, const Claim& claim) const {
  int best = -1;
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
    const Claim& whole = claims_[*head];
    if (!comparable(claim, whole)) continue;
    bool same_year = claim.year == whole.year || claim.year == 0 || whole.year == 0;
    if (!same_year) continue;
    if (claim.phase == whole.phase) return *head;
    if (best < 0 && (claim.phase == Phase::unstated || whole.phase == Phase::unstated)) best = *head;
  }
  return best;
}

int Links::whole_of(const Claim& claim) const {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
    if (is_open(*scope, claim.begin)) return best_head(scope->heads, claim);
  return first_of_passage(claim) ? best_head(list_heads_, claim) : -1;
}

/// In a list of passages only what a passage begins with is a part: its year's figure and that of the same phase.
bool Links::first_of_passage(const Claim& claim) const {
  for (int i = first_; i < static_cast<int>(claims_.size()); ++i)
    if (comparable(claim, claims_[i]) && claims_[i].phase == claim.phase) return false;
  return true;
}

int Links::last_amount(std::size_t at) const {
  for (int i = static_cast<int>(claims_.size()) - 1; i >= first_; --i) {
    const Claim& claim = claims_[i];
    bool counts = claim.kind == ClaimKind::amount && states(claim);
    if (counts && !leaves_bracket(text_.substr(claim.end, at - claim.end))) return i;
  }
  return -1;
}

int Links::last_with(std::string_view subject) const {
  for (int i = static_cast<int>(claims_.size()) - 1; i >= 0; --i) {
    if (claims_[i].passage + far_back < passage_) break;
    if (claims_[i].kind == ClaimKind::amount && states(claims_[i]) && claims_[i].subject == subject) return i;
  }
  return -1;
}

void Links::link(Claim& claim) const {
  if (claim.kind == ClaimKind::amount && !states(claim)) return;
  switch (claim.kind) {
    case ClaimKind::amount:
    case ClaimKind::count:
      return link_part(claim);
    case ClaimKind::change:
    case ClaimKind::percent:
      return link_comparison(claim);
    case ClaimKind::date:
      return;
  }
}

void Links::link_part(Claim& claim) const {
  claim.whole = whole_of(claim);
  if (claim.whole < 0) return;
  claim.measure = measure_within(claim, claims_[claim.whole]);
  bool sum = !claim.subject.empty() && word_at(claim.subject, 0, sums) == claim.subject;
  if (sum) claim.of = std::exchange(claim.whole, -1);
  if (claim.relation.empty()) claim.relation = sum ? "total" : "of-which";
}

void Links::link_comparison(Claim& claim) const {
  bool follows = claim.subject.empty() || claim.of >= 0;
  if (claim.of < 0) claim.of = follows ? about(claim) : last_with(claim.subject);
  if (claim.kind == ClaimKind::change && !follows) {
    claim.whole = whole_of(claim);
    if (claim.of < 0) claim.of = named(claim.subject);
  }
  if (follows) take_over(claim);
  if (claim.relation == "growth" && claim.base.empty()) take_base(claim);
  claim.against = against(claim);
}

/// What a comparison without a noun is about: the change or the amount before it. After a full stop it speaks of the
/// whole again; of figures of two years it is about the later.
int Links::about(const Claim& claim) const {
  int last = static_cast<int>(claims_.size()) - 1;
  if (last >= first_ && claims_[last].kind == ClaimKind::change && claim.kind == ClaimKind::percent)
    return claims_[last].of >= 0 ? claims_[last].of : last;
  int amount = last_amount(claim.begin);
  if (amount < 0) return amount;
  const Claim& found = claims_[amount];
  std::string_view since = text_.substr(found.end, claim.begin - found.end);
  if (found.whole >= first_ && since.find("。") != std::string_view::npos) return found.whole;
  if (amount > first_ && claims_[amount - 1].kind == ClaimKind::amount && states(claims_[amount - 1]) &&
      claims_[amount - 1].year == found.year + 1)
    return amount - 1;
  return amount;
}

void Links::take_over(Claim& claim) const {
  if (claim.of < 0) return;
  const Claim& about = claims_[claim.of];
  claim.subject = about.subject;
  claim.measure = about.measure;
  claim.phase = about.phase;
  claim.year = about.year;
}

/// 下降2.10% after 减少72.35万元 has the same base.
void Links::take_base(Claim& claim) const {
  if (static_cast<int>(claims_.size()) <= first_ || claims_.back().kind != ClaimKind::change) return;
  claim.base = claims_.back().base;
  claim.base_year = claims_.back().base_year;
  claim.base_phase = claims_.back().base_phase;
}

/// The last amount that a noun names, whole or by its end: 总支出 is 我院总支出.
int Links::named(std::string_view noun) const {
  if (noun.size() < 9) return -1;
  for (int i = static_cast<int>(claims_.size()) - 1; i >= 0; --i) {
    if (claims_[i].passage + farther_back < passage_) break;
    if (claims_[i].kind != ClaimKind::amount || !states(claims_[i])) continue;
    std::string_view subject = claims_[i].subject;
    if (subject.ends_with(noun)) return i;
  }
  return -1;
}

int Links::against(const Claim& claim) const {
  int last = static_cast<int>(claims_.size()) - 1;
  if (last >= first_ && claims_[last].relation == "base") return last;
  if (claim.relation == "share") {
    if (!claim.base.empty()) return named(bare_noun(normalised(claim.base)));
    return claim.of >= 0 ? claims_[claim.of].whole : -1;
  }
  bool named_base = claim.base_year != 0 || claim.base_phase != Phase::unstated;
  if (!named_base) return claim.of < 0 ? -1 : base_with(claim, claims_[claim.of].year - 1, claims_[claim.of].phase);
  bool same_phase = claim.base_phase == Phase::unstated && claim.of >= 0;
  return base_with(claim, claim.base_year, same_phase ? claims_[claim.of].phase : claim.base_phase);
}

/// The amount of the passage that is of the same thing in another year or phase; a year of 0 is any.
int Links::base_with(const Claim& claim, int year, Phase phase) const {
  std::string topic = topic_of(claim.subject);
  for (int i = static_cast<int>(claims_.size()) - 1; i >= first_; --i) {
    const Claim& other = claims_[i];
    if (other.kind != ClaimKind::amount || i == claim.of) continue;
    bool same_phase = other.phase == phase || (phase == Phase::budget && is_budget(other.phase));
    if ((year == 0 || other.year == year) && same_phase && topic_of(other.subject) == topic) return i;
  }
  return -1;
}

}  // namespace gouji
