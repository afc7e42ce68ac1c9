// Whether rows with texts side by side are a table.
#pragma once

#include "parse/stream/columns.h"
#include "parse/stream/rules.h"

namespace gouji::stream {

/// What speaks for a table less what speaks against it; a table from `table_evidence` on. `under_unit`: the line right above
/// says in which unit it counts.
double evidence_for(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                    const Tolerances& near, bool under_unit);

constexpr double table_evidence = 2;
/// What the header of the page before's table speaks for one, even over a single row.
constexpr double header_evidence = 1.5;
/// Evidence within this of the threshold decides nothing: a diagnostic says so.
constexpr double unsure_margin = 0.5;

}  // namespace gouji::stream
