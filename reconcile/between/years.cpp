#include "reconcile/between/years.h"

#include "base/text.h"
#include "reconcile/evidence.h"

namespace gouji {
namespace {

constexpr std::size_t shortest_name = 15;  // five characters: 云溪镇政府, never a bare 财政局, which every county has

const ScheduleLine& line_at(const Filing& filing, FactRef ref) {
  return filing.schedules[static_cast<std::size_t>(ref.schedule)].lines[static_cast<std::size_t>(ref.line)];
}

const Column& column_at(const Filing& filing, FactRef ref) {
  const auto column = static_cast<std::size_t>(filing.figure(ref).column);
  return filing.schedules[static_cast<std::size_t>(ref.schedule)].columns[column];
}

bool same_line(const ScheduleLine& one, const ScheduleLine& other) {
  if (one.lane != other.lane) return false;
  if (!one.code.empty() || !other.code.empty()) return one.code == other.code;
  if (!one.role.empty() || !other.role.empty()) return one.role == other.role;
  return normalised(one.name) == normalised(other.name);
}

bool same_column(const Column& one, const Column& other) {
  if (one.lane != other.lane || one.measure != other.measure) return false;
  return !one.measure.empty() || one.path == other.path;
}

/// The places of the earlier filing that are what `now` is in the later one.
std::vector<FactRef> places_of(const Filing& earlier, const Filing& later, FactRef now) {
  std::vector<FactRef> places;
  const Schedule& wanted = later.schedules[static_cast<std::size_t>(now.schedule)];
  for (std::size_t s = 0; s < earlier.schedules.size(); ++s) {
    const Schedule& schedule = earlier.schedules[s];
    if (schedule.kind != wanted.kind || schedule.final_accounts != wanted.final_accounts) continue;
    for (std::size_t l = 0; l < schedule.lines.size(); ++l)
      for (std::size_t f = 0; same_line(schedule.lines[l], line_at(later, now)) && f < schedule.lines[l].figures.size();
           ++f) {
        const FactRef place{static_cast<int>(s), static_cast<int>(l), static_cast<int>(f)};
        if (same_column(column_at(earlier, place), column_at(later, now))) places.push_back(place);
      }
  }
  return places;
}

std::optional<Amount> signed_change(const Claim& claim) {
  if (claim.direction == Direction::flat) return Amount{0, 1};
  if (!claim.amount || claim.direction == Direction::none) return {};
  Amount change = *claim.amount;
  if (claim.direction == Direction::down) change.fen = -change.fen;
  return change;
}

/// A change is printed rounded or cut off, and so may be the figures that it was made from.
bool holds(Amount now, Amount before, Amount change, const Claim& of) {
  Interval expected = interval_of(now) - interval_of(before);
  if (of.amount) expected = expected + Interval{-of.amount->ulp, of.amount->ulp};
  return meet(expected, interval_of(change)) || meet(expected, truncated_interval_of(change));
}

YearStatement undecidable(YearStatement statement, std::string zh, std::string en) {
  statement.outcome = Outcome::undecidable;
  statement.reason = {std::move(zh), std::move(en)};
  return statement;
}

class Years {
 public:
  Years(const Filing& earlier, const Filing& later, const std::vector<Binding>& bindings)
      : earlier_(earlier), later_(later), bindings_(bindings) {}

  YearComparison compare() {
    for (std::size_t i = 0; i < later_.claims.size(); ++i)
      if (speaks_of_earlier(later_.claims[i])) out_.statements.push_back(decide(static_cast<int>(i)));
    return std::move(out_);
  }

 private:
  bool speaks_of_earlier(const Claim& claim) const {
    return claim.kind == ClaimKind::change && claim.of >= 0 && claim.base_year != 0 &&
           claim.base_year == earlier_.fiscal_year;
  }

