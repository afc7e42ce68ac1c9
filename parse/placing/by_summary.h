// Columns of revenue schedules in laid out text that the summary tells.
#pragma once

#include <vector>

#include "parse/schedule.h"

namespace gouji::placing {

/// The header's words stand where they are in laid out text, figures behind one another: where columns are blank, which
/// ones are is open. Where every part of a revenue schedule's total is a line of the summary in one order of columns
/// alone, and not in the one that was read, the figures go into those.
void place_by_summary(std::vector<Schedule>& schedules);

}  // namespace gouji::placing
