// What a budget's schedules print of the year before beside this year's figures.
#pragma once

#include <optional>

#include "parse/filing.h"

namespace gouji {

/// What a line prints as carried out in a year (2024年执行数, 上年执行数); nothing where no column or several have that.
std::optional<FactRef> execution_in_line(const Filing& filing, int schedule, int line, int year);

}  // namespace gouji
