// Text laid out as on the page: which columns of a table its figures belong to, where their places leave that open.
#pragma once

#include <vector>

#include "parse/placing/summed_table.h"
#include "parse/schedule.h"

namespace gouji::placing {

/// Laid out text leaves no room for a column that is blank on its page, and lines of a page stand at different places:
/// where a page has no header, the order of the figures in their rows alone is sure. Of all columns that they may be
/// in, in this order, those are taken that let codes be the sums of their parts, over the pages' ends too, and the total
/// that of the classes. Where several do equally well, figures are left out, their lines say that they hold something
/// unknown, and a diagnostic says it. No figure is changed.
void settle_columns(Schedule& schedule, const std::vector<Stretch>& stretches, Diagnostics& diagnostics);

}  // namespace gouji::placing
