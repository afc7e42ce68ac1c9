// W1, W2: words of the official form that nobody filled in, and words of another level of government.
#include <array>
#include <string_view>

#include "base/text.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

struct Residue {
  std::string_view words;
  Message message;
};

const std::array<Residue, 9>& residues() {
  static const std::array<Residue, 9> list = {{
      {"增加(减少)", {"“增加（减少）”没有选定", "增加（减少） was not chosen"}},
      {"增加/减少", {"“增加/减少”没有选定", "增加/减少 was not chosen"}},
      {"上升(下降)", {"“上升（下降）”没有选定", "上升（下降） was not chosen"}},
      {"主要原因是。", {"原因没有填写", "the reason was not filled in"}},
      {"主要原因是:。", {"原因没有填写", "the reason was not filled in"}},
      {"主要原因:。", {"原因没有填写", "the reason was not filled in"}},
      {"XX万元", {"样表的XX没有填写", "the form's XX was not filled in"}},
      {"XX年", {"样表的XX没有填写", "the form's XX was not filled in"}},
      {"××", {"样表的××没有填写", "the form's ×× was not filled in"}},
  }};
  return list;
}

/// Bytes of text that a quote goes on for, so that the place can be told.
constexpr std::size_t words_behind = 9;

/// The start of a character at or after `at`.
std::size_t character_at(const std::string& text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

void report_residue(const Filing& filing, int passage, std::size_t at, const Residue& residue, Verification& out) {
  const std::string& text = filing.narrative.passages[passage].normal.text;
  std::size_t end = character_at(text, std::min(at + residue.words.size() + words_behind, text.size()));
  Finding finding =
      finding_from("W1", FindingKind::template_residue, Severity::warning, words_evidence(filing, passage, at, end));
  finding.observed = std::string(residue.words);
  finding.explanation = {"样表文字残留", "words of the form left in"};
  finding.message = residue.message;
  out.findings.push_back(std::move(finding));
}

bool is_narrative(const Filing& filing, const Passage& passage) {
  return passage.section < 0 || !filing.narrative.sections[passage.section].contents;
}

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
  const Filing& filing = context.filing;
  bool any = false;
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const Passage& passage = filing.narrative.passages[i];
    if (!is_narrative(filing, passage)) continue;
    for (const Residue& residue : residues()) {
      std::size_t at = passage.normal.text.find(residue.words);
      if (at == std::string::npos) continue;
      any = true;
      report_residue(filing, i, at, residue, out);
    }
  }
  out.ledger.push_back(decided("W1", any ? Outcome::fail : Outcome::pass, ""));
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
