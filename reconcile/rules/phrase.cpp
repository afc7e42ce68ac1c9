#include "reconcile/rules/phrase.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji::data {
extern const std::string_view phrases;
}

namespace gouji {
namespace {

using Json = nlohmann::json;

/// A regular expression that is compiled when it is first asked for.
class LazyPattern {
 public:
  explicit LazyPattern(std::string source) : source_(std::move(source)) {}
  bool empty() const { return source_.empty(); }
  const RE2& get() const {
    std::call_once(once_, [this] { compiled_ = std::make_unique<RE2>(source_, RE2::Quiet); });
    return *compiled_;
  }

 private:
  std::string source_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> compiled_;
};

struct Phrase {
  Phrase(const Json& json)
      : pattern(json.at("pattern")), unless(json.value("unless", "")), message{json.at("zh"), json.at("en")} {}
  LazyPattern pattern, unless;
  Message message;
};

/// The phrases of a rule. One pass over a text with their hints tells which of them it may hold; most filings hold none
/// of most, and a phrase that is not met is not even compiled.
struct PhraseList {
  std::deque<Phrase> phrases;
  std::unique_ptr<RE2::Set> hints;
};

std::map<std::string, PhraseList, std::less<>> read_lists() {
  std::map<std::string, PhraseList, std::less<>> lists;
  for (const Json& json : Json::parse(data::phrases)) {
    PhraseList& list = lists[json.at("rule").get<std::string>()];
    if (list.hints == nullptr) list.hints = std::make_unique<RE2::Set>(RE2::Quiet, RE2::UNANCHORED);
    const auto hint = json.value("hint", json.at("pattern").get<std::string>());
    if (list.hints->Add(hint, nullptr) < 0) throw std::logic_error("phrases.json: " + hint);
    list.phrases.emplace_back(json);
  }
  for (auto& [rule, list] : lists)
    if (!list.hints->Compile()) throw std::logic_error("phrases.json: too large: " + rule);
  return lists;
}

const PhraseList& list_of(std::string_view rule) {
  static const std::map<std::string, PhraseList, std::less<>> lists = read_lists();
  return lists.find(rule)->second;
}

/// Bytes of text around a match that its exceptions look at and that it is quoted with.
constexpr std::size_t words_around = 30, words_behind = 9;

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::size_t character_at(std::string_view text, std::size_t at) {
  while (at < text.size() && !begins_character(text[at])) ++at;
  return std::min(at, text.size());
}

/// The match with the words of its clause before it and a few behind.
PhraseMatch quoted(std::string_view text, const PhraseMatch& match) {
  std::size_t begin = match.begin > words_around ? character_at(text, match.begin - words_around) : 0;
  for (std::string_view mark : {std::string_view("，"), std::string_view("。"), std::string_view("；")})
    if (std::size_t at = text.rfind(mark, match.begin); at != std::string_view::npos && at + mark.size() <= match.begin)
      begin = std::max(begin, at + mark.size());
  return {match.phrase, begin, character_at(text, std::min(match.end + words_behind, text.size()))};
}

void find_all(std::string_view text, int index, const Phrase& phrase, std::vector<PhraseMatch>& found) {
  const RE2& pattern = phrase.pattern.get();
  const int group = pattern.NumberOfCapturingGroups() == 1 ? 1 : 0;
  std::vector<re2::StringPiece> groups(2);
  const re2::StringPiece whole(text.data(), text.size());
  for (std::size_t at = 0; pattern.Match(whole, at, text.size(), RE2::UNANCHORED, groups.data(), group + 1);) {
    const std::size_t begin = static_cast<std::size_t>(groups[group].data() - text.data());
    const PhraseMatch match{index, begin, begin + groups[group].size()};
    at = std::max(match.end, at + 1);
    const PhraseMatch around = quoted(text, match);
    const re2::StringPiece clause(text.data() + around.begin, around.end - around.begin);
    if (phrase.unless.empty() || !RE2::PartialMatch(clause, phrase.unless.get())) found.push_back(match);
  }
}

bool is_statement(const Filing& filing, const Passage& passage) {
  return passage.section < 0 || !filing.narrative.sections[passage.section].contents;
}

constexpr std::size_t most_evidence = 60;

}  // namespace

std::vector<PhraseMatch> phrases_in(std::string_view rule, std::string_view normal_text) {
  const PhraseList& list = list_of(rule);
  std::vector<int> there;
  if (!list.hints->Match(re2::StringPiece(normal_text.data(), normal_text.size()), &there)) return {};
  std::sort(there.begin(), there.end());
  std::vector<PhraseMatch> found;
  for (int index : there) find_all(normal_text, index, list.phrases[index], found);
  return found;
}

const Message& message_of_phrase(std::string_view rule, int phrase) {
  return list_of(rule).phrases[phrase].message;
}

void check_phrases(const char* rule, FindingKind kind, Severity severity, const Message& explanation,
                   const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::map<int, Finding> findings;
  bool applies = false;
  for (int i = 0; i < static_cast<int>(filing.narrative.passages.size()); ++i) {
    const Passage& passage = filing.narrative.passages[i];
    if (passage.heading || !is_statement(filing, passage)) continue;
    applies = true;
    for (const PhraseMatch& match : phrases_in(rule, passage.normal.text)) {
      const PhraseMatch around = quoted(passage.normal.text, match);
      Evidence evidence = words_evidence(filing, i, around.begin, around.end);
      evidence.observed = passage.normal.text.substr(match.begin, match.end - match.begin);
      auto [at, fresh] = findings.try_emplace(match.phrase);
      if (fresh)
        at->second = finding_from(rule, kind, severity, std::move(evidence));
      else if (at->second.evidence.size() < most_evidence)
        at->second.evidence.push_back(std::move(evidence));
    }
  }
  if (!applies)
    out.ledger.push_back(does_not_apply(rule, "没有表以外的文字", "there is no text outside the tables"));
  else if (findings.empty())
    out.ledger.push_back(decided(rule, Outcome::pass, ""));
  for (auto& [phrase, finding] : findings) {
    finding.explanation = explanation;
    finding.message = message_of_phrase(rule, phrase);
    if (const std::size_t places = finding.evidence.size(); places > 1) {
      finding.message.zh += "（" + std::to_string(places) + "处）";
      finding.message.en += " (" + std::to_string(places) + " places)";
    }
    out.ledger.push_back(decided(rule, Outcome::fail, finding.quote));
    out.findings.push_back(std::move(finding));
  }
}

}  // namespace gouji
