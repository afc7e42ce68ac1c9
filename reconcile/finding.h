// What the reconciler says of a filing: findings with evidence, the outcome of every rule, what each claim was held
// against.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/filing.h"

namespace gouji {

enum class Severity { note, warning, error };
enum class Outcome { pass, rounding, fail, not_applicable, undecidable };
enum class Verdict { unverifiable, ok, rounding, mismatch };

enum class FindingKind {
  unit_slip,
  row_sum,
  column_sum,
  parent_sum,
  cross_schedule,
  narrative_table,
  narrative_sum,
  narrative_repeat,
  year_over_year,
  percent,
  rounding,
  count,
  code,
  name,
  missing,
  date,
  template_residue,
  text,
  cross_document,
  other,
};

std::string_view text_of(Severity severity);
std::string_view text_of(Outcome outcome);  // `pass`, `rounding`, `fail`, `not applicable`, `undecidable`
std::string_view text_of(Verdict verdict);
std::string_view text_of(FindingKind kind);  // `unit-slip`, …

/// The same words in both languages.
struct Message {
  std::string zh, en;
  bool empty() const { return zh.empty() && en.empty(); }
};

/// Something that can be pointed at: a figure of a schedule, a claim, or words.
struct Evidence {
  int page = 0;  ///< 0 in a dump without form feeds
  std::string quote;
  std::string observed;
  Box box;
  std::optional<FactRef> fact;
  int claim = -1;           ///< index into Filing::claims; -1 for none
  std::string filing = {};  ///< source of another filing, in comparisons; empty for the filing that the finding is of
};

struct Finding {
  std::string id;    ///< stable for the same content: rule, place and figures hashed
  std::string rule;  ///< `H3`
  FindingKind kind = FindingKind::other;
  Severity severity = Severity::error;
  int page = 0;
  std::string quote, observed, expected, difference,
      suggestion;       ///< as it is or would be printed; of the first evidence
  Message explanation;  ///< what the difference looks like: `少一个“万”字`, `one digit`
  Message message;      ///< one sentence for a person
  double confidence = 1;
  std::vector<Evidence> evidence;  ///< first the likely culprit, where one can be told
};

struct LedgerEntry {
  std::string rule;
  Outcome outcome = Outcome::pass;
  std::string where;  ///< the schedule, column or claim that it was applied to
  Message reason;     ///< the exception that applies, or what is missing
};

/// What a claim was held against.
struct Binding {
  Verdict verdict = Verdict::unverifiable;
  std::string counterpart;  ///< as the contract has it
  std::optional<FactRef> fact;
  std::optional<FactRef> beside;  ///< what the schedule prints where the words leave room for another figure
  std::string subject;            ///< id in reconcile/subjects.json; empty where the words are unknown
  int claim = -1;                 ///< the twin, where the counterpart is a claim
  std::vector<int> parts;         ///< claims that sum to it
  bool parts_within = false;      ///< only some of its parts: they come to no more than it
};

struct Report {
  std::vector<Binding> bindings;  ///< one a claim
  std::vector<Finding> findings;  ///< errors first, then by page
  std::vector<LedgerEntry> ledger;
};

struct RuleSet;

Report reconcile(const Filing& filing, const RuleSet& rules);
/// With the rules of the program.
Report reconcile(const Filing& filing);

}  // namespace gouji
