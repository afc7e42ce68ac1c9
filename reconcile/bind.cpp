// Claims' counterparts: the passes in order, and how a claim is held against the cells that it may mean.
#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/part_of_filing.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

std::string cell_name(const Filing& filing, const ScheduleCell& cell) {
  const Schedule& schedule = filing.schedules[cell.schedule];
  const ScheduleLine& line = schedule.lines[cell.line];
  std::string name(text_of(schedule.kind));
  name += ':';
  name += line.code.empty() ? line.name : line.code;
  name += ':';
  return name += schedule.columns[cell.column].path;
}

}  // namespace

Binder::Binder(const Filing& filing)
    : filing_(filing), items_(filing), bindings_(filing.claims.size()), named_parts_(filing.claims.size()) {
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    if (filing.claims[i].whole >= 0) named_parts_[filing.claims[i].whole].push_back(static_cast<int>(i));
  name_subjects();
}

void Binder::bind_to_schedules() {
  for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
    if (!is_sum_of_money(filing_.claims[i])) continue;
    bind_to_readings(static_cast<int>(i), readings_of(static_cast<int>(i)));
    if (bindings_[i].verdict == Verdict::unverifiable) bind_zero_to_empty(static_cast<int>(i));
  }
}

const Figure* Binder::figure_of(const ScheduleCell& cell) const {
  return cell.figure < 0 ? nullptr : &filing_.schedules[cell.schedule].lines[cell.line].figures[cell.figure];
}

bool Binder::same_amounts(const Reading& reading) const {
  const Figure* first = figure_of(reading.front());
  for (const ScheduleCell& cell : reading) {
    const Figure* figure = figure_of(cell);
    if ((figure == nullptr) != (first == nullptr)) return false;
    if (figure != nullptr && figure->amount != first->amount) return false;
  }
  return true;
}

void Binder::bind(int claim, const ScheduleCell& cell, Verdict verdict) {
  Binding& binding = bindings_[claim];
  binding.verdict = verdict;
  binding.counterpart = cell_name(filing_, cell);
  if (cell.figure >= 0) binding.fact = FactRef{cell.schedule, cell.line, cell.figure};
}

/// True where the words leave room for another figure than the schedule's, so that a difference proves nothing.
bool Binder::may_differ(int index) const {
  const Claim& claim = filing_.claims[index];
  if (claim.relation == "approximate" || speaks_of_part(filing_, index)) return true;
  if (filing_.stage != Stage::final_accounts) return false;
  if (claim.phase != Phase::unstated && claim.phase != Phase::final_accounts) return true;
  const Subject* subject = subject_with_id(bindings_[index].subject);
  return subject != nullptr && subject->upper_bound;
}

/// Schedules may contradict one another; that is other rules' business. A claim is wrong where no schedule agrees.
void Binder::bind_to_readings(int index, const std::vector<Reading>& readings) {
  const Amount stated = *filing_.claims[index].amount;
  std::optional<ScheduleCell> differs;
  for (const Reading& reading : readings) {
    if (reading.empty()) continue;
    if (!same_amounts(reading)) return;
    const Figure* figure = figure_of(reading.front());
    if (figure == nullptr && stated.fen == 0) return bind(index, reading.front(), Verdict::ok);
    if (figure == nullptr || !figure->amount) continue;
    Verdict verdict = compare(stated, *figure->amount);
    if (verdict != Verdict::mismatch) return bind(index, reading.front(), verdict);
    if (!differs) differs = reading.front();
  }
  if (!differs) return;
  if (may_differ(index))
    bindings_[index].beside = FactRef{differs->schedule, differs->line, differs->figure};
  else
    bind(index, *differs, Verdict::mismatch);
}

/// A stated 0 agrees with a schedule that has no figure at all.
void Binder::bind_zero_to_empty(int index) {
  const Claim& claim = filing_.claims[index];
  const Subject* subject = subject_with_id(bindings_[index].subject);
  if (subject == nullptr || claim.amount->fen != 0 || !of_filing_year(filing_, claim)) return;
  bool final_accounts = filing_.stage == Stage::final_accounts;
  for (const Target& target : final_accounts ? subject->final_accounts : subject->budget)
    for (const Schedule& schedule : filing_.schedules)
      if (schedule.kind == target.kind && !schedule.has_figures()) {
        bindings_[index].verdict = Verdict::ok;
        bindings_[index].counterpart = std::string(text_of(schedule.kind)) + "::";
        return;
      }
}

std::vector<Binding> bind_claims(const Filing& filing) {
  Binder binder(filing);
  binder.bind_to_schedules();
  binder.bind_to_sums();
  binder.bind_to_targets();
  binder.bind_changes();
  binder.bind_to_twins();
  return binder.take();
}

}  // namespace gouji
