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

/// A figure but for one character: `了,126,540.18`.
bool is_mostly_figure(const LineReading& reading);

/// The reading with what the models take digits and separators for set right: letters, other marks, a comma read as a
/// point and a comma, and commas and points that cannot stand where they do.
LineReading as_figure(LineReading reading);

std::string digits_of(const std::string& text);

/// Commas and points told apart by where they stand, where that leaves no choice: `3.416.700.00` is 3,416,700.00, since
/// groups of three digits have commas between them and a number has one point. Any other text is left as it is.
std::string well_separated(const std::string& text);

std::size_t digits_in(const LineReading& reading);
std::size_t separators_of(const std::string& text);
std::size_t separators_in(const LineReading& reading);
bool has_point(const LineReading& reading);

/// Both texts are the same number, or the second is none and has the same digits.
bool say_the_same(const std::string& first, const std::string& second);

}  // namespace gouji::ocr
