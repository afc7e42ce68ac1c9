// What a chunk's ink alone tells of a figure, whatever the models read.
#pragma once

#include <cstddef>
#include <vector>

#include "ocr/chunks.h"

namespace gouji::ocr {

/// The fewest digits that the ink can be: pieces side by side that are as high as the whole and narrow, separators aside;
/// halves that together are no wider than a digit count as one, since faint print breaks 0 into two strokes. 0 where the
/// ink cannot be a figure.
std::size_t digits_in(const Chunk& chunk);

/// How many digits stand before, between and after the separators, from the left, where they are grouped as an amount of
/// three groups or more is printed: 1 to 3 digits, groups of three, and in the end one of three or a fraction of one or
/// two. Empty for any other ink.
std::vector<std::size_t> groups_of_digits(const Chunk& chunk);

/// Commas and points between two places (pixels of the sheet): small ink at the foot of the line that stands alone.
std::size_t separators_between(const Chunk& chunk, double from, double to);

/// The only separator reaches below the digits, as a comma does and no point.
bool has_comma(const Chunk& chunk);

/// Ink like a minus sign before all other.
bool begins_with_dash(const Chunk& chunk);

}  // namespace gouji::ocr
