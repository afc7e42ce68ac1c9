// Words into cells. A word that crosses a ruling is split where two texts meet there; one text that runs over an edge
// stays whole.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/lattice/lattice.h"
#include "parse/lattice/tolerances.h"

namespace gouji::lattice {

/// Puts the page's words that stand in the table into its cells. `taken` says by word which are not to be had any more;
/// it is not changed.
void place_words(const Page& page, const std::vector<char>& taken, const Tolerances& near, Lattice& lattice);

}  // namespace gouji::lattice
