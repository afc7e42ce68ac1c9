#include "reconcile/rules/narrative_support.h"

#include "base/text.h"

namespace gouji {

std::string printed(const Filing& filing, const Claim& claim) {
  if (claim.passage >= 0 && claim.passage < static_cast<int>(filing.narrative.passages.size())) {
    const Passage& passage = filing.narrative.passages[claim.passage];
    if (claim.end <= passage.normal.text.size() && claim.end + 1 <= passage.normal.origin.size())
      if (std::string text = without_space(passage.normal.original(passage.original, claim.begin, claim.end));
          !text.empty())
        return text;
  }
  return to_string(claim.value) + claim.unit_text;
}

Evidence claim_evidence(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  return {claim.page, claim.quote, printed(filing, claim), claim.box, {}, index};
}

Evidence fact_evidence(const Filing& filing, FactRef fact) {
  const Figure& figure = filing.figure(fact);
  const Schedule& schedule = filing.schedules[fact.schedule];
  const ScheduleLine& line = schedule.lines[fact.line];
  std::string quote = line.code.empty() ? line.name : line.code + " " + line.name;
  if (!quote.empty()) quote += ' ';
  quote += figure.text;
  return {figure.page, quote, figure.text, figure.box, fact, -1};
}

CellRef cell_of_claim(int claim) {
  CellRef cell;
  cell.claim = claim;
  return cell;
}

CellRef cell_of_fact(FactRef fact) {
  CellRef cell;
  cell.fact = fact;
  return cell;
}

Finding finding_from(const char* rule, FindingKind kind, Severity severity, Evidence first) {
  Finding finding;
  finding.rule = rule;
  finding.kind = kind;
  finding.severity = severity;
  finding.page = first.page;
  finding.quote = first.quote;
  finding.observed = first.observed;
  finding.evidence.push_back(std::move(first));
  return finding;
}

std::string print_like(const Claim& claim, std::int64_t fen) {
  return to_string(in_unit(fen, claim.unit, claim.value.decimals)) + claim.unit_text;
}

LedgerEntry undecided(const char* rule, std::string where, const char* zh, const char* en) {
  return {rule, Outcome::undecidable, std::move(where), {zh, en}};
}

LedgerEntry decided(const char* rule, Outcome outcome, std::string where) {
  return {rule, outcome, std::move(where), {}};
}

}  // namespace gouji
