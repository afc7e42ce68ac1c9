// The text of a cell from the words in it.
#pragma once

#include <string>
#include <vector>

#include "parse/grid.h"
#include "parse/lattice/lattice.h"
#include "parse/lattice/tolerances.h"

namespace gouji::lattice {

/// Two lines of a wrapped cell as one text: nothing between them where Chinese meets Chinese or a number goes on, else a
/// space. `full` says that the upper line fills its cell's width, so that it was broken for want of room.
std::string joined_lines(const std::string& upper, const std::string& lower, bool full);

/// Whether `lower` is the rest of the number that `upper` ends in: 83,605,914.3 and 5. Two whole figures one above the
/// other stay two.
bool number_goes_on(const std::string& upper, const std::string& lower, bool full);

/// Whether lines of a cell from the top are one code of a classification, broken for want of room: 201039 and 9.
bool is_code_in_lines(const std::vector<std::string>& lines);

/// The lattice's cells with their text, by row and column.
std::vector<Cell> cells_of(const Lattice& lattice, const Tolerances& near);

}  // namespace gouji::lattice
