// Where a schedule prints a figure, in words that hold for other filings of the entity too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/filing.h"
#include "reconcile/bind_subject.h"

namespace gouji {

/// `general-public:2010301:total`: kind of schedule, line (code, else role, else name), column (measure, else its words
/// without year and phase). Budgets and final accounts, last year's form and this year's have the same place for the same
/// thing. Empty where a line or column cannot be told.
using PlaceName = std::string;

PlaceName place_of(const Filing& filing, FactRef fact);
/// The same by the line's name instead of its code: an item whose code the other filing need not print.
PlaceName place_by_name(const Filing& filing, FactRef fact);
/// `kind` and `column` as place_of has them, for a line that is known by its code, role or name.
PlaceName place_at(ScheduleKind kind, std::string_view line, std::string_view column);
/// `#福利费`: what stands for the line of an item of which only the name is known.
std::string line_by_name(std::string_view name);

/// Where subjects.json says that filings of a stage print a subject, the likeliest first.
std::vector<PlaceName> places_of(const Subject& subject, Stage stage);

/// The schedule kind's name at a place's front.
std::string_view kind_of_place(std::string_view place);

/// Which figure of which year a column's words say that it holds.
struct ColumnTime {
  Phase phase = Phase::unstated;
  int year = 0;           ///< 0 where the words name none
  bool previous = false;  ///< 上年预算数
};
ColumnTime time_of_column(const Column& column);

/// The place that a figure of `column` has beside it in the column of the filing's own year and stage: of 上年预算数 that
/// of 预算数.
PlaceName place_without_time(const Filing& filing, FactRef fact);

}  // namespace gouji
