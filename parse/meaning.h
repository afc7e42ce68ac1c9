// What the columns and lines of a schedule hold, by the names that identities use.
#pragma once

#include "parse/schedule.h"

namespace gouji {

/// A list of economic classes that is set in several columns of labels and figures with the same headers is one: the
/// lines of a lane that goes on beside itself become the first one's, in the first one's columns.
void join_continued_lanes(Schedule& schedule);

/// Measures of all columns, by their header paths. A column of another year than the schedule's has none, but in
/// three-public schedules `@previous`.
void assign_measures(Schedule& schedule);

/// Roles, levels and of-which marks of all lines, by their labels and places.
void assign_roles(Schedule& schedule);

/// Gives columns without a header of their own the name that the sums of the others prove.
void name_unheaded_columns(Schedule& schedule);

/// Amounts of all figures that are money, by the unit of their column's header or the schedule's.
void assign_amounts(Schedule& schedule);

}  // namespace gouji
