// What a filing's narrative says of other filings: 比2023年预算减少42.60万元, 2023年预算数为…, 年初预算为….
#include <algorithm>
#include <array>
#include <memory>

#include "base/text.h"
#include "reconcile/between/comparable.h"
#include "reconcile/bind_item.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"

namespace gouji {
namespace {

const Message restated_reason = {"按可比口径或调整后的基数比较", "the base is restated, or like for like"};

/// True where the sentence says that last year's figure was changed, or another one is compared.
bool is_restated(const Filing& filing, int claim) {
  constexpr std::array<std::string_view, 7> words = {"口径", "可比", "剔除", "还原", "调整后", "追溯", "重述"};
  const std::string_view sentence = sentence_of(filing, claim);
  return restated(filing, claim) || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return sentence.find(word) != std::string_view::npos;
         });
}

/// The measure that an item's figure is of; 年初预算 without more is of the whole item.
std::optional<Measure> measure_of(const Filing& filing, int claim) {
  if (auto measure = item_measure(filing, claim)) return measure;
  const std::string_view lead = lead_of(filing, claim);
  const std::size_t opening = lead.find("年初预算");
  if (opening == std::string_view::npos) return {};
  const std::string before = bare_words(lead.substr(0, opening));
  if (before.empty()) return "total";
  if (before.ends_with("基本支出")) return "basic";
  return before.ends_with("项目支出") ? std::optional<Measure>("project") : std::nullopt;
}

class Reader {
 public:
  Reader(const Filing& filing, const Report& report) : filing_(filing), bindings_(report.bindings), items_(filing) {}

  std::vector<CrossStatement> all() {
    for (std::size_t i = 0; i < filing_.claims.size(); ++i) {
      const Claim& claim = filing_.claims[i];
      if (claim.kind == ClaimKind::change)
        change(static_cast<int>(i));
      else if (is_sum_of_money(claim) && says_what_is(claim))
        value(static_cast<int>(i));
    }
    return std::move(out_);
  }

 private:
  static bool says_what_is(const Claim& claim) {
    constexpr std::array<std::string_view, 5> relations = {"", "of-which", "part", "total", "base"};
    return std::find(relations.begin(), relations.end(), claim.relation) != relations.end();
  }

  CrossStatement start(int index, std::string rule) const {
    const Claim& claim = filing_.claims[static_cast<std::size_t>(index)];
    CrossStatement statement;
    statement.rule = std::move(rule);
    statement.unit = claim.unit == Unit::none ? Unit::yuan : claim.unit;
    statement.page = claim.page;
    statement.subject = claim.subject;
    statement.quote = statement.observed = claim.quote;
    statement.box = claim.box;
    statement.claim = index;
    return statement;
  }

  void change(int index) {
    const Claim& claim = filing_.claims[static_cast<std::size_t>(index)];
    if (claim.of < 0 || claim.base_year == 0 || claim.base_year == filing_.fiscal_year) return;
    CrossStatement statement = start(index, "D1");
    statement.change = true;
    statement.year = claim.base_year;
    Phase base = claim.base_phase;
    if (base == Phase::unstated) {
      base = filing_.stage == Stage::final_accounts ? Phase::final_accounts : Phase::budget;
      if (filing_.stage == Stage::budget) statement.firmness = CrossStatement::Firmness::vague;
    }
    limit(statement, base, index);
    sizes(statement, claim);
    statement.places = places_for(claim.of, statement.stage);
    out_.push_back(std::move(statement));
  }

  /// The change with its sign, and this filing's figure: the schedule's, else the words'.
  void sizes(CrossStatement& statement, const Claim& claim) const {
    const auto of = static_cast<std::size_t>(claim.of);
    const Claim& whole = filing_.claims[of];
    statement.unit = claim.unit == Unit::none ? (whole.unit == Unit::none ? Unit::yuan : whole.unit) : claim.unit;
    if (claim.direction == Direction::flat)
      statement.value = Amount{0, 1};
    else if (claim.amount && claim.direction != Direction::none)
      statement.value = claim.amount;
    if (statement.value && claim.direction == Direction::down) statement.value->fen = -statement.value->fen;
    const Binding& binding = bindings_.at(of);
    statement.now = binding.fact ? filing_.figure(*binding.fact).amount : whole.amount;
    if (whole.amount) statement.slack = Amount{0, whole.amount->ulp};
  }

