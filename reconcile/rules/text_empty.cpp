// W13, W14: an empty schedule is explained, and the narrative states no amount of what an empty schedule would hold.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

bool may_be_empty(ScheduleKind kind) {
  return kind == ScheduleKind::government_fund || kind == ScheduleKind::state_capital ||
         kind == ScheduleKind::three_public;
}

/// Zeros are figures that explain themselves.
bool prints_nothing(const Schedule& schedule) {
  return std::all_of(schedule.lines.begin(), schedule.lines.end(),
                     [](const ScheduleLine& line) { return line.figures.empty(); });
}

Finding unexplained(const Schedule& schedule) {
  Evidence title{schedule.title_place.page, schedule.title, schedule.title, schedule.title_place.box, {}, -1};
  Finding finding = finding_from("W13", FindingKind::missing, Severity::note, std::move(title));
  finding.explanation = {"空表没有说明", "an empty schedule without a word"};
  finding.message = {"“" + schedule.title + "”为空表，表下没有说明",
                     "the schedule " + schedule.title + " is empty and no note says so"};
  return finding;
}

/// A statement beside the schedule that there is none: 无政府性基金, 没有国有资本经营.
bool is_explained(const Filing& filing, const Schedule& schedule) {
  if (schedule.declared_empty || !schedule.notes.empty()) return true;
  for (const Passage& passage : filing.narrative.passages)
    if (passage.normal.text.starts_with("注:") && !passage.pieces.empty() && schedule.title_place.page > 0 &&
        passage.pieces.front().page == schedule.title_place.page)
      return true;
  return false;
}

struct Fund {
  ScheduleKind kind;
  std::string_view measure;
};

constexpr std::array<Fund, 2> funds = {
    {{ScheduleKind::government_fund, "government_fund"}, {ScheduleKind::state_capital, "state_capital"}}};

/// An amount of the filing's own year and stage, and not one that another is measured against.
bool is_own_amount(const Filing& filing, const Claim& claim) {
  const bool stage = claim.phase == Phase::unstated ||
                     claim.phase == (filing.stage == Stage::final_accounts ? Phase::final_accounts : Phase::budget);
  return claim.kind == ClaimKind::amount && claim.amount && claim.amount->fen != 0 && stage &&
         claim.relation != "base" && claim.relation != "approximate" &&
         (claim.year == 0 || claim.year == filing.fiscal_year);
}

/// The only schedule of a kind, where it is there and has no figures but zeros.
const Schedule* empty_schedule(const Filing& filing, ScheduleKind kind) {
  std::vector<int> schedules = schedules_of_kind(filing, kind);
  if (schedules.size() != 1) return nullptr;
  const Schedule& schedule = filing.schedules[schedules.front()];
  for (const ScheduleLine& line : schedule.lines)
    for (const Figure& figure : line.figures)
      if (!figure.number.is_zero()) return nullptr;
  return &schedule;
}

void report_filled(const Filing& filing, int claim, const Schedule& schedule, Verification& out) {
  Finding finding = finding_from("W14", FindingKind::narrative_table, Severity::warning, claim_evidence(filing, claim));
  const PlacedText& place = schedule.declared_empty ? schedule.empty_note : schedule.title_place;
  const std::string& quote = schedule.declared_empty ? schedule.empty_note.text : schedule.title;
  finding.evidence.push_back({place.page, quote, quote, place.box, {}, -1});
  finding.explanation = {"对应的表是空表", "the schedule is empty"};
  finding.message = {"说明写有" + finding.observed + "，而“" + schedule.title + "”为空表",
                     "the text states " + finding.observed + ", and the schedule " + schedule.title + " is empty"};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_unexplained(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  for (const Schedule& schedule : context.filing.schedules) {
    if (!may_be_empty(schedule.kind) || !prints_nothing(schedule)) continue;
    const bool explained = is_explained(context.filing, schedule);
    out.ledger.push_back(decided("W13", explained ? Outcome::pass : Outcome::fail, schedule.title));
    if (!explained) out.findings.push_back(unexplained(schedule));
  }
  if (out.ledger.size() == before) out.ledger.push_back(does_not_apply("W13", "没有空表", "no empty schedule"));
}

void check_filled_text(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::size_t before = out.ledger.size();
  for (const Fund& fund : funds) {
    const Schedule* schedule = empty_schedule(filing, fund.kind);
    if (schedule == nullptr) continue;
    bool any = false;
    for (int i = 0; i < static_cast<int>(filing.claims.size()); ++i) {
      const Claim& claim = filing.claims[i];
      const bool filled = claim.measure == fund.measure && is_own_amount(filing, claim) &&
                          context.bindings[i].verdict == Verdict::unverifiable;
      if (!filled || any) continue;
      any = true;
      out.ledger.push_back(decided("W14", Outcome::fail, claim.quote));
      report_filled(filing, i, *schedule, out);
    }
    if (!any) out.ledger.push_back(decided("W14", Outcome::pass, schedule->title));
  }
  if (out.ledger.size() == before) out.ledger.push_back(does_not_apply("W14", "没有空表", "no empty schedule"));
}

}  // namespace gouji
