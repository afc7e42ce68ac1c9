#include "parse/cell_stretch.h"

#include <algorithm>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/table_title.h"

namespace gouji {
namespace {

constexpr std::size_t longest_cell = 180;  // bytes: names of projects; lines of a text have commas too
constexpr std::size_t longest_clause = 90;

bool is_cell(const Lines& lines, int at) {
  const std::string& text = lines.text[at];
  if (lines.shape[at] == LineShape::blank) return true;
  if (lines.shape[at] != LineShape::text || text.size() > longest_cell) return false;
  const auto holds = [&](const char* mark) { return text.find(mark) != std::string::npos; };
  return !holds("。") && !holds("；") && (text.size() <= longest_clause || !holds("，"));
}

TokenSort sort_of(const std::string& line) {
  std::string normal = normalised(line);
  if (normal.empty()) return TokenSort::blank;
  const bool code_length = normal.size() <= 3 || normal.size() == 5 || normal.size() == 7;
  if (is_digits(normal) && code_length && normal != "0") return TokenSort::code;
  if (is_figure(line)) return TokenSort::figure;
  return any_matches(forms().totals, normal) ? TokenSort::total : TokenSort::text;
}

bool stands_above(const std::string& line) {
  const std::string normal = normalised(line);
  return is_caption(line) || looks_like_title(normal) || is_table_number(normal);
}

}  // namespace

std::vector<Stretch> cell_stretches(const Lines& lines, const std::vector<Grid>& grids) {
  std::vector<char> taken(static_cast<std::size_t>(lines.size()), 0);
  for (const Grid& grid : grids) std::fill(taken.begin() + grid.first_line, taken.begin() + grid.end_line, 1);
  std::vector<Stretch> found;
  bool open = false;
  for (int at = 0; at < lines.size(); ++at) {
    bool inside = taken[at] == 0 && is_cell(lines, at) && !stands_above(lines.text[at]);
    if (inside && !open) found.push_back({at, at});
    if (inside) found.back().end = at + 1;
    open = inside;
  }
  return found;
}

bool stands_below_caption(const Lines& lines, Stretch stretch) {
  int at = stretch.first - 1;
  while (at >= 0 && lines.shape[at] == LineShape::blank) --at;
  return at >= 0 && stands_above(lines.text[at]);
}

namespace {

/// Every other line of the stretch is blank: web pages leave one between any two cells.
bool is_spaced(const Lines& lines, Stretch stretch) {
  constexpr int fewest = 12;
  if (stretch.end - stretch.first < fewest) return false;
  for (int at = stretch.first + 1; at < stretch.end; at += 2)
    if (lines.shape[at] != LineShape::blank) return false;
  return true;
}

}  // namespace

std::vector<Token> tokens_of(const Lines& lines, Stretch stretch, Taking taking) {
  std::vector<Token> tokens;
  while (stretch.first < stretch.end && lines.shape[stretch.first] == LineShape::blank) ++stretch.first;
  const int step = is_spaced(lines, stretch) ? 2 : 1;
  for (int at = stretch.first; at < stretch.end; at += step) {
    TokenSort sort = sort_of(lines.text[at]);
    if (sort == TokenSort::code && !taking.codes) sort = TokenSort::figure;
    if (sort != TokenSort::blank || taking.blanks) tokens.push_back({lines.text[at], at, sort});
  }
  return tokens;
}

int figures_in(const std::vector<Token>& tokens) {
  return static_cast<int>(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.sort == TokenSort::figure; }));
}

}  // namespace gouji
