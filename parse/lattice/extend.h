// Rows that horizontal lines alone draw: below a table whose column rules end early, or on the next page.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/lattice/areas.h"

namespace gouji::lattice {

/// Adds to each area the loose lines below it that are as wide as it, as long as the text above them reads as rows of
/// its columns.
void extend_areas(const Page& page, const std::vector<Ruling>& loose, const Tolerances& near, std::vector<Area>& areas);

/// The area of loose lines that goes on with a table whose columns are `xs`; without lines where there is none.
Area continued_area(const Page& page, const std::vector<Ruling>& loose, const std::vector<double>& xs,
                    const Tolerances& near);

}  // namespace gouji::lattice
