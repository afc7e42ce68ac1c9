// Text for a terminal: widths as East Asian characters have them, wrapping, colour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Columns that a text takes up; Chinese characters and full-width forms take two.
int display_width(std::string_view utf8);

/// Without line breaks and control characters: what a file holds never steers the terminal. Runs of white space become
/// one space.
std::string printable(std::string_view utf8);

/// Lines of at most `width` columns. Chinese breaks anywhere but before closing and after opening punctuation; figures
/// and words of other scripts stay whole where they fit.
std::vector<std::string> wrapped(std::string_view utf8, int width);

/// Spaces before or behind, up to `width` columns.
std::string padded_left(std::string_view utf8, int width);
std::string padded_right(std::string_view utf8, int width);

/// The first `width` columns, with `…` where something is left out.
std::string head_of(std::string_view utf8, int width);
/// The last `width` columns, likewise.
std::string tail_of(std::string_view utf8, int width);

enum class Ink { plain, bold, dim, red, yellow, cyan, green };

/// The text in a colour, or as it is where `on` is false or there is no text.
std::string inked(std::string_view utf8, Ink ink, bool on);

}  // namespace gouji
