// Columns that a ruled table holds between two of its column rules.
#pragma once

#include "extract/document.h"
#include "parse/lattice/lattice.h"

namespace gouji::stream {

/// Parts the columns of a ruled table whose rows have several texts side by side over most of its height.
void part_inner_columns(const Page& page, lattice::Lattice& lattice);

}  // namespace gouji::stream
