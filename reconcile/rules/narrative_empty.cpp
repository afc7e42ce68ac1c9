// N10: a note that a schedule is empty stands under an empty one.
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr const char* rule = "N10";

std::optional<FactRef> first_amount(const Schedule& schedule, int index) {
  for (std::size_t l = 0; l < schedule.lines.size(); ++l)
    for (std::size_t f = 0; f < schedule.lines[l].figures.size(); ++f)
      if (!schedule.lines[l].figures[f].number.is_zero())
        return FactRef{index, static_cast<int>(l), static_cast<int>(f)};
  return {};
}

Evidence note_evidence(const Schedule& schedule) {
  return {
      schedule.empty_note.page, schedule.empty_note.text, schedule.empty_note.text, schedule.empty_note.box, {}, -1};
}

void report_filled(const Filing& filing, const Schedule& schedule, FactRef fact, Verification& out) {
  Finding finding = finding_from(rule, FindingKind::template_residue, Severity::error, note_evidence(schedule));
  finding.evidence.push_back(fact_evidence(filing, fact));
  finding.expected = filing.figure(fact).text;
  finding.explanation = {"空表的注留在了有数的表下", "the note of an empty schedule left under a filled one"};
  finding.message = {"表下注称本表为空表，而表内有数", "the note says that the schedule is empty, and it is not"};
  out.findings.push_back(std::move(finding));
}

/// Rows of a form that nobody took out: harmless.
void report_rows(const Schedule& schedule, const ScheduleLine& line, Verification& out) {
  Evidence row{line.page, line.name, line.name, line.box, {}, -1};
  Finding finding = finding_from(rule, FindingKind::template_residue, Severity::note, std::move(row));
  finding.evidence.push_back(note_evidence(schedule));
  finding.explanation = {"空表里留有样表的行", "rows of the form left in an empty schedule"};
  finding.message = {"注称无数据的表里留有“" + line.name + "”等行",
                     "an empty schedule keeps rows of its form: " + line.name};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_empty_notes(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t s = 0; s < filing.schedules.size(); ++s) {
    const Schedule& schedule = filing.schedules[s];
    if (!schedule.declared_empty) continue;
    if (auto fact = first_amount(schedule, static_cast<int>(s))) {
      report_filled(filing, schedule, *fact, out);
      continue;
    }
    out.ledger.push_back(decided(rule, Outcome::pass, std::string(text_of(schedule.kind))));
    const ScheduleLine* last_coded = nullptr;
    for (const ScheduleLine& line : schedule.lines)
      if (!line.code.empty()) last_coded = &line;
    if (last_coded != nullptr) report_rows(schedule, *last_coded, out);
  }
}

}  // namespace gouji
