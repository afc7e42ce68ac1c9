#include "publish/store/comparables.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "parse/forms.h"
#include "publish/store/row_values.h"

namespace gouji {
namespace {

double real_at(const StoreRow& row, std::size_t column) {
  const auto* real = std::get_if<double>(&row.at(column));
  return real ? *real : 0;
}

/// The columns from there on: x0, y0, x1, y1.
Box box_at(const StoreRow& row, std::size_t column) {
  return {real_at(row, column), real_at(row, column + 1), real_at(row, column + 2), real_at(row, column + 3)};
}

/// The columns fen and ulp.
std::optional<Amount> amount_at(const StoreRow& row, std::size_t column) {
  if (!std::holds_alternative<std::int64_t>(row.at(column))) return {};
  return Amount{number_at(row, column), std::max<std::int64_t>(1, number_at(row, column + 1))};
}

Stage stage_named(std::string_view name) {
  for (const Stage stage : {Stage::budget, Stage::final_accounts})
    if (text_of(stage) == name) return stage;
  return Stage::unknown;
}

Scope scope_named(std::string_view name) {
  for (const Scope scope : {Scope::department, Scope::unit, Scope::government})
    if (text_of(scope) == name) return scope;
  return Scope::unknown;
}

CrossStatement::Firmness firmness_named(std::string_view name) {
  using Firmness = CrossStatement::Firmness;
  for (const Firmness firmness : {Firmness::firm, Firmness::loose})
    if (text_of(firmness) == name) return firmness;
  return Firmness::vague;
}

std::vector<PlaceName> places_in(std::string_view text) {
  std::vector<PlaceName> places;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) places.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return places;
}

int column_of(Schedule& schedule, const std::string& path, const std::string& measure) {
  for (std::size_t i = 0; i < schedule.columns.size(); ++i)
    if (schedule.columns[i].path == path && schedule.columns[i].measure == measure) return static_cast<int>(i);
  schedule.columns.push_back({path, measure, 0});
  return static_cast<int>(schedule.columns.size()) - 1;
}

/// schedule, kind, page, code, name, column_path, role, measure, fen, ulp, text, x0, y0, x1, y1. A line a fact: lines are
/// not told apart in a store, and comparisons do not ask.
void add_fact(Filing& filing, const std::map<std::int64_t, std::size_t>& schedules, const StoreRow& row) {
  const auto found = schedules.find(number_at(row, 0));
  if (found == schedules.end()) return;
  Schedule& schedule = filing.schedules[found->second];
  ScheduleLine line;
  line.code = text_at(row, 3);
  line.name = text_at(row, 4);
  line.role = text_at(row, 6);
  Figure figure;
  figure.page = static_cast<int>(number_at(row, 2));
  figure.column = column_of(schedule, text_at(row, 5), text_at(row, 7));
  figure.amount = amount_at(row, 8);
  figure.text = text_at(row, 10);
  figure.box = box_at(row, 11);
  line.figures.push_back(std::move(figure));
  schedule.lines.push_back(std::move(line));
}

/// rule, year, stage, places, change, fen, ulp, now_fen, now_ulp, slack, unit, firmness, reason_zh, reason_en, page,
/// subject, quote, observed, x0, y0, x1, y1.
CrossStatement statement_in(const StoreRow& row) {
  CrossStatement out;
  out.rule = text_at(row, 0);
  out.year = static_cast<int>(number_at(row, 1));
  out.stage = stage_named(text_at(row, 2));
  out.places = places_in(text_at(row, 3));
  out.change = number_at(row, 4) != 0;
  out.value = amount_at(row, 5);
  out.now = amount_at(row, 7);
  out.slack = {0, number_at(row, 9)};
  out.unit = parse_unit(text_at(row, 10));
  out.firmness = firmness_named(text_at(row, 11));
  out.not_applicable = {text_at(row, 12), text_at(row, 13)};
  out.page = static_cast<int>(number_at(row, 14));
  out.subject = text_at(row, 15);
  out.quote = text_at(row, 16);
  out.observed = text_at(row, 17);
  out.box = box_at(row, 18);
  return out;
}

Filing schedules_in(Store& store, const StoredFiling& of) {
  Filing filing;
  filing.entity = of.identity.entity;
  filing.fiscal_year = of.identity.year;
  filing.stage = of.identity.stage;
  filing.scope = of.identity.scope;
  std::map<std::int64_t, std::size_t> numbers;
  store.query("SELECT schedule, kind FROM schedule WHERE filing = ? ORDER BY schedule", of.filing,
              [&](const StoreRow& row) {
                numbers[number_at(row, 0)] = filing.schedules.size();
                filing.schedules.emplace_back().kind = kind_named(text_at(row, 1));
              });
  store.query(
      "SELECT schedule, kind, page, code, name, column_path, role, measure, fen, ulp, text, x0, y0, x1, y1 FROM fact "
      "WHERE filing = ? ORDER BY fact",
      of.filing, [&](const StoreRow& row) { add_fact(filing, numbers, row); });
  store.query("SELECT path FROM source WHERE filing = ? ORDER BY path LIMIT 1", of.filing,
              [&](const StoreRow& row) { filing.source = text_at(row, 0); });
  return filing;
}

/// The digits at `at` without zeros in front; `at` goes behind them.
std::string_view number_from(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
  std::string_view digits = text.substr(at, end - at);
  at = end;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

/// `0.9` before `0.10`: digits count as the number that they write.
bool is_earlier_engine(std::string_view one, std::string_view other) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t i = 0, j = 0;
  while (i < one.size() && j < other.size()) {
    if (!is_digit(one[i]) || !is_digit(other[j])) {
      if (one[i] != other[j]) return one[i] < other[j];
      ++i, ++j;
      continue;
    }
    const std::string_view left = number_from(one, i), right = number_from(other, j);
    if (left.size() != right.size()) return left.size() < right.size();
    if (left != right) return left < right;
  }
  return one.size() - i < other.size() - j;
}

}  // namespace

