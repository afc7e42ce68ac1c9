// What a comparison of filings needs of each: the figures by their places, and what the filing says of others. Made from a
// reading, or from the rows of a store, so that both are compared in the same way.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "reconcile/between/place.h"
#include "reconcile/finding.h"

namespace gouji {

/// A figure of a schedule, as it can be pointed at.
struct PrintedFigure {
  PlaceName place, by_name;  ///< empty for none
  std::string words;         ///< `general-public:2010301:一般公共预算支出/合计`
  std::optional<Amount> amount;
  std::string text;  ///< as printed
  int page = 0;
  Box box;
};

/// What a filing states of another one's year and stage: 比2023年预算减少42.60万元, 年初预算为36.00万元, 年初结转和结余.
struct CrossStatement {
  enum class Firmness {
    firm,   ///< the words name the published figure
    loose,  ///< they may mean an adjusted figure: a difference is worth a note
    vague,  ///< they do not say which figure: a difference proves nothing
  };
  std::string rule;  ///< D1, D2, D3, D5
  int year = 0;      ///< of the other filing
  Stage stage = Stage::unknown;
  std::vector<PlaceName> places;  ///< where the other filing prints it, the likeliest first
  bool change = false;            ///< `value` is the change since then, with its sign, and `now` this filing's figure
  std::optional<Amount> value;    ///< nothing where the unit is not known
  std::optional<Amount> now;
  Amount slack{0, 0};  ///< one last digit of the figure as the words have it, for changes
  Unit unit = Unit::yuan;
  Firmness firmness = Firmness::firm;
  Message not_applicable;  ///< the exception, where the words say that another figure is meant
  int page = 0;
  std::string subject, quote, observed;
  Box box;
  int claim = -1;  ///< index into Filing::claims; -1 for a figure
  std::optional<FactRef> fact;
};

struct Comparable {
  std::string source, sha256, entity;
  int year = 0;
  Stage stage = Stage::unknown;
  Scope scope = Scope::unknown;
  std::string region;  ///< code of the place that the filing is of, where a store knows it
  std::vector<PrintedFigure> figures;
  std::set<std::string, std::less<>> kinds;  ///< of the schedules that it has, empty ones too
  std::vector<CrossStatement> statements;
  std::vector<std::string> units;  ///< that a department's filing says it is made of
};

std::string_view text_of(CrossStatement::Firmness firmness);  // `firm`, `loose`, `vague`

/// The filing that publishes figures of a phase; unknown for those that none does (执行数, adjusted budgets), and why.
Stage publishing_stage(Phase phase);
Message unpublished_reason(Phase phase);

/// All that a filing states of others.
std::vector<CrossStatement> statements_of(const Filing& filing, const Report& report);

/// What it is of and its figures alone: of a filing that has schedules only.
Comparable figures_of(const Filing& filing);

/// `report` is the filing's.
Comparable comparable_of(const Filing& filing, const Report& report);

/// What the narrative and the columns of a filing state of other filings, in the order of the text, then of the schedules.
std::vector<CrossStatement> statements_in_narrative(const Filing& filing, const Report& report);
std::vector<CrossStatement> statements_in_schedules(const Filing& filing);
/// Figures that a check refuses, which may be last year's: rule D5.
std::vector<CrossStatement> refused_figures(const Filing& filing, const Report& report);

/// The units that a department's filing lists as its own, as printed; empty where they are not all named.
std::vector<std::string> listed_units(const Filing& filing);

/// The figures by their places.
class PlaceIndex {
 public:
  explicit PlaceIndex(const Comparable& filing);
  /// The only figure at a place; nullptr for none and for several that differ.
  const PrintedFigure* find(const PlaceName& place) const;
  bool ambiguous(const PlaceName& place) const;

 private:
  void add(const PlaceName& place, const PrintedFigure& figure);
  std::map<PlaceName, std::vector<const PrintedFigure*>, std::less<>> at_;
};

}  // namespace gouji
