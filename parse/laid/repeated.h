// Headers that pages repeat.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parse/aligned_rows.h"

namespace gouji::laid {

/// The letters of the first `count` lines in an order of their own: lines of a header may change places from page to page.
std::u32string letters_of(const std::vector<AlignedLine>& lines, std::size_t count);

/// How many of the lines above the first figure, of which there are `most`, are the header of the page before, whose
/// letters are given; `most` where none are. What follows belongs to the body.
std::size_t repeated_lines(const std::vector<AlignedLine>& lines, std::size_t most, const std::u32string& letters);

}  // namespace gouji::laid
