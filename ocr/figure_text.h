// What a figure looks like in a model's words.
#pragma once

#include <string>

#include "ocr/recogniser.h"

namespace gouji::ocr {

/// All that a figure is printed with; the models may be held to it.
constexpr const char* kFigureCharacters = "0123456789,.-—()";

bool is_digit(char32_t c);

/// A figure as the Chinese model sees it: digits, and no Chinese character or letter.
bool is_figure(const LineReading& reading);

/// A figure but for one character: `%,126,540.18`; with few digits only where that is 了, which 7 is read as: `了.73`.
bool is_mostly_figure(const LineReading& reading);

/// Whether ink that the Chinese model takes for characters may be a figure all the same, of as many digits as the ink can
/// be (0: of none): it is not sure of them, or they are one.
bool may_be_figure(const LineReading& chinese, std::size_t digits);

/// Whether such ink is a figure, by what the English model reads: as many digits as the ink can be. Where the Chinese one is
/// sure of its character it is none but for 1, which with a foot is 工 or 了 to that model, and 7, which is 了.
bool is_figure_after_all(const std::string& english, const LineReading& chinese, std::size_t digits);

/// The reading with what the models take digits and separators for set right: letters, other marks, a comma read as a
/// point and a comma, and commas and points that cannot stand where they do.
LineReading as_figure(LineReading reading);

std::string digits_of(const std::string& text);

/// Commas and points told apart by where they stand, where that leaves no choice: `3.416.700.00` is 3,416,700.00, since
/// groups of three digits have commas between them and a number has one point; 692,63 is 692.63. Any other text is left as
/// it is.
std::string well_separated(const std::string& text);

/// One separator with three digits behind it: 26.300 may be 26,300.
bool is_thousands_or_fraction(const LineReading& reading);

void set_separators(LineReading& reading, char32_t mark);

std::size_t digits_in(const LineReading& reading);
std::size_t separators_of(const std::string& text);
std::size_t separators_in(const LineReading& reading);
bool has_point(const LineReading& reading);

/// Commas, and not each with three digits behind it.
bool has_odd_commas(const std::string& text);

/// Both texts are the same number, or the second is none and has the same digits.
bool say_the_same(const std::string& first, const std::string& second);

}  // namespace gouji::ocr
