// Tables that go on over pages: whether one goes on with another, and which of its columns are which.
#pragma once

#include <vector>

#include "parse/reading.h"
#include "parse/schedule_lines.h"

namespace gouji {

/// True where the headers of two tables say the same.
bool same_headers(const Reading& first, const Reading& next);

/// True where rows without headers can stand under those of `first`.
bool fits_under(const Reading& first, const Reading& next);

/// The runs of `next`, each figure column matched to the schedule's columns, which are the figure columns of `first` in
/// their order, lane by lane. `next` may be `first` itself.
std::vector<RowRun> matched_runs(const Reading& first, const Reading& next);

}  // namespace gouji
