// A line's text as words, and places within them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/ocr_engine.h"
#include "ocr/recogniser.h"

namespace gouji::ocr {

/// UTF-8 of the glyphs from one to before another.
std::string text_of(const ReadWord& word, std::size_t from, std::size_t to);

/// Behind the last digit of the figure that begins at `from`: its digits, commas and points, and marks of sentences between two
/// digits that a model may take one of these for (692，63).
std::size_t figure_end(const ReadWord& word, std::size_t from);

/// A comma, or a mark of sentences that a model may take a comma or a point for, as the one of the two that it would be; any
/// other character as it is.
char32_t as_separator(char32_t c);

/// Whether a figure's glyphs may not be all of it: another model reads more digits there, and the first is not sure of the
/// character beside them, or reads a letter or $ there.
bool may_go_on(const ReadWord& word, std::size_t from, std::size_t to, const std::string& other);

/// Where the first of those glyphs has its middle, and the last: a model's boxes of digits reach over what stands beside.
std::pair<double, double> inner_room(const ReadWord& word, std::size_t from, std::size_t to);

/// The line parted where Latin text has a space that the ink shows too; a number stays whole, though many fonts leave a gap
/// behind its point. `em`: height of a character.
std::vector<ReadWord> parted(const ReadWord& whole, const LineReading& reading, double em);

}  // namespace gouji::ocr
