// Where a schedule prints what a claim is of.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/find_figure.h"

namespace gouji {
namespace {

constexpr std::string_view final_suffix = "@final", budget_suffix = "@budget";
constexpr std::size_t class_code_length = 3;

bool is_budget_phase(Phase phase) {
  return phase == Phase::budget || phase == Phase::opening_budget || phase == Phase::adjusted_budget;
}

/// Final accounts print budget figures beside the final ones in some schedules only.
std::optional<Measure> in_phase(const Measure& measure, Phase phase) {
  if (!is_budget_phase(phase)) return measure;
  if (!measure.ends_with(final_suffix)) return {};
  return measure.substr(0, measure.size() - final_suffix.size()) + std::string(budget_suffix);
}

Phase phase_of(const Filing& filing, int index) {
  Phase phase = filing.claims[index].phase;
  bool opening = lead_of(filing, index).find("年初预算") != std::string_view::npos;
  return opening && !is_budget_phase(phase) ? Phase::opening_budget : phase;
}

/// True where the claim's phase is the one that the filing's schedules print.
bool phase_is_printed(const Filing& filing, Phase phase) {
  if (filing.stage == Stage::final_accounts) return phase != Phase::execution;
  return phase == Phase::unstated || phase == Phase::budget || phase == Phase::opening_budget;
}

bool ends_with_name(std::string_view words, std::string_view name) {
  constexpr std::size_t two_characters = 6;
  if (words.empty() || name.empty()) return false;
  return words.ends_with(name) || (words.size() >= two_characters && name.ends_with(words));
}

/// The kinds of schedules that an item may stand in, the likeliest first.
std::vector<ScheduleKind> kinds_for_items(const Filing& filing, int index) {
  std::string about = section_titles(filing, filing.claims[index]) + std::string(sentence_of(filing, index));
  bool general = about.find("一般公共预算") != about.npos;
  if (!general && about.find("政府性基金") != about.npos) return {ScheduleKind::government_fund};
  if (!general && about.find("国有资本经营") != about.npos) return {ScheduleKind::state_capital};
  if (general) return {ScheduleKind::general_public};
  return {ScheduleKind::general_public, ScheduleKind::expenditure, ScheduleKind::government_fund};
}

/// What stands behind the level of an item: 2024年预算数为 of 行政运行(项)2024年预算数为.
std::string_view behind_level(std::string_view words) {
  for (std::string_view level : {"(项)", "(款)", "(类)"})
    if (std::size_t at = words.rfind(level); at != words.npos) return words.substr(at + level.size());
  return {};
}

}  // namespace

std::optional<Measure> item_measure(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  std::string words = bare_words(lead_of(filing, index));
  for (std::string_view tail : {"为", "科目", "预算", "决算", "数"})
    if (words.ends_with(tail) && words != tail) words.resize(words.size() - tail.size());
  if (words.ends_with("基本支出")) return "basic";
  if (words.ends_with("项目支出")) return "project";
  const std::string_view behind = behind_level(lead_of(filing, index));
  if (is_generic(words) || (!behind.empty() && is_generic(behind))) return "total";
  const ItemChain& chain = claim.item;
  const std::string& name = !chain.item_name.empty()    ? chain.item_name
                            : !chain.group_name.empty() ? chain.group_name
                                                        : chain.class_name;
  if (ends_with_name(item_key(words), item_key(bare_words(name)))) return "total";
  return {};
}

std::optional<ScheduleCell> Binder::cell_at(int s, int l, const std::vector<Measure>& measures) const {
  const Schedule& schedule = filing_.schedules[s];
  const ScheduleLine& line = schedule.lines[l];
  for (const Measure& measure : measures) {
    int column = schedule.column_of(measure, line.lane);
    if (column < 0) continue;
    ScheduleCell cell{s, l, column, -1};
    for (std::size_t f = 0; f < line.figures.size(); ++f)
      if (line.figures[f].column == column) cell.figure = static_cast<int>(f);
    return cell;
  }
  return {};
}

/// A target's line is told by its role, or by its code: `#101`.
static bool is_line_of(const Target& target, const Schedule& schedule, const ScheduleLine& line) {
  if (target.role.starts_with('#')) return line.code == std::string_view(target.role).substr(1);
  if (!target.role.empty()) return line.role == target.role;
  return schedule.line_of("total") != nullptr ? line.role == "total" : line.role != "previous";
}

/// Without a role it is the total's line, or the only line that has a figure there; where no line has one, the first
/// line's blank.
Reading Binder::cells_of(const Target& target) const {
  Reading filled, blank;
  for (std::size_t s = 0; s < filing_.schedules.size(); ++s) {
    const Schedule& schedule = filing_.schedules[s];
    if (schedule.kind != target.kind) continue;
    for (std::size_t l = 0; l < schedule.lines.size(); ++l) {
      if (!is_line_of(target, schedule, schedule.lines[l])) continue;
      auto cell = cell_at(static_cast<int>(s), static_cast<int>(l), target.measures);
      if (!cell) continue;
      (cell->figure >= 0 ? filled : blank).push_back(*cell);
    }
  }
  if (!filled.empty()) return filled;
  if (blank.size() > 1) blank.resize(1);
  return blank;
}

template <std::size_t count>
static bool holds_any(std::string_view text, const std::array<std::string_view, count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// True where the text is of a whole region and the schedule of its own level alone: what the two amount to may differ.
static bool is_of_wider_level(std::string_view sentence, const Schedule& schedule) {
  constexpr std::array<std::string_view, 6> regions = {"全省", "全市", "全州", "全县", "全区", "全旗"};
  constexpr std::array<std::string_view, 6> levels = {"本级", "省级", "市级", "州级", "县级", "区级"};
  return holds_any(schedule.title, levels) && holds_any(sentence, regions);
}

/// True where the schedule is of a fund that the text does not speak of: 政府性基金预算收支表 and 收入总计 of all.
static bool is_of_other_fund(const std::string& about, const Schedule& schedule) {
  constexpr std::array<std::string_view, 4> funds = {"政府性基金", "国有资本", "社会保险基金", "社保基金"};
  return std::any_of(funds.begin(), funds.end(), [&](std::string_view fund) {
    return schedule.title.find(fund) != std::string::npos && about.find(fund) == std::string::npos;
  });
}

void Binder::leave_out_others(Reading& reading, int index) const {
  const std::string_view sentence = sentence_of(filing_, index);
  const std::string about = section_titles(filing_, filing_.claims[index]) + std::string(sentence);
  std::erase_if(reading, [&](const ScheduleCell& cell) {
    const Schedule& schedule = filing_.schedules[cell.schedule];
    return is_of_wider_level(sentence, schedule) ||
           (schedule.kind == ScheduleKind::summary && is_of_other_fund(about, schedule));
  });
}

std::vector<Reading> Binder::subject_readings(const Subject& subject, int index) const {
  bool final_accounts = filing_.stage == Stage::final_accounts;
  Phase phase = phase_of(filing_, index);
  std::vector<Reading> readings;
  for (Target target : final_accounts ? subject.final_accounts : subject.budget) {
    if (final_accounts) {
      std::vector<Measure> measures;
      for (const Measure& measure : target.measures)
        if (auto printed = in_phase(measure, phase)) measures.push_back(*printed);
      target.measures = std::move(measures);
    }
    readings.push_back(cells_of(target));
    leave_out_others(readings.back(), index);
  }
  return readings;
}

/// True where the total of a kind's schedule is the whole's amount: all that is appropriated may be more than one fund's.
bool Binder::is_all_of(FactRef whole, ScheduleKind kind) const {
  const Reading totals = cells_of({kind, "total", {"total", "amount"}});
  const Figure& figure = filing_.figure(whole);
  return std::any_of(totals.begin(), totals.end(), [&](const ScheduleCell& cell) {
    const Figure* total = figure_of(cell);
    return total != nullptr && total->amount && figure.amount &&
           compare(*figure.amount, *total->amount) != Verdict::mismatch;
  });
}

/// 其中：基本支出…: a column of the line that the whole is bound to, or of the total of the schedule that has such columns.
std::vector<Reading> Binder::relative_readings(const Measure& measure, int index) const {
  int whole = filing_.claims[index].whole;
  if (whole < 0 || !bindings_[whole].fact) whole = earlier_with_subject(index);
  if (whole < 0) return readings_alone(measure, index);
  if (!bindings_[whole].fact) return {};
  FactRef fact = *bindings_[whole].fact;
  if (auto cell = cell_at(fact.schedule, fact.line, {measure})) return {{*cell}};
  ScheduleKind kind = filing_.schedules[fact.schedule].kind;
  if (kind == ScheduleKind::summary) return {cells_of({ScheduleKind::expenditure, "total", {measure}})};
  if (kind == ScheduleKind::appropriation_summary && is_all_of(fact, ScheduleKind::general_public))
    return {cells_of({ScheduleKind::general_public, "total", {measure}})};
  return {};
}

std::vector<Reading> Binder::item_readings(const ItemChain& chain, const Measure& measure, int index) {
  std::vector<Measure> measures = {measure};
  if (measure == "total") measures.push_back("amount");
  std::vector<Reading> readings;
  for (ScheduleKind kind : kinds_for_items(filing_, index)) {
    Reading reading;
    for (std::size_t s = 0; s < filing_.schedules.size(); ++s) {
      if (filing_.schedules[s].kind != kind) continue;
      for (int line : items_.lines(static_cast<int>(s), chain))
        if (auto cell = cell_at(static_cast<int>(s), line, measures)) reading.push_back(*cell);
    }
    readings.push_back(std::move(reading));
  }
  return readings;
}

/// What the summary of the appropriation has of a class, where the text is of all that is appropriated.
Reading Binder::appropriated_class(int index, const std::string& name) const {
  const std::string about = section_titles(filing_, filing_.claims[index]) + std::string(sentence_of(filing_, index));
  Reading reading;
  if (about.find("财政拨款") == about.npos || about.find("一般公共预算") != about.npos) return reading;
  for (std::size_t s = 0; s < filing_.schedules.size(); ++s) {
    const Schedule& schedule = filing_.schedules[s];
    if (schedule.kind != ScheduleKind::appropriation_summary) continue;
    for (std::size_t l = 0; l < schedule.lines.size(); ++l)
      if (schedule.lines[l].lane > 0 && item_key(class_name(schedule.lines[l].name)) == item_key(name))
        if (auto cell = cell_at(static_cast<int>(s), static_cast<int>(l), {"total", "amount"}); cell)
          reading.push_back(*cell);
  }
  return reading;
}

/// True where the amount is one of the parts of a total and its share follows: 教育20.00万元，占5.00%.
bool Binder::shares_in_list(int index) const {
  const std::size_t next = static_cast<std::size_t>(index) + 1;
  if (next >= filing_.claims.size()) return false;
  const Claim &claim = filing_.claims[index], &share = filing_.claims[next];
  return claim.whole >= 0 && share.relation == "share" && share.of == index;
}

/// A class by its bare name, as in lists of where the money goes: 一般公共服务支出2706.66万元，占70.94%.
std::vector<Reading> Binder::class_readings(int index) {
  ItemChain chain;
  chain.class_name = bare_words(lead_of(filing_, index));
  if (chain.class_name.empty()) return {};
  if (!chain.class_name.ends_with("支出") && !shares_in_list(index)) return {};
  std::vector<Reading> readings = item_readings(chain, "total", index);
  for (Reading& reading : readings)
    std::erase_if(reading, [&](const ScheduleCell& cell) {
      return filing_.schedules[cell.schedule].lines[cell.line].code.size() != class_code_length;
    });
  if (Reading appropriated = appropriated_class(index, chain.class_name); !appropriated.empty())
    readings.insert(readings.begin(), std::move(appropriated));
  return readings;
}

/// What the words name where they tell no subject: the first that is found.
std::vector<Reading> Binder::readings_by_name(int index) {
  const auto found = [](const std::vector<Reading>& readings) {
    return std::any_of(readings.begin(), readings.end(), [](const Reading& reading) { return !reading.empty(); });
  };
  if (auto readings = class_readings(index); found(readings)) return readings;
  if (auto readings = branch_readings(index); found(readings)) return readings;
  if (auto readings = economic_readings(index); found(readings)) return readings;
  if (auto readings = headed_readings(index); found(readings)) return readings;
  return revenue_readings(index);
}

std::vector<Reading> Binder::readings_of(int index) {
  const Claim& claim = filing_.claims[index];
  Phase phase = phase_of(filing_, index);
  if (is_execution_of_last_year(filing_, index)) return last_year_readings(index);
  if (!of_filing_year(filing_, claim) || !phase_is_printed(filing_, phase)) return {};
  bool budget_in_final = filing_.stage == Stage::final_accounts && is_budget_phase(phase);
  const Subject* subject = subject_with_id(bindings_[index].subject);
  if (!claim.item.empty() && !budget_in_final)
    if (auto measure = item_measure(filing_, index)) {
      std::vector<Reading> readings = item_readings(claim.item, *measure, index);
      bool found = std::any_of(readings.begin(), readings.end(), [](const Reading& r) { return !r.empty(); });
      if (found) return readings;
    }
  if (subject != nullptr && !subject->relative.empty())
    return claim.item.empty() ? relative_readings(subject->relative, index) : std::vector<Reading>{};
  if (subject != nullptr) return subject_readings(*subject, index);
  return budget_in_final ? std::vector<Reading>{} : readings_by_name(index);
}

}  // namespace gouji
