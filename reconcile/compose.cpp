#include "reconcile/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

#include "reconcile/evidence.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

constexpr std::size_t most_evidence = 60;

const Rule& rule_behind(const RuleSet& rules, const Judged& judged) {
  const Rule* rule = rules.find(judged.constraint.rule);
  if (rule == nullptr) throw std::logic_error("a constraint of no rule: " + judged.constraint.rule);
  return *rule;
}

void add_evidence(const Filing& filing, const CellRef& cell, std::set<CellRef>& named, Finding& finding) {
  if (finding.evidence.size() < most_evidence && named.insert(cell).second)
    finding.evidence.push_back(evidence_of(filing, cell));
}

/// Suspects first; then the figures of every identity that the cause breaks, in the identity's own order.
void gather_evidence(const Filing& filing, const std::vector<Judged>& judged, const Cause& cause, Finding& finding) {
  std::set<CellRef> named;
  for (const Suspect& suspect : cause.suspects) add_evidence(filing, suspect.cell, named, finding);
  for (const CellRef& copy : cause.copies) add_evidence(filing, copy, named, finding);
  for (int index : cause.violated)
    for (const auto* side : {&judged[index].constraint.left, &judged[index].constraint.right})
      for (const Term& term : *side) add_evidence(filing, term.cell, named, finding);
}

bool concerns(const Constraint& constraint, const CellRef& cell) {
  for (const auto* side : {&constraint.left, &constraint.right})
    for (const Term& term : *side)
      if (term.cell == cell) return true;
  return false;
}

/// The identity that shows the cause best: the first one that the culprit is in.
const Judged& shown(const std::vector<Judged>& judged, const Cause& cause) {
  for (int index : cause.violated)
    if (cause.suspects.empty() || concerns(judged[index].constraint, cause.suspects.front().cell)) return judged[index];
  return judged[cause.violated.front()];
}

/// A figure of a schedule beside one of the narrative is given its unit, since theirs may differ.
bool is_mixed(const Constraint& constraint) {
  for (const auto* side : {&constraint.left, &constraint.right})
    for (const Term& term : *side)
      if (term.cell.claim >= 0) return true;
  return false;
}

std::string unit_of(const Filing& filing, const CellRef& cell) {
  return cell.claim >= 0 ? "" : std::string(text_of(filing.schedules[cell.fact.schedule].unit));
}

std::string sum_text(const Filing& filing, const std::vector<Term>& terms, bool units) {
  constexpr std::size_t most = 6;
  std::string text;
  for (std::size_t i = 0; i < terms.size() && i < most; ++i) {
    const bool less = terms[i].sign < 0;
    text += i > 0 ? (less ? " - " : " + ") : (less ? "-" : "");
    text += observed_in(filing, terms[i].cell) + (units ? unit_of(filing, terms[i].cell) : "");
  }
  if (terms.size() > most) text += fmt::format(" + …({})", terms.size());
  return text;
}

/// Where only inequalities speak against a figure, what fits is a bound and not the figure that was meant.
std::string bound_on(const std::vector<Judged>& judged, const Cause& cause) {
  const CellRef& cell = cause.suspects.front().cell;
  bool is_left = false;
  for (int index : cause.violated) {
    const Constraint& c = judged[index].constraint;
    if (c.relation == Relation::equal) return {};
    for (const Term& term : c.left) is_left = is_left || term.cell == cell;
  }
  return is_left ? "≤" : "≥";
}

void fill_first(const Filing& filing, Finding& finding, const Suspect& suspect, const std::string& bound) {
  finding.expected = bound + as_printed_in(filing, suspect.cell, suspect.fitting, suspect.unit);
  finding.suggestion = finding.expected + (suspect.cell.claim >= 0 ? "" : unit_of(filing, suspect.cell));
  Amount printed = amount_of(filing, suspect.cell);
  Amount difference{printed.fen - suspect.fitting.fen, std::max(printed.ulp, suspect.fitting.ulp)};
  Unit unit = suspect.cell.claim >= 0 ? filing.claims[suspect.cell.claim].unit
                                      : filing.schedules[suspect.cell.fact.schedule].unit;
  const bool separators = observed_in(filing, suspect.cell).find(',') != std::string::npos;
  finding.difference = print(difference, suspect.unit == Unit::none ? unit : suspect.unit, separators);
  if (bound.empty()) finding.explanation = text_of(suspect.slip);
}

/// The other figures that would do as well: none of them is first but by their order in the filing.
Message alternatives(const Filing& filing, const Cause& cause) {
  constexpr std::size_t most = 4;
  Message text;
  for (std::size_t i = 1; i < cause.suspects.size() && i <= most; ++i) {
    const Suspect& other = cause.suspects[i];
    if (!cause.located || other.rank < cause.suspects.front().rank) break;
    const std::string fitting = as_printed_in(filing, other.cell, other.fitting, other.unit);
    text.zh += fmt::format("，或将{}改为{}", observed_in(filing, other.cell), fitting);
    text.en += fmt::format(", or {} for {}", fitting, observed_in(filing, other.cell));
  }
  return text;
}

