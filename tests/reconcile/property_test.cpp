// Whole filings as properties, with fixed seeds: what is right gives nothing, one wrong figure one finding that names
// it, two in separate places two.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "extract/read.h"
#include "parse/filing.h"
#include "random_town.h"
#include "reconcile/constraint.h"

using namespace gouji;

namespace {

Filing read(const std::string& text) {
  return parse_filing(read_document(text, "town.txt"));
}

std::vector<Finding> above_note(const Report& report) {
  std::vector<Finding> found;
  for (const Finding& finding : report.findings)
    if (finding.severity != Severity::note) found.push_back(finding);
  return found;
}

std::string told(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) text += finding.rule + " " + finding.message.zh + "\n";
  return text;
}

FactRef any_figure(const Filing& filing, std::mt19937& random) {
  std::vector<FactRef> all;
  for (int s = 0; s < static_cast<int>(filing.schedules.size()); ++s)
    for (int l = 0; l < static_cast<int>(filing.schedules[s].lines.size()); ++l)
      for (int f = 0; f < static_cast<int>(filing.schedules[s].lines[l].figures.size()); ++f) all.push_back({s, l, f});
  return all[random() % all.size()];
}

void add(Filing& filing, FactRef at, std::int64_t last_digits) {
  Figure& figure = filing.schedules[at.schedule].lines[at.line].figures[at.figure];
  figure.number.digits += last_digits;
  figure.amount = amount_of(figure.number, filing.schedules[at.schedule].unit);
  figure.text = with_separators(figure.number);
}

bool names(const Finding& finding, FactRef at) {
  for (const Evidence& evidence : finding.evidence)
    if (evidence.fact == at) return true;
  return false;
}

/// A filing of either stage that is right.
Filing right_filing(std::mt19937& random) {
  return read(random() % 3 == 0 ? test::random_final_accounts(random) : test::random_budget(random));
}

}  // namespace

TEST_CASE("a right filing gives nothing above a note, however its figures are rounded") {
  std::mt19937 random(101);
  for (int turn = 0; turn < 60; ++turn) {
    std::string text = turn % 3 == 0 ? test::random_final_accounts(random) : test::random_budget(random);
    Report report = reconcile(read(text));
    CAPTURE(turn);
    INFO(told(above_note(report)));
    CHECK(above_note(report).empty());
    CHECK(std::any_of(report.ledger.begin(), report.ledger.end(), [](const LedgerEntry& e) {
      return e.outcome == Outcome::pass || e.outcome == Outcome::rounding;
    }));
  }
}

TEST_CASE("one figure far from right gives one finding, with it first or among those that would do as well") {
  std::mt19937 random(103);
  int first = 0;
  constexpr int turns = 200;
  for (int turn = 0; turn < turns; ++turn) {
    Filing filing = right_filing(random);
    const FactRef at = any_figure(filing, random);
    add(filing, at, 1000 + static_cast<std::int64_t>(random() % 100'000));
    std::vector<Finding> findings = above_note(reconcile(filing));
    CAPTURE(turn);
    INFO(told(findings));
    INFO(filing.schedules[at.schedule].title << " " << filing.schedules[at.schedule].lines[at.line].name);
    REQUIRE(findings.size() == 1);
    CHECK(names(findings.front(), at));
    const bool is_first = findings.front().evidence.front().fact == at;
    CHECK((is_first || findings.front().confidence < 0.9));
    first += is_first;
  }
  CHECK(first >= turns * 95 / 100);
}

TEST_CASE("a figure moved by its last digit gives at most a note") {
  std::mt19937 random(107);
  int moved = 0;
  for (int turn = 0; turn < 150; ++turn) {
    Filing filing = read(test::random_budget(random));
    const FactRef at = any_figure(filing, random);
    if (filing.schedules[at.schedule].unit != Unit::yuan) continue;  // rounded to 万元 there may be no room left
    add(filing, at, random() % 2 == 0 ? 1 : -1);
    ++moved;
    CAPTURE(turn);
    CHECK(above_note(reconcile(filing)).empty());
  }
  CHECK(moved > 40);
}

namespace {

struct Tally {
  int turns = 0, as_many = 0, all_named = 0, all_first = 0;
};

/// Filings with several wrong figures: how often there are as many findings, and each wrong figure is in one, or first.
Tally with_errors(int errors, int turns, std::mt19937& random) {
  Tally tally{turns};
  for (int turn = 0; turn < turns; ++turn) {
    Filing filing = read(test::random_budget(random));
    std::set<FactRef> wrong;
    while (static_cast<int>(wrong.size()) < errors) wrong.insert(any_figure(filing, random));
    for (const FactRef& at : wrong) add(filing, at, 1000 + static_cast<std::int64_t>(random() % 100'000));
    const std::vector<Finding> findings = above_note(reconcile(filing));
    auto in_any = [&](const FactRef& at) {
      return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return names(f, at); });
    };
    auto first_in_any = [&](const FactRef& at) {
      return std::any_of(findings.begin(), findings.end(),
                         [&](const Finding& f) { return f.evidence.front().fact == at; });
    };
    tally.as_many += static_cast<int>(findings.size()) == errors;
    tally.all_named += std::all_of(wrong.begin(), wrong.end(), in_any);
    tally.all_first += std::all_of(wrong.begin(), wrong.end(), first_in_any);
  }
  return tally;
}

}  // namespace

TEST_CASE("several wrong figures in one filing are found apart") {
  std::mt19937 random(109);
  for (int errors : {2, 3, 4}) {
    const Tally tally = with_errors(errors, 60, random);
    INFO(errors << " wrong figures: as many findings " << tally.as_many << ", all named " << tally.all_named
                << ", all first " << tally.all_first << " of " << tally.turns);
    CHECK(tally.all_named >= tally.turns * 95 / 100);
    CHECK(tally.as_many >= tally.turns * 85 / 100);
    CHECK(tally.all_first >= tally.turns * 85 / 100);
  }
}
