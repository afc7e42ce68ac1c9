// What a filing says of itself: title, entity, year, stage and scope.
#pragma once

#include "extract/document.h"
#include "parse/filing.h"

namespace gouji {

/// Fills the filing's title, entity, fiscal_year, stage and scope from its cover, its headings and the lines above its
/// tables. Wants the filing's grids, schedules and narrative. What nothing tells stays empty or unknown.
void read_metadata(const Document& document, Filing& filing);

}  // namespace gouji
