#include "extract/quoted_cells.h"

namespace gouji {
namespace {

/// A quotation mark that opens a longer cell is one of prose, or was never closed.
constexpr std::size_t longest_cell = 2000;  // bytes

bool is_separator(char c) {
  return c == ',' || c == ';' || c == '\t';
}

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

/// The mark that closes the cell opened at `open`; npos where there is none near.
std::size_t closing_mark(std::string_view text, std::size_t open) {
  for (std::size_t at = open + 1; at < text.size() && at - open <= longest_cell; ++at) {
    if (text[at] != '"') continue;
    if (!text.substr(at).starts_with("\"\"")) return at;
    ++at;
  }
  return std::string_view::npos;
}

/// True for marks at both ends of a cell, a separator beside one of them.
bool enclose_cell(std::string_view text, std::size_t open, std::size_t close) {
  const bool first = open == 0 || is_line_end(text[open - 1]),
             last = close + 1 >= text.size() || is_line_end(text[close + 1]);
  const bool behind_separator = !first && is_separator(text[open - 1]);
  const bool before_separator = !last && is_separator(text[close + 1]);
  return (first || behind_separator) && (last || before_separator) && (behind_separator || before_separator);
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Chinese goes on where the line ended, and so does 1,⏎537.40; words and numbers keep a space between them.
void append_joined(std::string_view cell, std::string& joined) {
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (!is_line_end(cell[at])) {
      joined += cell[at];
      continue;
    }
    while (at + 1 < cell.size() && is_line_end(cell[at + 1])) ++at;
    const bool parts = at + 1 < cell.size() && is_letter_or_digit(cell[at + 1]) && is_letter_or_digit(joined.back());
    if (parts) joined += ' ';
  }
}

}  // namespace

std::string with_quoted_line_ends_joined(std::string_view text) {
  std::string joined;
  joined.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t close = text[at] == '"' ? closing_mark(text, at) : std::string_view::npos;
    if (close == std::string_view::npos || !enclose_cell(text, at, close)) {
      joined += text[at];
      continue;
    }
    append_joined(text.substr(at, close + 1 - at), joined);
    at = close;
  }
  return joined;
}

}  // namespace gouji
