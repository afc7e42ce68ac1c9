#include "parse/claims/links.h"

#include <algorithm>
#include <array>

#include "parse/claims/text_at.h"
#include "parse/claims/words.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr int far_back = 60;  ///< claims that a repeated subject is looked for among
constexpr std::array<std::string_view, 4> part_words = {"其中", "包括", "包含", "(含"};

bool states(const Claim& claim) {
  return claim.relation != "threshold" && claim.relation != "base" && claim.relation != "rate";
}

bool comparable(const Claim& part, const Claim& head) {
  if (part.kind != head.kind || !states(head)) return false;
  return part.kind != ClaimKind::count || part.unit_text == head.unit_text;
}

bool same_phase(const Claim& a, const Claim& b) {
  return a.phase == b.phase && (a.year == b.year || a.year == 0 || b.year == 0);
}

/// Where the sentence begins that ends at `at` or goes on there.
std::size_t full_sentence_begin(std::string_view text, std::size_t at) {
  std::size_t stop = at < 4 ? std::string_view::npos : text.rfind("。", at - 4);
  return stop == std::string_view::npos ? 0 : stop + 3;
}

}  // namespace

void Links::begin_passage(const Passage& passage, int depth) {
  text_ = passage.normal.text;
  first_ = static_cast<int>(claims_.size());
  depth_ = depth;
  reach_ = Reach::none;
  heads_.clear();
  if (list_heads_.empty()) return;
  bool entry = depth > 0 && depth != head_depth_ && (list_depth_ == 0 || depth >= list_depth_);
  if (!entry) {
    list_heads_.clear();
  } else if (list_depth_ == 0) {
    list_depth_ = depth;
  }
}

/// `其中：` at the end announces numbered passages.
void Links::end_passage() {
  std::string_view end = text_;
  while (end.ends_with(":") || end.ends_with("，")) end.remove_suffix(end.ends_with(":") ? 1 : 3);
  if (word_ending(end, part_words).empty()) return;
  list_heads_ = heads_before(text_.size());
  list_depth_ = 0;
  head_depth_ = depth_;
}

void Links::see(std::size_t from, std::size_t to) {
  std::string_view lead = text_.substr(from, to - from);
  std::size_t last = std::string_view::npos;
  std::string_view found;
  for (std::string_view word : part_words) {
    std::size_t at = lead.rfind(word);
    if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) {
      last = at;
      found = word;
    }
  }
  if (last != std::string_view::npos) return open(from + last, from + last + found.size());
  std::size_t within = lead.find("中，");
  if (within == std::string_view::npos) return;
  std::size_t begin = 0;
  for (std::string_view mark : {"。", "；", "，"}) {
    std::size_t at = lead.substr(0, within).rfind(mark);
    if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  }
  std::string_view noun = bare_noun(lead.substr(begin, within - begin));
  int head = noun.empty() ? -1 : last_with(noun, ClaimKind::amount);
  if (head < 0) return;
  heads_ = {head};
  reach_ = Reach::sentence;
  begin_ = from + within;
}

void Links::open(std::size_t at, std::size_t behind) {
  std::vector<int> heads = heads_before(at);
  if (heads.empty()) return;
  heads_ = std::move(heads);
  begin_ = behind;
  while (stands_at(text_, behind, ":")) ++behind;
  bool bracket = at > 0 && (text_[at - 1] == '(' || text_[at] == '(');
  reach_ = bracket ? Reach::bracket : numbering_of(text_.substr(behind)) ? Reach::passage : Reach::sentence;
}

std::vector<int> Links::heads_before(std::size_t at) const {
  std::vector<int> heads;
  std::size_t from = 0;
  for (int i = static_cast<int>(claims_.size()) - 1; i >= first_; --i) {
    const Claim& claim = claims_[i];
    if (claim.begin >= at || !states(claim)) continue;
    if (heads.empty()) from = full_sentence_begin(text_, claim.begin + 4);
    if (claim.begin < from) break;
    heads.push_back(i);
  }
  std::reverse(heads.begin(), heads.end());
  return heads;
}

bool Links::is_open(std::size_t at) const {
  if (reach_ == Reach::none || at < begin_) return false;
  std::string_view passed = text_.substr(begin_, at - begin_);
  if (reach_ == Reach::sentence) return passed.find("。") == std::string_view::npos;
  if (reach_ == Reach::passage) return true;
  int depth = 1;
  for (char c : passed) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth == 0) return false;
  }
  return true;
}

int Links::best_head(const std::vector<int>& heads, const Claim& claim) const {
  int best = -1;
  for (int head : heads) {
    if (!comparable(claim, claims_[head])) continue;
    if (same_phase(claim, claims_[head])) return head;
    if (claim.phase == Phase::unstated || claims_[head].phase == Phase::unstated) best = head;
  }
  return best;
}

int Links::whole_of(const Claim& claim, std::size_t at) const {
  if (is_open(at)) return best_head(heads_, claim);
  return best_head(list_heads_, claim);
}

int Links::last_amount() const {
  for (int i = static_cast<int>(claims_.size()) - 1; i >= first_; --i)
    if (claims_[i].kind == ClaimKind::amount && states(claims_[i])) return i;
  return -1;
}

int Links::last_with(std::string_view subject, ClaimKind kind) const {
  int stop = std::max(0, static_cast<int>(claims_.size()) - far_back);
  for (int i = static_cast<int>(claims_.size()) - 1; i >= stop; --i) {
    const Claim& claim = claims_[i];
    if (claim.kind == kind && states(claim) && claim.subject == subject) return i;
  }
  return -1;
}

int Links::base_of(const Claim& claim) const {
  if (claim.base_year == 0 && claim.base_phase == Phase::unstated) return -1;
  for (int i = static_cast<int>(claims_.size()) - 1; i >= first_; --i) {
    const Claim& other = claims_[i];
    if (other.kind != ClaimKind::amount || i == claim.of) continue;
    bool year = claim.base_year == 0 || other.year == claim.base_year;
    if (year && other.phase == claim.base_phase) return i;
  }
  return -1;
}

}  // namespace gouji