std::vector<StoredFiling> stored_filings(Store& store) {
  std::vector<StoredFiling> filings;
  std::map<std::string, std::string> latest;  // engine by content
  std::vector<std::pair<std::string, std::string>> versions;
  store.query(
      "SELECT filing, entity, fiscal_year, stage, scope, (SELECT min(region) FROM source WHERE source.filing = "
      "filing.filing), sha256, engine FROM filing WHERE status = 'done' ORDER BY filing",
      [&](const StoreRow& row) {
        const std::string content = text_at(row, 6), engine = text_at(row, 7);
        std::string& best = latest[content];
        if (best.empty() || is_earlier_engine(best, engine)) best = engine;
        versions.emplace_back(content, engine);
        filings.push_back({text_at(row, 0),
                           {text_at(row, 1), static_cast<int>(number_at(row, 2)), stage_named(text_at(row, 3)),
                            scope_named(text_at(row, 4)), text_at(row, 5)}});
      });
  std::vector<StoredFiling> kept;
  for (std::size_t i = 0; i < filings.size(); ++i)
    if (latest[versions[i].first] == versions[i].second) kept.push_back(std::move(filings[i]));
  return kept;
}

Comparable comparable_in(Store& store, const StoredFiling& of) {
  Comparable out = figures_of(schedules_in(store, of));
  out.region = of.identity.region;
  store.query(
      "SELECT rule, year, stage, places, change, fen, ulp, now_fen, now_ulp, slack, unit, firmness, reason_zh, "
      "reason_en, page, subject, quote, observed, x0, y0, x1, y1 FROM statement WHERE filing = ? ORDER BY statement",
      of.filing, [&](const StoreRow& row) { out.statements.push_back(statement_in(row)); });
  store.query("SELECT name FROM listed_unit WHERE filing = ? ORDER BY unit", of.filing,
              [&](const StoreRow& row) { out.units.push_back(text_at(row, 0)); });
  return out;
}

}  // namespace gouji
