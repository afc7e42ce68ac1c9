// Whether rows with texts side by side are a table.
#pragma once

#include "parse/stream/columns.h"
#include "parse/stream/rules.h"

namespace gouji::stream {

/// What speaks for a table less what speaks against it; a table from `table_evidence` on.
double evidence_for(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                    const Tolerances& near);

constexpr double table_evidence = 2;
/// What a line with the unit right above speaks for a table.
constexpr double unit_evidence = 1;
/// Evidence within this of the threshold decides nothing: a diagnostic says so.
constexpr double unsure_margin = 0.5;

}  // namespace gouji::stream
