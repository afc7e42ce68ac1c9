// Cells that the rules leave whole though their text stands in rows and columns: a body without column rules under a
// ruled header, a header without them over a ruled body, rows that no rule parts.
#pragma once

#include "parse/lattice/lattice.h"
#include "parse/lattice/tolerances.h"

namespace gouji::lattice {

/// Parts merged cells along the table's own columns where each line of their text reads as a row of figures, or where
/// every column has a header of its own.
void divide_columns(Lattice& lattice, const Tolerances& near);

/// Parts rows whose cells hold figures under one another, line by line.
void divide_rows(Lattice& lattice, const Tolerances& near);

}  // namespace gouji::lattice
