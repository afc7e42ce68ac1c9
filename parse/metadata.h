// What a filing says of itself: title, entity, year, stage and scope.
#pragma once

#include "parse/filing.h"

namespace gouji {

/// Fills the filing's title, entity, fiscal_year, stage and scope from its cover, its headings and the lines above its
/// tables. Wants the filing's schedules and narrative. What nothing tells stays empty or unknown.
void read_metadata(Filing& filing);

}  // namespace gouji
