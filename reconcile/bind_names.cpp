// What each claim is of.
#include <algorithm>

#include "reconcile/bind_words.h"
#include "reconcile/binder.h"

namespace gouji {

/// The last claim before this one in its sentence that has a subject; -1 for none.
int Binder::earlier_with_subject(int index) const {
  const Claim& claim = filing_.claims[index];
  for (int i = index - 1; i >= 0; --i) {
    const Claim& earlier = filing_.claims[i];
    if (earlier.passage != claim.passage || earlier.sentence != claim.sentence) return -1;
    if (earlier.kind == ClaimKind::amount && !bindings_[i].subject.empty()) return i;
  }
  return -1;
}

/// True where a claim that this one is a part of has one of the subjects.
bool Binder::stands_under(int index, const std::vector<std::string>& subjects) const {
  constexpr int deepest = 8;
  for (int depth = 0; depth < deepest; ++depth) {
    int whole = filing_.claims[index].whole >= 0 ? filing_.claims[index].whole : earlier_with_subject(index);
    if (whole < 0) return false;
    if (std::count(subjects.begin(), subjects.end(), bindings_[whole].subject) > 0) return true;
    index = whole;
  }
  return false;
}

bool Binder::accepts(const Subject& subject, int index) const {
  if (!subject.under.empty() && !stands_under(index, subject.under)) return false;
  if (subject.not_in.empty()) return true;
  std::string titles = section_titles(filing_, filing_.claims[index]);
  return std::none_of(subject.not_in.begin(), subject.not_in.end(),
                      [&](const std::string& word) { return titles.find(word) != titles.npos; });
}

/// In a fund's section 本年收入 is the fund's.
const Subject* Binder::subject_of_fund(int index, std::string_view words) const {
  std::string titles = section_titles(filing_, filing_.claims[index]);
  for (std::string_view fund : {"政府性基金", "国有资本经营"})
    if (titles.find(fund) != titles.npos)
      if (const Subject* subject = subject_of(std::string(fund) + "预算财政拨款" + bare_words(words))) return subject;
  return nullptr;
}

/// By the claim's subject, else by the words before its figure.
const Subject* Binder::subject_by_words(int index) const {
  for (std::string_view words : {std::string_view(filing_.claims[index].subject), lead_of(filing_, index)}) {
    if (words.empty()) continue;
    if (const Subject* subject = subject_of_fund(index, words)) return subject;
    const Subject* subject = subject_of(words);
    if (subject != nullptr && accepts(*subject, index)) return subject;
  }
  return nullptr;
}

void Binder::name_subjects() {
  for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
    int index = static_cast<int>(i);
    const Claim& claim = filing_.claims[i];
    if (!is_sum_of_money(claim)) continue;
    const Subject* subject = subject_by_words(index);
    if (subject != nullptr) bindings_[i].subject = subject->id;
    if (subject != nullptr || !claim.item.empty() || !is_generic(lead_of(filing_, index))) continue;
    int earlier = earlier_with_subject(index);
    if (earlier >= 0) bindings_[i].subject = bindings_[earlier].subject;
  }
}

}  // namespace gouji
