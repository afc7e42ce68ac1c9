// Lines of a tall text that its cell's clip has cut in half.
#pragma once

#include "extract/document.h"
#include "parse/lattice/lattice.h"
#include "parse/lattice/tolerances.h"

namespace gouji::lattice {

/// A cut word whose middle lies over the edge of its cell has come into the neighbour's: it is moved to the cell that it
/// hangs over into where it would lie upon the neighbour's own text.
void bring_back_cut_words(const Page& page, const Tolerances& near, Lattice& lattice);

}  // namespace gouji::lattice
