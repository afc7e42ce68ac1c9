// Line ends within quoted cells, as spreadsheets write them into CSV files and onto the clipboard.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// The text without the line ends inside of quoted cells; a space for one between two Latin words or numbers. Quotation marks of prose stand at no separator.
std::string with_quoted_line_ends_joined(std::string_view text);

}  // namespace gouji