Message message_for(const Filing& filing, const Judged& main, const Finding& finding, const Cause& cause) {
  const std::size_t identities = cause.violated.size();
  const Constraint& c = main.constraint;
  std::string sign = c.relation == Relation::equal ? "≠" : ">";
  std::string figures =
      sum_text(filing, c.left, is_mixed(c)) + " " + sign + " " + sum_text(filing, c.right, is_mixed(c));
  Message message{fmt::format("{}：{}", c.statement.zh, figures), fmt::format("{}: {}", c.statement.en, figures)};
  if (cause.suspects.empty()) {
    message.zh += "；" + finding.explanation.zh;
    message.en += "; " + finding.explanation.en;
  } else if (cause.located) {
    const Message others = alternatives(filing, cause);
    if (identities == 1) {
      message.zh += fmt::format("；若改为{}{}即成立", finding.suggestion, others.zh);
      message.en += fmt::format("; it holds with {}{}", finding.suggestion, others.en);
    } else {
      message.zh += fmt::format("；若改为{}{}，{}处勾稽同时成立", finding.suggestion, others.zh, identities);
      message.en += fmt::format("; with {}{}, {} identities hold at once", finding.suggestion, others.en, identities);
    }
  } else {
    message.zh += "；仅凭本文不能断定是哪一处写错";
    message.en += "; the filing alone does not tell which figure is wrong";
  }
  return message;
}

/// A figure whose column was guessed, as in a dump that only spaces keep apart, accuses nobody of more than a warning.
constexpr float least_certain = 0.9F;

bool rests_on_guesses(const Filing& filing, const std::vector<Judged>& judged, const Cause& cause) {
  for (int index : cause.violated)
    for (const auto* side : {&judged[index].constraint.left, &judged[index].constraint.right})
      for (const Term& term : *side)
        if (term.cell.claim < 0 && filing.figure(term.cell.fact).confidence < least_certain) return true;
  return false;
}

double confidence_of(const Cause& cause) {
  if (!cause.located) return 0.6;
  bool alone = cause.suspects.size() == 1 || cause.suspects[0].rank > cause.suspects[1].rank;
  return alone ? 0.95 : 0.8;
}

}  // namespace

Finding compose(const Filing& filing, const RuleSet& rules, const std::vector<Judged>& judged, const Cause& cause) {
  const Judged& main = shown(judged, cause);
  Finding finding;
  finding.rule = main.constraint.rule;
  finding.kind = rule_behind(rules, main).kind;
  finding.severity = Severity::note;
  for (int index : cause.violated)
    finding.severity = std::max(finding.severity, rule_behind(rules, judged[index]).severity);
  gather_evidence(filing, judged, cause, finding);
  if (!cause.suspects.empty()) {
    const Suspect& first = cause.suspects.front();
    fill_first(filing, finding, first, bound_on(judged, cause));
    if (first.slip == Slip::unit && first.cell.claim >= 0) finding.kind = FindingKind::unit_slip;
  }
  if (cause.slip != Slip::none) finding.explanation = text_of(cause.slip);
  finding.page = finding.evidence.front().page;
  finding.quote = finding.evidence.front().quote;
  finding.observed = finding.evidence.front().observed;
  finding.confidence = confidence_of(cause);
  if (rests_on_guesses(filing, judged, cause)) {
    finding.severity = std::min(finding.severity, Severity::warning);
    finding.confidence = std::min(finding.confidence, 0.5);
  }
  finding.message = message_for(filing, main, finding, cause);
  return finding;
}

namespace {

std::int64_t coarsest(const Filing& filing, const Constraint& constraint) {
  std::int64_t ulp = 1;
  for (const auto* side : {&constraint.left, &constraint.right})
    for (const Term& term : *side) ulp = std::max(ulp, amount_of(filing, term.cell).ulp);
  return ulp;
}

/// Plain rounding leaves less than half of the coarsest last digit between the sides.
bool is_plain_rounding(const Filing& filing, const Judged& judged) {
  return 2 * std::llabs(judged.difference) <= coarsest(filing, judged.constraint);
}

}  // namespace

std::vector<Finding> rounding_notes(const Filing& filing, const std::vector<Judged>& judged) {
  std::vector<Finding> notes;
  std::set<CellRef> noted;
  for (const Judged& j : judged) {
    if (j.outcome != Outcome::rounding || is_plain_rounding(filing, j)) continue;
    const CellRef& whole = j.constraint.left.front().cell;
    if (!noted.insert(whole).second) continue;
    Finding note;
    note.rule = j.constraint.rule;
    note.kind = FindingKind::rounding;
    note.severity = Severity::note;
    std::set<CellRef> named;
    for (const auto* side : {&j.constraint.left, &j.constraint.right})
      for (const Term& term : *side) add_evidence(filing, term.cell, named, note);
    Amount amount = amount_of(filing, whole);
    note.expected = as_printed_in(filing, whole, {amount.fen - j.difference, amount.ulp});
    Unit unit = whole.claim >= 0 ? filing.claims[whole.claim].unit : filing.schedules[whole.fact.schedule].unit;
    note.difference = print({j.difference, coarsest(filing, j.constraint)}, unit);
    note.page = note.evidence.front().page;
    note.quote = note.evidence.front().quote;
    note.observed = note.evidence.front().observed;
    note.message = {fmt::format("{}：四舍五入或截尾的尾差{}", j.constraint.statement.zh, note.difference),
                    fmt::format("{}: a rounding tail of {}", j.constraint.statement.en, note.difference)};
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace gouji
