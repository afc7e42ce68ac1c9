// What a budget's schedules print of the year before beside this year's figures.
#pragma once

#include <optional>

#include "parse/filing.h"

namespace gouji {

/// The column of what was carried out in a year: 2024年执行数, 上年执行数; -1 for none or several.
int execution_column(const Schedule& schedule, int lane, int year);

/// The figure of that column in the line of another figure.
std::optional<FactRef> execution_beside(const Filing& filing, const FactRef& fact, int year);

}  // namespace gouji
