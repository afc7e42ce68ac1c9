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

/// Where the first of those glyphs has its middle, and the last: a model's boxes of digits reach over what stands beside.
std::pair<double, double> inner_room(const ReadWord& word, std::size_t from, std::size_t to);

/// The line parted where Latin text has a space that the ink shows too; a number stays whole, though many fonts leave a gap
/// behind its point. `em`: height of a character.
std::vector<ReadWord> parted(const ReadWord& whole, const LineReading& reading, double em);

}  // namespace gouji::ocr
