// W1, W2, W8: words of the official form that nobody filled in, words of another level of government, slips of style.
#include <array>
#include <string_view>

#include "base/text.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/phrase.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

/// The level that the title states: 市级部门预算, 区级单位预算.
std::string_view level_of(const std::string& title) {
  for (std::string_view level : {std::string_view("省级"), std::string_view("市级"), std::string_view("区级"),
                                 std::string_view("县级"), std::string_view("镇级"), std::string_view("乡级")})
    if (title.find(level) != std::string::npos) return level;
  return {};
}

Finding level_finding(Evidence evidence, std::string_view other, std::string_view own) {
  Finding finding = finding_from("W2", FindingKind::template_residue, Severity::warning, std::move(evidence));
  finding.observed = std::string(other);
  finding.expected = std::string(own);
  finding.suggestion = std::string(own);
  finding.explanation = {"套用了另一级的样文", "the text of another level's form"};
  finding.message = {"本文为" + std::string(own) + "，此处写“" + std::string(other) + "”",
                     "the filing is of level " + std::string(own) + ", here it says " + std::string(other)};
  return finding;
}

/// Every place where another level stands before the words that a form uses for the filing's own finances.
std::vector<Evidence> places_of_level(const Filing& filing, std::string_view level) {
  std::vector<Evidence> places;
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const std::string& text = filing.narrative.passages[i].normal.text;
    for (std::string_view noun : {std::string_view("预算主管部门"), std::string_view("财政有经费领拨关系")}) {
      std::size_t at = text.find(std::string(level) + std::string(noun));
      if (at == std::string::npos) continue;
      places.push_back(words_evidence(filing, i, at, at + level.size() + noun.size()));
      places.back().observed = std::string(level);
    }
  }
  return places;
}

}  // namespace

void check_residue(const Context& context, Verification& out) {
  check_phrases("W1", FindingKind::template_residue, Severity::warning, {"样表文字残留", "words of the form left in"},
                context, out);
}

void check_style(const Context& context, Verification& out) {
  check_phrases("W8", FindingKind::text, Severity::note, {"行文疏漏", "a slip of style"}, context, out);
}

void check_level_words(const Context& context, Verification& out) {
  std::string_view own = level_of(normalised(context.filing.title));
  if (own.empty()) {
    out.ledger.push_back(undecided("W2", "", "标题没有写明级次", "the title names no level"));
    return;
  }
  for (std::string_view other : {std::string_view("市级"), std::string_view("区级"), std::string_view("县级")}) {
    if (other == own) continue;
    std::vector<Evidence> places = places_of_level(context.filing, other);
    out.ledger.push_back(decided("W2", places.empty() ? Outcome::pass : Outcome::fail, std::string(other)));
    if (places.empty()) continue;
    Finding finding = level_finding(places.front(), other, own);
    finding.evidence = std::move(places);
    out.findings.push_back(std::move(finding));
  }
}

}  // namespace gouji
