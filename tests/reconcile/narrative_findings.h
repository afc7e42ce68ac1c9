// What the whole reconciler says of a narrative: `N6S error 85万元 → 25万元` of every finding but notes.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "reconcile/rule.h"
#include "tests/reconcile/town.h"

namespace gouji::test {

struct NarrativeCase {
  const char* text;
  const char* expected;
};

inline std::string narrative_findings(const std::string& text) {
  std::string all;
  for (const Finding& finding : reconcile(filing_of(text)).findings)
    if (finding.severity != Severity::note)
      all += (all.empty() ? "" : "; ") + finding.rule + " " + std::string(text_of(finding.severity)) + " " +
             finding.observed + (finding.expected.empty() ? "" : " → " + finding.expected);
  return all;
}

inline void check_narratives(std::initializer_list<NarrativeCase> cases, const std::string& tables = {}) {
  for (const NarrativeCase& c : cases) {
    std::string text = c.text, expected = c.expected;
    CAPTURE(text);
    CHECK(narrative_findings(cover() + text + "\n\n" + tables) == expected);
  }
}

/// How the rule ended: `pass`, `undecidable`, … of its first entry in the ledger; empty where it has none.
inline std::string outcome_of(const std::string& rule, const std::string& text) {
  for (const LedgerEntry& entry : reconcile(filing_of(cover() + text)).ledger)
    if (entry.rule == rule) return std::string(text_of(entry.outcome));
  return {};
}

}  // namespace gouji::test
