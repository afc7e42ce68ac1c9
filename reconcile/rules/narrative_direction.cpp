// N7D: 决算数大于、小于预算数 goes the way of the two figures that stand before it.
#include <algorithm>
#include <array>
#include <optional>

#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {
namespace {

/// Words that compare, and the sign of final accounts − budget that they state.
struct Comparison {
  std::string_view word;
  int sign;
};

constexpr std::array<Comparison, 7> comparisons = {
    {{"大于", 1}, {"高于", 1}, {"超过", 1}, {"小于", -1}, {"低于", -1}, {"少于", -1}, {"等于", 0}}};

/// 决算数小于预算数, in a passage's normal text.
struct Phrase {
  std::size_t begin = 0, end = 0;
  int sign = 0;
};

constexpr std::string_view subject = "决算数", object = "预算";
constexpr std::size_t longest_gap = 24;  // bytes between the words: 年初, 2024年度

std::optional<Phrase> phrase_at(std::string_view text, std::size_t at) {
  std::size_t behind = at + subject.size();
  for (const Comparison& c : comparisons) {
    if (!text.substr(behind).starts_with(c.word)) continue;
    std::size_t base = text.find(object, behind + c.word.size());
    if (base == text.npos || base > behind + c.word.size() + longest_gap) return {};
    std::string_view between = text.substr(behind + c.word.size(), base - behind - c.word.size());
    for (std::string_view mark : {"，", "。", "；", "("})
      if (between.find(mark) != between.npos) return {};
    return Phrase{at, base + object.size(), c.sign};
  }
  return {};
}

std::vector<Phrase> phrases_of(std::string_view text) {
  std::vector<Phrase> phrases;
  for (std::size_t at = text.find(subject); at != text.npos; at = text.find(subject, at + subject.size()))
    if (auto phrase = phrase_at(text, at)) phrases.push_back(*phrase);
  return phrases;
}

bool is_budget(const Claim& claim) {
  return claim.phase == Phase::budget || claim.phase == Phase::opening_budget || claim.phase == Phase::adjusted_budget;
}

struct Pair {
  int budget = -1, final_figure = -1;
};

/// The one budget figure between two places of a passage and the figure of the final accounts behind it, which may have
/// parts. What is compared is not certain where there are more.
std::optional<Pair> pair_between(const Filing& filing, int passage, std::size_t from, std::size_t to) {
  Pair pair;
  auto first = std::lower_bound(filing.claims.begin(), filing.claims.end(), passage,
                                [](const Claim& claim, int wanted) { return claim.passage < wanted; });
  for (auto i = static_cast<std::size_t>(first - filing.claims.begin());
       i < filing.claims.size() && filing.claims[i].passage == passage; ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.begin < from || claim.end > to || !is_sum_of_money(claim)) continue;
    if (!of_filing_year(filing, claim) || claim.relation == "approximate") continue;
    if (is_budget(claim)) {
      if (pair.budget >= 0) return {};
      pair.budget = static_cast<int>(i);
    } else if (claim.phase == Phase::final_accounts) {
      bool part = pair.final_figure >= 0 && (claim.whole == pair.final_figure || claim.whole == pair.budget);
      if (pair.budget < 0 || (pair.final_figure >= 0 && !part)) return {};
      if (pair.final_figure < 0) pair.final_figure = static_cast<int>(i);
    }
  }
  return pair.final_figure < 0 ? std::nullopt : std::optional(pair);
}

/// −1, 0, 1 where the printed figures tell; within their precision an equality may hide either.
int sign_of(Interval difference) {
  if (difference.lo > 0) return 1;
  return difference.hi < 0 ? -1 : 0;
}

void report(const Filing& filing, int passage, const Phrase& phrase, const Pair& pair, int sign, Verification& out) {
  Finding finding = finding_from("N7D", FindingKind::text, Severity::error,
                                 words_evidence(filing, passage, phrase.begin, phrase.end));
  finding.evidence.push_back(claim_evidence(filing, pair.budget));
  finding.evidence.push_back(claim_evidence(filing, pair.final_figure));
  finding.expected = sign > 0 ? "决算数大于预算数" : "决算数小于预算数";
  std::string budget = printed(filing, filing.claims[pair.budget]);
  std::string final_figure = printed(filing, filing.claims[pair.final_figure]);
  finding.explanation = {"与所列两数的大小相反", "the two figures go the other way"};
  finding.message = {finding.quote + "，而预算" + budget + "、决算" + final_figure,
                     finding.quote + ", but the budget is " + budget + " and the final figure " + final_figure};
  out.findings.push_back(std::move(finding));
}

void check_phrase(const Filing& filing, int passage, const Phrase& phrase, std::size_t from, Verification& out) {
  auto pair = pair_between(filing, passage, from, phrase.begin);
  if (!pair)
    return out.ledger.push_back(
        undecided("N7D", "", "前文没有唯一的一对预算数、决算数", "no single pair of figures stands before it"));
  const Amount budget = *filing.claims[pair->budget].amount, spent = *filing.claims[pair->final_figure].amount;
  int sign = sign_of(interval_of(spent) - interval_of(budget));
  std::string where = "claim:" + filing.claims[pair->final_figure].quote;
  if (sign == 0 || phrase.sign == 0 || sign == phrase.sign)
    return out.ledger.push_back(decided("N7D", sign == 0 ? Outcome::rounding : Outcome::pass, where));
  report(filing, passage, phrase, *pair, sign, out);
}

}  // namespace

void check_directions(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  if (filing.stage == Stage::budget) return;
  for (std::size_t p = 0; p < filing.narrative.passages.size(); ++p) {
    std::size_t from = 0;
    for (const Phrase& phrase : phrases_of(filing.narrative.passages[p].normal.text)) {
      check_phrase(filing, static_cast<int>(p), phrase, from, out);
      from = phrase.end;
    }
  }
}

}  // namespace gouji
