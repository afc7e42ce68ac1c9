#include "parse/dump_block.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "base/text.h"
#include "parse/dump_strays.h"
#include "parse/forms.h"
#include "parse/narrative/numbering.h"
#include "parse/page_number.h"

namespace gouji {
namespace {

/// A line this short (in bytes) between two rows belongs to the table: `...`, or a label that broke off.
constexpr std::size_t shortest_text = 24;

bool is_stray_row(const Lines& lines, int at, LineShape shape) {
  return at + 1 < lines.size() && lines.shape[at] == LineShape::text && lines.shape[at + 1] == shape &&
         lines.text[at].size() <= shortest_text && !is_caption(lines.text[at]);
}

/// Blank lines that pictures of tables leave between rows.
constexpr int most_blank_lines = 6;
/// 四、其他收入 without a figure stands alone on its line; a schedule has so many of these together at most.
constexpr int most_lone_items = 40;
/// Header cells and names break over so many lines between rows, and are so long (in bytes) where they are several.
constexpr int most_pieces = 3, most_header_pieces = 6;
constexpr std::size_t longest_piece = 36, longest_name_piece = 66, longest_lone_piece = 90;

int behind_blanks(const Lines& lines, int at, int most) {
  int next = at;
  while (next < lines.size() && next - at < most && lines.shape[next] == LineShape::blank) ++next;
  return next;
}

bool is_aligned(const Lines& lines, int at) {
  return at < lines.size() && lines.shape[at] == LineShape::aligned;
}

/// A text that stands alone on its line, as the rest of a wrapped cell does.
bool is_piece(const Lines& lines, int at, std::size_t longest) {
  return at < lines.size() && lines.shape[at] == LineShape::text && normalised(lines.text[at]).size() <= longest &&
         !is_caption(lines.text[at]) && fields_of(lines.text[at], LineShape::text).size() == 1;
}

bool is_title(std::string_view text) {
  return text.ends_with("表");
}

/// A short item of a schedule that has no figure: 四、其他收入.
bool is_lone_item(const Lines& lines, int at) {
  return is_piece(lines, at, longest_piece) && numbering_of(normalised(lines.text[at])) &&
         !is_title(normalised(lines.text[at]));
}

/// Headers with one space between, and no sentence: 小计 人员经费 公用经费 项目支出.
bool is_line_of_headers(const Lines& lines, int at) {
  constexpr int fewest = 3;
  if (at >= lines.size() || lines.shape[at] != LineShape::text || is_caption(lines.text[at])) return false;
  std::istringstream words{std::string(lines.text[at])};
  const auto& names = forms().header_names;
  int known = 0, all = 0;
  for (std::string word; words >> word; ++all) {
    word = normalised(word);
    known += any_matches(forms().header_leaves, word) || std::find(names.begin(), names.end(), word) != names.end();
  }
  return known >= fewest && 2 * known >= all;
}

/// True where one or a few pieces stand between rows, and items without figures; a title would stand before its caption.
bool wraps(const Lines& lines, int at, int most_pieces) {
  if ((is_piece(lines, at, longest_lone_piece) || is_line_of_headers(lines, at)) &&
      is_aligned(lines, behind_blanks(lines, at + 1, 1)))
    return true;
  for (int pieces = 0, items = 0; pieces < most_pieces && items < most_lone_items;) {
    if (!is_piece(lines, at, longest_name_piece) || is_title(normalised(lines.text[at])) ||
        lines.text[at].find("。") != std::string::npos)
      return false;
    ++(is_lone_item(lines, at) ? items : pieces);
    at = behind_blanks(lines, at + 1, items > 0 ? most_blank_lines : 1);
    if (is_aligned(lines, at)) return true;
  }
  return false;
}

/// Dumps keep the space between the rows of a table as blank lines; a few do not end an aligned block.
int next_row(const Lines& lines, const Block& block) {
  const int at = block.end;
  const LineShape shape = block.shape;
  if (at < lines.size() && lines.shape[at] == shape) return at;
  if (is_stray_row(lines, at, shape)) return at;
  if (shape != LineShape::aligned || at >= lines.size()) return -1;
  int next = behind_blanks(lines, at, most_blank_lines);
  if (is_aligned(lines, next)) return next;
  const int most = rows_with_figures(lines, {shape, std::max(block.first, at - most_header_pieces), at}) > 0
                       ? most_pieces
                       : most_header_pieces;
  return wraps(lines, next, most) ? next : -1;
}

/// True for a header, or the beginning of one, before other headers.
bool is_header_name(std::string_view line) {
  const std::string text = normalised(line.substr(0, line.find(' ', line.find_first_not_of(' '))));
  const auto& names = forms().header_names;
  return any_matches(forms().header_ends, text) ||
         std::any_of(names.begin(), names.end(), [&](const std::string& name) { return name.starts_with(text); });
}

/// Common headers and the first pieces of wrapped ones, from below a table's caption or title; the block's own first
/// line where neither stands there, nor a header as the page's first line.
int first_header_line(const Lines& lines, int first) {
  int top = first;
  for (int at = first, pieces = 0; at-- > 0;) {
    if (lines.shape[at] == LineShape::blank) continue;
    if (is_caption(lines.text[at]) || is_title(normalised(lines.text[at]))) return top;
    const bool several = lines.text[at].find(' ', lines.text[at].find_first_not_of(' ')) != std::string::npos;
    if (++pieces > most_header_pieces ||
        !(is_piece(lines, at, several ? longest_lone_piece : longest_piece) || is_line_of_headers(lines, at)))
      break;
    top = at;
    if (at == 0 && is_header_name(lines.text[at])) return top;
  }
  return first;
}

/// True where a caption or a title is the first line above.
bool is_captioned(const Lines& lines, int first) {
  int at = first - 1;
  while (at >= 0 && lines.shape[at] == LineShape::blank) --at;
  return at >= 0 && (is_caption(lines.text[at]) || is_title(normalised(lines.text[at])));
}

/// The one row of figures of 三公经费预算表 and the like, below its headers: nothing but figures, under a caption.
bool is_single_row(const Lines& lines, const Block& block) {
  int last = block.end - 1;
  std::vector<Field> fields = fields_of(lines.text[last], LineShape::aligned);
  return fields.size() >= 2 && is_captioned(lines, block.first) && rows_with_figures(lines, block) == 1 &&
         std::all_of(fields.begin(), fields.end(), [](const Field& f) { return is_figure(f.text); });
}

/// True where every row has a pipe before its first field.
bool is_fenced(const Lines& lines, const Block& block) {
  for (int at = block.first; at < block.end; ++at) {
    const std::string plain = normalised(lines.text[at]);
    if (lines.shape[at] == LineShape::pipes && !plain.starts_with('|')) return false;
  }
  return true;
}

/// A table whose page ends behind its first row: a caption, names that the forms have as headers, and a row.
bool is_begun(const Lines& lines, const Block& block) {
  constexpr std::ptrdiff_t fewest = 3;
  if (!is_captioned(lines, block.first) || rows_with_figures(lines, block) != 1) return false;
  std::ptrdiff_t known = 0;
  for (int at = block.first; at < block.end - 1; ++at) {
    const std::vector<Field> fields = fields_of(lines.text[at], lines.shape[at]);
    known += std::count_if(fields.begin(), fields.end(), [](const Field& field) {
      return any_matches(forms().labels, normalised(field.text)) || is_header_name(field.text);
    });
  }
  return known >= fewest;
}

constexpr int fewest_separated_rows = 3;
/// Of a table with two columns, which has a figure in every other row.
constexpr int most_header_rows = 2;

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// True where the comma may separate thousands.
bool separates_thousands(std::string_view line, std::size_t comma) {
  return comma > 0 && is_digit_at(line, comma - 1) && is_digit_at(line, comma + 1) && is_digit_at(line, comma + 2) &&
         is_digit_at(line, comma + 3) && !is_digit_at(line, comma + 4);
}

/// A field that is itself a row of aligned cells: a figure and a gap.
bool holds_row(std::string_view field) {
  std::size_t gap = field.find(' ');
  return gap != std::string_view::npos && (is_digit_at(field, gap + 1) || (gap > 0 && is_digit_at(field, gap - 1)));
}

/// What the lines of a CSV file have: fields, no sentence, no row that only its thousands' separators cut.
bool may_be_separated(std::string_view line, LineShape shape) {
  const char separator = shape == LineShape::commas ? ',' : ';';
  std::size_t between_cells = 0;
  for (std::size_t at = line.find(separator); at != std::string_view::npos; at = line.find(separator, at + 1))
    between_cells += shape == LineShape::semicolons || !separates_thousands(line, at);
  if (between_cells == 0 || line.find("。") != std::string_view::npos || line.find('\t') != std::string_view::npos ||
      line.find('|') != std::string_view::npos)
    return false;
  const auto fields = fields_of(line, shape);
  // (an aligned row has separators of thousands, no quotation marks and no semicolons)
  const bool may_be_aligned = shape == LineShape::commas && line.find('"') == std::string_view::npos;
  return fields.size() > 1 && !(may_be_aligned && std::any_of(fields.begin(), fields.end(), [](const Field& field) {
                                  return holds_row(field.text);
                                }));
}

/// Some rows of one width, a figure in a field of its own among them.
void mark_separated(Lines& lines, LineShape shape) {
  for (int first = 0; first < lines.size();) {
    if (!may_be_separated(lines.text[first], shape)) {
      ++first;
      continue;
    }
    std::size_t width = fields_of(lines.text[first], shape).size();
    int end = first, with_figures = 0;
    for (; end < lines.size() && may_be_separated(lines.text[end], shape); ++end) {
      auto fields = fields_of(lines.text[end], shape);
      if (fields.size() != width) break;
      with_figures += std::any_of(fields.begin(), fields.end(), [](const Field& f) { return is_figure(f.text); });
    }
    int least =
        width > 2 ? 1
                  : std::max(2, end - first - most_header_rows);  // text has a comma too: of two fields one is a figure
    if (end - first >= fewest_separated_rows && with_figures >= least)
      std::fill(lines.shape.begin() + first, lines.shape.begin() + end, shape);
    first = end;
  }
}

/// 第 3 页, — 3 —: what no cell says.
bool is_sure_page_number(std::string_view line) {
  const std::string text = normalised(line);
  return is_page_number(line) && (text.starts_with("第") || (text.starts_with('-') && text.ends_with('-')));
}

/// The page's number is no row of a table: below a blank line or above one, or at the page's end in words or dashes.
void drop_page_numbers(Lines& lines) {
  const auto printed = [&](int at) { return lines.shape[at] != LineShape::blank; };
  int first = 0, last = lines.size() - 1;
  while (first < lines.size() && !printed(first)) ++first;
  while (last > first && !printed(last)) --last;
  if (first >= last) return;
  if (is_page_number(lines.text[first]) && !printed(first + 1)) lines.shape[first] = LineShape::blank;
  if (is_sure_page_number(lines.text[last]) || (is_page_number(lines.text[last]) && !printed(last - 1)))
    lines.shape[last] = LineShape::blank;
}

}  // namespace

Lines read_shapes(const Page& page) {
  Lines lines{page.dump_lines, {}};
  for (const std::string& line : page.dump_lines) lines.shape.push_back(shape_of(line));
  mark_separated(lines, LineShape::semicolons);
  mark_separated(lines, LineShape::commas);
  drop_page_numbers(lines);
  drop_strays(lines);
  return lines;
}

Block block_at(const Lines& lines, int first) {
  Block block{lines.shape[first], first, first + 1};
  for (int at = next_row(lines, block); at >= 0; at = next_row(lines, block)) block.end = at + 1;
  if (block.shape == LineShape::aligned) block.first = first_header_line(lines, block.first);
  if (block.shape == LineShape::pipes && !is_fenced(lines, block)) block.shape = LineShape::bare_pipes;
  return block;
}

int rows_with_figures(const Lines& lines, const Block& block) {
  int rows = 0;
  for (int at = block.first; at < block.end; ++at) {
    std::vector<Field> fields = fields_of(lines.text[at], lines.shape[at]);
    bool figures = std::any_of(fields.begin(), fields.end(), [](const Field& f) { return is_figure(f.text); });
    rows += figures && fields.size() >= 2;
  }
  return rows;
}

bool is_table(const Lines& lines, const Block& block) {
  int rows = block.end - block.first;
  if (block.shape == LineShape::aligned)
    return rows >= 2 && (rows_with_figures(lines, block) >= 2 || is_single_row(lines, block) || is_begun(lines, block));
  return rows >= 2 || rows_with_figures(lines, block) >= 1;
}

}  // namespace gouji
