// What each claim is of.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

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

/// The section is about the basic expenditure: what it speaks of are parts of that.
static bool is_about_basic(const Filing& filing, int index) {
  return section_title(filing, index).find("基本支出") != std::string::npos;
}

bool Binder::accepts(const Subject& subject, int index) const {
  const bool basic = std::count(subject.under.begin(), subject.under.end(), "general_public_basic") > 0;
  if (!subject.under.empty() && !stands_under(index, subject.under) && !(basic && is_about_basic(filing_, index)))
    return false;
  const int whole = filing_.claims[index].whole;
  const bool part = !subject.part_of.empty() && whole >= 0;
  if (part && std::count(subject.part_of.begin(), subject.part_of.end(), bindings_[whole].subject) == 0) return false;
  if (subject.not_in.empty()) return true;
  std::string titles = section_titles(filing_, filing_.claims[index]);
  return std::none_of(subject.not_in.begin(), subject.not_in.end(),
                      [&](const std::string& word) { return titles.find(word) != titles.npos; });
}

/// True where the sentence goes on with a fund's balance: 政府性基金预算财政拨款年初结转和结余8.60万元，本年收入….
bool Binder::goes_on_with_fund(int index, std::string_view id) const {
  constexpr std::array<std::string_view, 3> flows = {"_opening", "_year_income", "_closing"};
  for (int i = earlier_with_subject(index); i >= 0; i = earlier_with_subject(i)) {
    const std::string_view subject = bindings_[i].subject;
    const bool flow = std::any_of(flows.begin(), flows.end(), [&](auto end) { return subject.ends_with(end); });
    if (subject.starts_with(id) && flow) return true;
    if (subject != id) return false;
  }
  return false;
}

/// In a fund's section, and in a sentence of its balance, 本年收入 is the fund's.
const Subject* Binder::subject_of_fund(int index, std::string_view words) const {
  std::string titles = section_titles(filing_, filing_.claims[index]);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> funds = {
      {{"政府性基金", "government_fund"}, {"国有资本经营", "state_capital"}}};
  for (const auto& [fund, id] : funds)
    if (titles.find(fund) != titles.npos || goes_on_with_fund(index, id))
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

/// What words without a subject of their own go on with; 财政拨款收入8016.13万元，支出8029.08万元 turns to what is spent.
std::string Binder::subject_carried_on(int earlier, int index) const {
  constexpr std::string_view income = "收入", spending = "支出";
  std::string words = core_words(lead_of(filing_, earlier));
  const bool turns = words.ends_with(income) && lead_of(filing_, index).find(spending) != std::string_view::npos;
  if (!turns) return bindings_[earlier].subject;
  words.replace(words.size() - income.size(), income.size(), spending);
  const Subject* subject = subject_of(words);
  return subject == nullptr ? std::string() : subject->id;
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
    if (earlier >= 0) bindings_[i].subject = subject_carried_on(earlier, index);
  }
}

}  // namespace gouji
