#include "reconcile/between/comparable.h"

#include <algorithm>
#include <iterator>

namespace gouji {
namespace {

PrintedFigure printed(const Filing& filing, FactRef ref) {
  const Figure& figure = filing.figure(ref);
  return {place_of(filing, ref),
          place_by_name(filing, ref),
          name_of(filing, ref),
          figure.amount,
          figure.text,
          figure.page,
          figure.box};
}

/// Columns of another time (上年预算数, 年初预算数 in final accounts) are statements, not what the filing publishes.
bool is_of_its_time(const Filing& filing, FactRef ref) {
  const Schedule& schedule = filing.schedules[static_cast<std::size_t>(ref.schedule)];
  const Column& column = schedule.columns[static_cast<std::size_t>(filing.figure(ref).column)];
  const ColumnTime time = time_of_column(column);
  if (time.previous || (time.year != 0 && filing.fiscal_year != 0 && time.year != filing.fiscal_year)) return false;
  if (time.phase == Phase::unstated) return true;
  const bool final_accounts = time.phase == Phase::final_accounts;
  if (filing.stage == Stage::final_accounts) return final_accounts;
  return time.phase == Phase::budget || time.phase == Phase::opening_budget;
}

void append(std::vector<CrossStatement>& all, std::vector<CrossStatement> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

std::string_view text_of(CrossStatement::Firmness firmness) {
  if (firmness == CrossStatement::Firmness::firm) return "firm";
  return firmness == CrossStatement::Firmness::loose ? "loose" : "vague";
}

Stage publishing_stage(Phase phase) {
  if (phase == Phase::budget || phase == Phase::opening_budget) return Stage::budget;
  return phase == Phase::final_accounts ? Stage::final_accounts : Stage::unknown;
}

Message unpublished_reason(Phase phase) {
  if (phase == Phase::execution)
    return {"是执行数，预算和决算都不公布", "it is of an execution, which neither budget nor final accounts print"};
  return {"是调整后的预算，预算文件不公布", "it is of an adjusted budget, which the budget does not print"};
}

std::vector<CrossStatement> statements_of(const Filing& filing, const Report& report) {
  std::vector<CrossStatement> all = statements_in_narrative(filing, report);
  append(all, statements_in_schedules(filing));
  append(all, refused_figures(filing, report));
  return all;
}

Comparable figures_of(const Filing& filing) {
  Comparable out;
  out.source = filing.source;
  out.sha256 = filing.sha256;
  out.entity = filing.entity;
  out.year = filing.fiscal_year;
  out.stage = filing.stage;
  out.scope = filing.scope;
  for (std::size_t s = 0; s < filing.schedules.size(); ++s) {
    const Schedule& schedule = filing.schedules[s];
    out.kinds.emplace(text_of(schedule.kind));
    for (std::size_t l = 0; l < schedule.lines.size(); ++l)
      for (std::size_t f = 0; f < schedule.lines[l].figures.size(); ++f) {
        const FactRef ref{static_cast<int>(s), static_cast<int>(l), static_cast<int>(f)};
        out.figures.push_back(printed(filing, ref));
        if (!is_of_its_time(filing, ref)) out.figures.back().place = out.figures.back().by_name = PlaceName();
      }
  }
  return out;
}

Comparable comparable_of(const Filing& filing, const Report& report) {
  Comparable out = figures_of(filing);
  out.statements = statements_of(filing, report);
  out.units = listed_units(filing);
  return out;
}

PlaceIndex::PlaceIndex(const Comparable& filing) {
  for (const PrintedFigure& figure : filing.figures) {
    add(figure.place, figure);
    add(figure.by_name, figure);
  }
}

void PlaceIndex::add(const PlaceName& place, const PrintedFigure& figure) {
  if (!place.empty() && figure.amount) at_[place].push_back(&figure);
}

const PrintedFigure* PlaceIndex::find(const PlaceName& place) const {
  const auto found = at_.find(place);
  return found == at_.end() || ambiguous(place) ? nullptr : found->second.front();
}

bool PlaceIndex::ambiguous(const PlaceName& place) const {
  const auto found = at_.find(place);
  if (found == at_.end()) return false;
  const auto& figures = found->second;
  return std::any_of(figures.begin(), figures.end(),
                     [&](const PrintedFigure* figure) { return figure->amount != figures.front()->amount; });
}

}  // namespace gouji
