// What a filing's schedules say of other filings: columns of last year or of the opening budget, opening balances, and
// figures that a check refuses.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "reconcile/between/comparable.h"
#include "reconcile/evidence.h"

namespace gouji {
namespace {

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

Unit unit_of(const Schedule& schedule) {
  return schedule.unit == Unit::none ? Unit::yuan : schedule.unit;
}

CrossStatement start(const Filing& filing, FactRef ref, std::string rule) {
  const Figure& figure = filing.figure(ref);
  const Evidence evidence = evidence_of(filing, CellRef{ref});
  CrossStatement statement;
  statement.rule = std::move(rule);
  statement.value = figure.amount;
  statement.unit = unit_of(filing.schedules[static_cast<std::size_t>(ref.schedule)]);
  statement.page = figure.page;
  statement.subject = words_for(filing, ref);
  statement.quote = evidence.quote;
  statement.observed = figure.text;
  statement.box = figure.box;
  statement.fact = ref;
  return statement;
}

/// Where last year's final accounts print what this year's open with: 年末结转和结余.
PlaceName closing_of(const Schedule& schedule, const ScheduleLine& line, const Column& column) {
  constexpr std::string_view opening = "opening", part = "opening_";
  if (column.measure == opening && line.role.empty() && !line.code.empty())
    return place_at(schedule.kind, line.code, "closing");
  if (column.measure == opening && line.role == "total") return place_at(schedule.kind, "total", "closing");
  if (column.measure != "amount" && column.measure != "total") return {};
  if (line.role == opening) return place_at(schedule.kind, "closing", "total");
  if (line.role.starts_with(part)) return place_at(schedule.kind, "closing", line.role.substr(part.size()));
  return {};
}

/// 预算数为全年预算数（调整预算）, as the note under 三公 tables of final accounts has it.
bool notes_an_adjustment(const Schedule& schedule) {
  return std::any_of(schedule.notes.begin(), schedule.notes.end(), [](const PlacedText& note) {
    const std::string text = normalised(note.text);
    return has(text, "预算数") && (has(text, "调整") || has(text, "全年预算"));
  });
}

class Columns {
 public:
  explicit Columns(const Filing& filing) : filing_(filing) {}

  std::vector<CrossStatement> all() {
    for (std::size_t s = 0; s < filing_.schedules.size(); ++s) {
      const Schedule& schedule = filing_.schedules[s];
      if (schedule.kind == ScheduleKind::performance_target || schedule.kind == ScheduleKind::other) continue;
      for (std::size_t l = 0; l < schedule.lines.size(); ++l)
        for (std::size_t f = 0; f < schedule.lines[l].figures.size(); ++f)
          figure({static_cast<int>(s), static_cast<int>(l), static_cast<int>(f)});
    }
    return std::move(out_);
  }

 private:
  void figure(FactRef ref) {
    const Schedule& schedule = filing_.schedules[static_cast<std::size_t>(ref.schedule)];
    const Column& column = schedule.columns[static_cast<std::size_t>(filing_.figure(ref).column)];
    const ColumnTime time = time_of_column(column);
    const bool other_year = time.year != 0 && time.year != filing_.fiscal_year;
    if (filing_.fiscal_year == 0) return;
    if (time.previous || (other_year && time.year < filing_.fiscal_year))
      last_year(ref, time);
    else if (filing_.stage == Stage::final_accounts && !other_year)
      final_accounts(ref, schedule, column, time);
  }

  void last_year(FactRef ref, const ColumnTime& time) {
    CrossStatement statement = start(filing_, ref, "D1");
    statement.year = time.year == 0 ? filing_.fiscal_year - 1 : time.year;
    statement.stage = publishing_stage(time.phase);
    if (time.phase == Phase::unstated) {
      statement.stage = filing_.stage;
      statement.firmness = CrossStatement::Firmness::vague;
    } else if (statement.stage == Stage::unknown) {
      statement.not_applicable = unpublished_reason(time.phase);
    }
    add(std::move(statement), place_without_time(filing_, ref));
  }

  void final_accounts(FactRef ref, const Schedule& schedule, const Column& column, const ColumnTime& time) {
    const ScheduleLine& line = schedule.lines[static_cast<std::size_t>(ref.line)];
    const bool budget = time.phase == Phase::budget || time.phase == Phase::opening_budget ||
                        column.measure.ends_with("@budget") || time.phase == Phase::adjusted_budget;
    if (budget) return budget_column(ref, schedule, time);
    const PlaceName closing = closing_of(schedule, line, column);
    if (closing.empty()) return;
    CrossStatement statement = start(filing_, ref, "D2");
    statement.year = filing_.fiscal_year - 1;
    statement.stage = Stage::final_accounts;
    add(std::move(statement), closing);
  }

  void budget_column(FactRef ref, const Schedule& schedule, const ColumnTime& time) {
    CrossStatement statement = start(filing_, ref, "D3");
    statement.year = filing_.fiscal_year;
    statement.stage = Stage::budget;
    if (time.phase != Phase::opening_budget) statement.firmness = CrossStatement::Firmness::loose;
    if (time.phase == Phase::adjusted_budget || (time.phase != Phase::opening_budget && notes_an_adjustment(schedule)))
      statement.not_applicable = unpublished_reason(Phase::adjusted_budget);
    add(std::move(statement), place_without_time(filing_, ref));
  }

  void add(CrossStatement statement, const PlaceName& place) {
    if (!place.empty()) statement.places = {place};
    out_.push_back(std::move(statement));
  }

  const Filing& filing_;
  std::vector<CrossStatement> out_;
};

}  // namespace

std::vector<CrossStatement> statements_in_schedules(const Filing& filing) {
  return Columns(filing).all();
}

std::vector<CrossStatement> refused_figures(const Filing& filing, const Report& report) {
  std::vector<CrossStatement> out;
  for (std::size_t i = 0; i < filing.claims.size() && i < report.bindings.size(); ++i) {
    const Claim& claim = filing.claims[i];
    const Binding& binding = report.bindings[i];
    if (binding.verdict != Verdict::mismatch || !binding.fact || !claim.amount || filing.fiscal_year == 0) continue;
    CrossStatement statement;
    statement.rule = "D5";
    statement.year = filing.fiscal_year - 1;
    statement.stage = filing.stage;
    statement.value = claim.amount;
    statement.unit = claim.unit == Unit::none ? Unit::yuan : claim.unit;
    statement.places = {place_of(filing, *binding.fact)};
    statement.page = claim.page;
    statement.subject = claim.subject;
    statement.quote = statement.observed = claim.quote;
    statement.box = claim.box;
    statement.claim = static_cast<int>(i);
    out.push_back(std::move(statement));
  }
  return out;
}

}  // namespace gouji
