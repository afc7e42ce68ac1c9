#include "reconcile/bind_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 8> clause_marks = {"，", "；", "。", "！", "？", ":", "、", "："};
constexpr std::array<std::string_view, 4> sentence_marks = {"；", "。", "！", "？"};

/// Behind the last of the marks; read backwards, since it is near the end.
std::size_t after_last(std::string_view text, const auto& marks) {
  for (std::size_t at = text.size(); at-- > 0;) {
    const bool inside_character = (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    if (inside_character) continue;
    const std::string_view rest = text.substr(at);
    for (std::string_view mark : marks)
      if (rest.starts_with(mark)) return at + mark.size();
  }
  return 0;
}

/// What a figure without a phase is of: what the filing is of.
Phase phase_in(const Filing& filing, const Claim& claim) {
  Phase of_filing = filing.stage == Stage::final_accounts ? Phase::final_accounts : Phase::budget;
  if (claim.phase == Phase::unstated) return of_filing;
  bool opening_of_budget = claim.phase == Phase::opening_budget && of_filing == Phase::budget;
  return opening_of_budget ? Phase::budget : claim.phase;
}

int year_in(const Filing& filing, const Claim& claim) {
  return claim.year == 0 ? filing.fiscal_year : claim.year;
}

bool has_passage(const Filing& filing, const Claim& claim) {
  return claim.passage >= 0 && claim.passage < static_cast<int>(filing.narrative.passages.size());
}

/// Section that a claim stands in; -1 for none.
int section_of(const Filing& filing, const Claim& claim) {
  return has_passage(filing, claim) ? filing.narrative.passages[claim.passage].section : -1;
}

}  // namespace

/// No clause is longer, in bytes; a text without marks is not searched from its start for every claim.
constexpr std::size_t longest_clause = 1500;

std::string_view lead_of(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  if (!has_passage(filing, claim)) return {};
  std::string_view text = filing.narrative.passages[claim.passage].normal.text;
  std::string_view before = text.substr(0, std::min<std::size_t>(claim.begin, text.size()));
  std::size_t window = before.size() > longest_clause ? before.size() - longest_clause : 0;
  std::size_t begin = window + after_last(before.substr(window), clause_marks);
  for (int i = index - 1; i >= 0 && filing.claims[i].passage == claim.passage; --i)
    if (filing.claims[i].kind != ClaimKind::date && filing.claims[i].end <= claim.begin) {
      begin = std::max<std::size_t>(begin, filing.claims[i].end);
      break;
    }
  std::string_view lead = before.substr(begin);
  if (begin == 0) lead.remove_prefix(numbering_of(lead).length);
  return lead;
}

std::string_view sentence_of(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  if (!has_passage(filing, claim)) return {};
  std::string_view text = filing.narrative.passages[claim.passage].normal.text;
  std::size_t begin = after_last(text.substr(0, std::min<std::size_t>(claim.begin, text.size())), sentence_marks);
  std::size_t end = text.size();
  for (std::string_view mark : sentence_marks) end = std::min(end, text.find(mark, claim.end));
  return text.substr(begin, end - begin);
}

std::string section_titles(const Filing& filing, const Claim& claim) {
  std::string titles;
  const auto& sections = filing.narrative.sections;
  for (int s = section_of(filing, claim), depth = 0; s >= 0 && depth < 8; s = sections[s].parent, ++depth)
    titles += normalised(sections[s].title) + "/";
  return titles;
}

std::string section_title(const Filing& filing, int index) {
  const std::string titles = section_titles(filing, filing.claims[index]);
  return titles.substr(0, titles.find('/'));
}

bool restated(const Filing& filing, int index) {
  std::string_view lead = lead_of(filing, index);
  constexpr std::array<std::string_view, 9> words = {"剔除", "口径", "可比", "扣除", "还原",
                                                     "年均", "左右", "约",   "近"};
  return std::any_of(words.begin(), words.end(), [&](auto word) { return lead.find(word) != lead.npos; });
}

bool is_sum_of_money(const Claim& claim) {
  return claim.kind == ClaimKind::amount && claim.amount && claim.relation != "threshold" && claim.relation != "rate";
}

bool of_filing_year(const Filing& filing, const Claim& claim) {
  return claim.year == 0 || filing.fiscal_year == 0 || claim.year == filing.fiscal_year;
}

bool same_time(const Filing& filing, const Claim& one, const Claim& other) {
  return year_in(filing, one) == year_in(filing, other) && phase_in(filing, one) == phase_in(filing, other);
}

}  // namespace gouji
