// W9: titles, headings and the notes of empty schedules name the filing's own year.
#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

constexpr const char* rule = "W9";

struct NamedYear {
  int year = 0;
  std::size_t begin = 0, end = 0;
};

/// The one year that a title names: none where it names several or a span of years.
std::optional<NamedYear> only_year(const std::string& text) {
  static const RE2 pattern("(?:^|[^0-9])(20[0-9][0-9])年");
  std::optional<NamedYear> found;
  const re2::StringPiece whole(text);
  re2::StringPiece groups[2];
  for (std::size_t at = 0; pattern.Match(whole, at, text.size(), RE2::UNANCHORED, groups, 2);) {
    if (found) return {};
    const std::size_t begin = static_cast<std::size_t>(groups[1].data() - text.data());
    found = NamedYear{std::stoi(std::string(groups[1])), begin, begin + 4};
    at = begin + 4;
  }
  return found;
}

/// A year with a digit too few or too many: 202年度, 20244年.
std::optional<NamedYear> broken_year(const std::string& text) {
  static const RE2 pattern("(?:^|[^0-9.,第])(20[0-9]|20[0-9]{3})年(?:度|部门|单位|预算|决算)");
  re2::StringPiece groups[2];
  if (!pattern.Match(text, 0, text.size(), RE2::UNANCHORED, groups, 2)) return {};
  const std::size_t begin = static_cast<std::size_t>(groups[1].data() - text.data());
  return NamedYear{0, begin, begin + groups[1].size()};
}

bool has_any(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// A budget shows last year's final accounts too, and what was owed at last year's end.
bool looks_back(const Filing& filing, const std::string& title, const NamedYear& named) {
  const bool accounts = has_any(title, {"决算"}) && !has_any(title, {"预算", "预决算"});
  const bool debt = has_any(title, {"债务", "债券"});
  return filing.stage == Stage::budget && named.year == filing.fiscal_year - 1 && (debt || accounts);
}

/// A title that is of the filing's year: not one that looks back, ahead or at a document of another year.
bool is_own_title(const std::string& text) {
  return has_any(text, {"预算", "决算"}) &&
         !has_any(text, {"执行", "上年", "比较", "对比", "《", "。", "完成", "总结", "草案", "号"});
}

bool is_right(const std::optional<NamedYear>& named, int year) {
  return !named || named->year == year;
}

Finding other_year(Evidence evidence, const std::string& printed, int year) {
  Finding finding = finding_from(rule, FindingKind::date, Severity::warning, std::move(evidence));
  finding.observed = printed + "年";
  finding.expected = std::to_string(year) + "年";
  finding.suggestion = finding.expected;
  finding.explanation = {"年份与本文件不符", "not the filing's year"};
  finding.message = {"本文为" + finding.expected + "，此处写“" + finding.observed + "”",
                     "the filing is of " + std::to_string(year) + ", here it says " + printed};
  return finding;
}

class Years {
 public:
  Years(const Filing& filing, Verification& out) : filing_(filing), out_(out) {}

  void titles() {
    for (const Schedule& schedule : filing_.schedules) {
      std::string title = normalised(schedule.title);
      if (is_own_title(title)) check(title, only_year(title), place_of(schedule.title_place, schedule.title));
      if (!schedule.declared_empty) continue;
      std::string note = normalised(schedule.empty_note.text);
      check(note, only_year(note), place_of(schedule.empty_note, schedule.empty_note.text));
    }
  }

  void headings() {
    for (int i = 0; i < static_cast<int>(filing_.narrative.passages.size()); ++i) {
      const Passage& passage = filing_.narrative.passages[i];
      const std::string& text = passage.normal.text;
      const bool contents = passage.section >= 0 && filing_.narrative.sections[passage.section].contents;
      if (!passage.heading && !contents) continue;
      auto evidence = [&] { return words_evidence(filing_, i, 0, text.size()); };
      if (auto broken = broken_year(text))
        report(other_year(evidence(), text.substr(broken->begin, broken->end - broken->begin), filing_.fiscal_year));
      else if (is_own_title(text) && !is_title_of_schedule(text))
        check(text, only_year(text), evidence());
    }
  }

  bool any() const { return any_; }

 private:
  static Evidence place_of(const PlacedText& placed, const std::string& quote) {
    return {placed.page, quote, quote, placed.box, {}, -1};
  }
  bool is_title_of_schedule(const std::string& text) const {
    return std::any_of(filing_.schedules.begin(), filing_.schedules.end(),
                       [&](const Schedule& schedule) { return normalised(schedule.title) == text; });
  }
  void report(Finding finding) {
    any_ = true;
    out_.ledger.push_back(decided(rule, Outcome::fail, finding.quote));
    out_.findings.push_back(std::move(finding));
  }
  void check(const std::string& text, const std::optional<NamedYear>& named, Evidence evidence) {
    if (named && looks_back(filing_, text, *named)) return;
    if (named && is_right(named, filing_.fiscal_year)) out_.ledger.push_back(decided(rule, Outcome::pass, text));
    any_ = any_ || named.has_value();
    if (!is_right(named, filing_.fiscal_year))
      report(
          other_year(std::move(evidence), text.substr(named->begin, named->end - named->begin), filing_.fiscal_year));
  }

  const Filing& filing_;
  Verification& out_;
  bool any_ = false;
};

}  // namespace

void check_years(const Context& context, Verification& out) {
  if (context.filing.fiscal_year == 0) {
    out.ledger.push_back(undecided(rule, "", "不知道年度", "the year is not known"));
    return;
  }
  Years years(context.filing, out);
  years.titles();
  years.headings();
  if (!years.any()) out.ledger.push_back(does_not_apply(rule, "标题没有写年份", "no title names a year"));
}

}  // namespace gouji