  /// Whether the base is what the earlier filing is: its budget or its final accounts.
  bool is_base(Phase phase) const {
    if (earlier_.stage == Stage::budget) return phase == Phase::budget || phase == Phase::opening_budget;
    return earlier_.stage == Stage::final_accounts && phase == Phase::final_accounts;
  }

  YearStatement decide(int index) {
    const Claim& claim = later_.claims[static_cast<std::size_t>(index)];
    YearStatement statement;
    statement.claim = index;
    if (claim.base_phase == Phase::unstated)
      return undecidable(statement, "没有说明与上年的什么数比较", "the words do not say which of the year's figures");
    if (!is_base(claim.base_phase)) {
      statement.outcome = Outcome::not_applicable;
      statement.reason = {"基数不是该文件公布的数", "the base is no figure of the earlier filing's"};
      return statement;
    }
    const auto of = static_cast<std::size_t>(claim.of);
    statement.now = of < bindings_.size() ? bindings_[of].fact : std::nullopt;
    if (!statement.now) return undecidable(statement, "本年数在表中没有对应", "this year's figure has no counterpart");
    const auto places = places_of(earlier_, later_, *statement.now);
    if (places.size() != 1)
      return undecidable(statement, "上年文件中没有唯一对应的数", "the earlier filing has no single counterpart");
    statement.before = places.front();
    return judged(statement, claim);
  }

  YearStatement judged(YearStatement statement, const Claim& claim) {
    const auto now = later_.figure(*statement.now).amount, before = earlier_.figure(*statement.before).amount;
    const auto change = signed_change(claim);
    if (!now || !before || !change) return undecidable(statement, "单位不明", "a unit is not known");
    const Claim& of = later_.claims[static_cast<std::size_t>(claim.of)];
    const bool exact = now->fen - before->fen == change->fen;
    const bool near = exact || holds(*now, *before, *change, of);
    statement.outcome = exact ? Outcome::pass : near ? Outcome::rounding : Outcome::fail;
    if (statement.outcome == Outcome::fail) report(statement, claim, now->fen - before->fen);
    return statement;
  }

  void report(const YearStatement& statement, const Claim& claim, std::int64_t change) {
    const Figure& before = earlier_.figure(*statement.before);
    Finding finding;
    finding.rule = "D1";
    finding.kind = FindingKind::cross_document;
    finding.severity = Severity::warning;
    finding.page = claim.page;
    finding.quote = finding.observed = claim.quote;
    const std::int64_t size = change < 0 ? -change : change;
    const Unit unit = claim.unit == Unit::none ? Unit::yuan : claim.unit;
    const std::string amount = print(Amount{size, claim.amount ? claim.amount->ulp : 1}, unit);
    const std::string zh = change == 0 ? "持平" : (change < 0 ? "减少" : "增加") + amount;
    finding.expected = zh;
    finding.confidence = 0.7;
    finding.evidence = {{claim.page, claim.quote, claim.quote, claim.box, {}, statement.claim},
                        {before.page, name_of(earlier_, *statement.before), before.text, before.box, statement.before}};
    finding.message = {finding.quote + "：按上年文件公布的" + before.text + "，应为" + zh + "；基数经调整的除外",
                       finding.quote + ": by the " + before.text + " of the earlier filing it is " + zh +
                           ", unless the base was restated"};
    finding.id = id_of(finding);
    out_.findings.push_back(std::move(finding));
  }

  const Filing& earlier_;
  const Filing& later_;
  const std::vector<Binding>& bindings_;
  YearComparison out_;
};

}  // namespace

bool same_entity(std::string_view one, std::string_view other) {
  const std::string a = normalised(one), b = normalised(other);
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const std::string& shorter = a.size() < b.size() ? a : b;
  return shorter.size() >= shortest_name && (a.size() < b.size() ? b : a).ends_with(shorter);
}

YearComparison compare_years(const Filing& earlier, const Filing& later, const std::vector<Binding>& bindings) {
  if (!same_entity(earlier.entity, later.entity)) return {};
  return Years(earlier, later, bindings).compare();
}

}  // namespace gouji