  void value(int index) {
    const Claim& claim = filing_.claims[static_cast<std::size_t>(index)];
    const int year = claim.year == 0 ? filing_.fiscal_year : claim.year;
    const bool own_year = year == filing_.fiscal_year;
    if (year == 0 || claim.phase == Phase::unstated) return;
    if (own_year && filing_.stage != Stage::final_accounts) return;
    if (own_year && claim.phase == Phase::final_accounts) return;
    if (!own_year && year > filing_.fiscal_year) return;
    CrossStatement statement = start(index, own_year ? "D3" : "D1");
    statement.year = year;
    statement.value = claim.amount;
    if (own_year && claim.phase == Phase::budget) statement.firmness = CrossStatement::Firmness::loose;
    if (claim.relation == "base" && claim.phase == Phase::budget) statement.firmness = CrossStatement::Firmness::loose;
    limit(statement, claim.phase, index);
    statement.places = places_for(index, statement.stage);
    out_.push_back(std::move(statement));
  }

  void limit(CrossStatement& statement, Phase phase, int index) const {
    statement.stage = publishing_stage(phase);
    if (statement.stage == Stage::unknown)
      statement.not_applicable = unpublished_reason(phase);
    else if (is_restated(filing_, index))
      statement.not_applicable = restated_reason;
  }

  std::vector<PlaceName> places_for(int index, Stage stage) {
    const auto at = static_cast<std::size_t>(index);
    const Claim& claim = filing_.claims[at];
    const Binding& binding = bindings_.at(at);
    std::vector<PlaceName> places;
    if (binding.fact) add(places, place_of(filing_, *binding.fact));
    if (binding.beside) add(places, place_of(filing_, *binding.beside));
    if (!claim.item.empty()) return item_places(claim, index, std::move(places));
    if (const Subject* subject = subject_with_id(binding.subject); subject != nullptr && subject->relative.empty())
      for (const PlaceName& place : places_of(*subject, stage)) add(places, place);
    return places;
  }

  /// “X（类）Y（款）Z（项）” by its code in this filing, else by its name.
  std::vector<PlaceName> item_places(const Claim& claim, int index, std::vector<PlaceName> places) {
    const auto measure = measure_of(filing_, index);
    if (!measure) return places;
    const std::string& name = !claim.item.item_name.empty()    ? claim.item.item_name
                              : !claim.item.group_name.empty() ? claim.item.group_name
                                                               : claim.item.class_name;
    for (const ScheduleKind kind : kinds_of(index)) {
      for (std::size_t s = 0; s < filing_.schedules.size(); ++s) {
        if (filing_.schedules[s].kind != kind) continue;
        const std::vector<int> lines = items_.lines(static_cast<int>(s), claim.item);
        if (lines.size() != 1) continue;
        const auto& line = filing_.schedules[s].lines[static_cast<std::size_t>(lines.front())];
        add(places, place_at(kind, line.code, *measure));
      }
      if (!claim.item.code.empty()) add(places, place_at(kind, claim.item.code, *measure));
      if (const std::string line = line_by_name(name); !line.empty()) add(places, place_at(kind, line, *measure));
    }
    return places;
  }

  std::vector<ScheduleKind> kinds_of(int index) const {
    const Claim& claim = filing_.claims[static_cast<std::size_t>(index)];
    const std::string about = section_titles(filing_, claim) + std::string(sentence_of(filing_, index));
    const auto says = [&](std::string_view word) { return about.find(word) != std::string::npos; };
    if (!says("一般公共预算") && says("政府性基金")) return {ScheduleKind::government_fund};
    if (!says("一般公共预算") && says("国有资本经营")) return {ScheduleKind::state_capital};
    return {ScheduleKind::general_public};
  }

  static void add(std::vector<PlaceName>& places, const PlaceName& place) {
    if (!place.empty() && std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  }

  const Filing& filing_;
  const std::vector<Binding>& bindings_;
  ItemIndex items_;
  std::vector<CrossStatement> out_;
};

}  // namespace

std::vector<CrossStatement> statements_in_narrative(const Filing& filing, const Report& report) {
  return Reader(filing, report).all();
}

}  // namespace gouji
