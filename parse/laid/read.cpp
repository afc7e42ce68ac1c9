#include "parse/laid/read.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "parse/aligned_centred.h"
#include "parse/forms.h"
#include "parse/laid/code_parts.h"
#include "parse/laid/columns.h"
#include "parse/laid/header.h"
#include "parse/laid/repeated.h"
#include "parse/laid/row_cells.h"
#include "parse/laid/rows.h"
#include "parse/laid/torn_codes.h"
#include "parse/page_number.h"

namespace gouji::laid {
namespace {

using Rows = std::vector<Row>;

std::vector<AlignedLine> lines_of(const Lines& lines, const Block& block, int han_width) {
  std::vector<AlignedLine> printed;
  for (int at = block.first; at < block.end; ++at) {
    if (lines.shape[at] == LineShape::blank) continue;
    const bool behind_blank = at > block.first && lines.shape[at - 1] == LineShape::blank;
    printed.push_back({fields_of(lines.text[at], LineShape::aligned, han_width), behind_blank});
  }
  return printed;
}

bool is_number(const Field& field) {
  return !field.text.empty() && field.text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_ordinal(const Field& field) {
  constexpr std::size_t longest = 3;
  return is_number(field) && field.text.size() <= longest && field.text[0] != '0';
}

/// True where rows begin with numbers, each the next one after the row's before.
bool begin_with_ordinals(const Rows& rows) {
  constexpr int fewest = 3;
  int successors = 0, last = -1;
  for (const Row& row : rows) {
    if (row.empty() || !is_number(row.front())) continue;
    if (!is_ordinal(row.front())) return false;
    const int number = std::stoi(row.front().text);
    if (last >= 0 && number != last + 1) return false;
    successors += last >= 0;
    last = number;
  }
  return successors >= fewest;
}

/// 行次 and 序号 number the lines 1, 2 … 12: where some have one digit, or begin the rows one after the other, those of two
/// and three are no codes either.
void unmark_ordinals(Rows& rows) {
  std::vector<char> ordinals;
  const bool first = begin_with_ordinals(rows);
  for (Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!is_ordinal(row[i]) || (row[i].text.size() > 1 && !(first && i == 0))) continue;
      row[i].code = false;
      if (static_cast<int>(ordinals.size()) < row[i].to) ordinals.resize(static_cast<std::size_t>(row[i].to), 0);
      std::fill(ordinals.begin() + row[i].from, ordinals.begin() + row[i].to, 1);
    }
  for (Row& row : rows)
    for (Field& field : row) {
      const auto begin = ordinals.begin() + std::min(field.from, static_cast<int>(ordinals.size()));
      const auto end = ordinals.begin() + std::min(field.to, static_cast<int>(ordinals.size()));
      if (field.code && is_ordinal(field) && field.text.size() == 2 && std::find(begin, end, 1) != end)
        field.code = false;
    }
}

/// 栏次 1 2 3: in the middle of the columns, where no figures stand. The rows lose these numbers; they are given by row.
std::vector<Row> take_counters(Rows& rows) {
  std::vector<Row> counters(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!counts_columns(rows[i])) continue;
    std::copy_if(rows[i].begin(), rows[i].end(), std::back_inserter(counters[i]), is_amount);
    std::erase_if(rows[i], is_amount);
  }
  return counters;
}

void mark(std::vector<AlignedLine>& lines, int han_width) {
  Rows rows;
  for (AlignedLine& line : lines) rows.push_back(std::move(line.fields));
  mark_codes(rows);
  unmark_ordinals(rows);
  part_repeated_texts(rows, han_width);
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].fields = std::move(rows[i]);
  mark_torn_codes(lines);
}

bool has_figure(const AlignedLine& line) {
  return std::any_of(line.fields.begin(), line.fields.end(),
                     [](const Field& f) { return is_figure(f.text) || is_figure_piece(f.text); });
}

bool has_leaves_alone(const AlignedLine& line) {
  return line.fields.size() > 1 && std::all_of(line.fields.begin(), line.fields.end(), [](const Field& f) {
           return any_matches(forms().header_leaves, normalised(f.text));
         });
}

/// Lines above the first figure. 类, 款 and 项 may stand below the figures of the first row, which are in its middle: they
/// go above.
std::size_t header_length(std::vector<AlignedLine>& lines) {
  constexpr std::ptrdiff_t near = 3;
  const auto body = std::find_if(lines.begin(), lines.end(), has_figure);
  const auto end = lines.end() - body > near ? body + near : lines.end();
  const auto leaves = std::find_if(body, end, has_leaves_alone);
  const auto length = static_cast<std::size_t>(body - lines.begin());
  if (leaves == end) return length;
  std::rotate(body, leaves, leaves + 1);
  return length + 1;
}

bool is_lone_character(const AlignedLine& line) {
  if (line.fields.size() != 1) return false;
  const std::u32string text = to_utf32(normalised(line.fields.front().text));
  return text.size() == 1 && is_han(text.front());
}

/// Below the header: characters alone on their lines where no line has a text. A watermark runs across a page that way;
/// the rest of a wrapped name stands where names stand.
void drop_watermark(std::vector<AlignedLine>& lines, std::size_t header) {
  auto stands_on_text = [&](const Field& character) {
    return std::any_of(lines.begin(), lines.end(), [&](const AlignedLine& line) {
      return !is_lone_character(line) && std::any_of(line.fields.begin(), line.fields.end(), [&](const Field& field) {
        return std::any_of(field.text.begin(), field.text.end(), [](char c) { return (c & 0x80) != 0; }) &&
               field.from <= character.to && character.from <= field.to;
      });
    });
  };
  const auto body = lines.begin() + static_cast<std::ptrdiff_t>(header);
  std::vector<AlignedLine> kept(lines.begin(), body);
  std::copy_if(body, lines.end(), std::back_inserter(kept), [&](const AlignedLine& line) {
    return !is_lone_character(line) || stands_on_text(line.fields.front());
  });
  lines = std::move(kept);
}

/// A number alone on the last line where no other line has a figure: the page's, right below the last row.
void drop_page_number(std::vector<AlignedLine>& lines, std::size_t header) {
  if (lines.size() <= header || lines.back().fields.size() != 1) return;
  const Field& number = lines.back().fields.front();
  if (!is_page_number(number.text)) return;
  const bool in_column = std::any_of(lines.begin(), lines.end() - 1, [&](const AlignedLine& line) {
    return std::any_of(line.fields.begin(), line.fields.end(), [&](const Field& field) {
      return is_figure(field.text) && field.from < number.to && number.from < field.to;
    });
  });
  if (!in_column) lines.pop_back();
}

void add_cell(Grid& grid, Cell cell) {
  cell.ruled = false;
  grid.cells.push_back(std::move(cell));
}

void add_header(Grid& grid, const Header& header) {
  for (const HeaderCell& head : header.cells) {
    Cell cell;
    cell.row = head.row;
    cell.rows = head.rows;
    cell.column = head.column;
    cell.columns = head.columns;
    cell.text = head.text;
    add_cell(grid, std::move(cell));
  }
  grid.rows = header.rows;
  grid.columns = header.columns;
}

void add_row(Grid& grid, const Row& row, const std::vector<int>& owner, const std::vector<int>& column_of) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (owner[i] < 0) continue;
    const int column = column_of[static_cast<std::size_t>(owner[i])];
    auto same = std::find_if(grid.cells.begin(), grid.cells.end(),
                             [&](const Cell& cell) { return cell.row == grid.rows && cell.column == column; });
    if (same != grid.cells.end()) {
      same->text += " " + row[i].text;
      continue;
    }
    Cell cell;
    cell.row = grid.rows;
    cell.column = column;
    cell.text = row[i].text;
    add_cell(grid, std::move(cell));
  }
  ++grid.rows;
}

/// Numbers of the columns in their order, where there are as many.
void count_columns(Grid& grid, const Row& counters, const std::vector<int>& columns) {
  if (counters.size() != columns.size()) return;
  for (std::size_t i = 0; i < counters.size(); ++i) {
    Cell cell;
    cell.row = grid.rows - 1;
    cell.column = columns[i];
    cell.text = counters[i].text;
    add_cell(grid, std::move(cell));
  }
}

/// The page's first line where some texts alone stand above the block: the beginning of a name whose row the page before
/// has not begun.
int first_line_on_page(const Lines& lines, const Block& block) {
  constexpr int most = 3;
  int first = block.first;
  for (int at = block.first; at-- > 0;) {
    if (lines.shape[at] == LineShape::blank) continue;
    if (block.first - at > most || lines.shape[at] != LineShape::text || is_caption(lines.text[at])) return block.first;
    first = at;
  }
  return first;
}

/// True where at most the beginning of a name stands above the page's first figure, and no header.
bool goes_on(const std::vector<AlignedLine>& lines, std::size_t header) {
  constexpr std::size_t most = 3;
  return header <= most && std::all_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(header),
                                       [](const AlignedLine& line) { return line.fields.size() == 1; });
}

/// The block with the rest of a name below its last figures: lines that a page's end leaves there, without a blank one
/// between, and that are of that row when all is parted into rows.
Block with_last_pieces(const Lines& lines, const Block& block, int han_width) {
  constexpr int most = 3;
  constexpr std::size_t longest = 66;  // bytes
  Block whole = block;
  while (whole.end < lines.size() && whole.end - block.end < most && lines.shape[whole.end] == LineShape::text &&
         lines.text[whole.end].find("。") == std::string::npos && !is_caption(lines.text[whole.end]) &&
         normalised(lines.text[whole.end]).size() <= longest)
    ++whole.end;
  const bool page_ends = std::all_of(lines.shape.begin() + whole.end, lines.shape.end(),
                                     [](LineShape shape) { return shape == LineShape::blank; });
  if (whole.end == block.end || !page_ends) return block;
  std::vector<AlignedLine> printed = lines_of(lines, whole, han_width);
  join_code_parts(printed);
  mark(printed, han_width);
  std::size_t header_lines = header_length(printed);
  const Rows rows = rows_of(printed, header_lines);
  return !rows.empty() && has_amount(rows.back()) ? whole : block;
}

std::size_t figure_columns(const Columns& columns) {
  return static_cast<std::size_t>(std::count_if(columns.places.begin(), columns.places.end(),
                                                [](const ColumnRange& column) { return column.figures; }));
}

/// True where every figure has one.
bool have_columns(const Rows& rows, const Columns& columns) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t i = 0; i < rows[row].size(); ++i) {
      const int owner = columns.owner[row][i];
      if (is_amount(rows[row][i]) && (owner < 0 || !columns.places[static_cast<std::size_t>(owner)].figures))
        return false;
    }
  return true;
}

/// The columns are those of the page before.
void add_continued(Grid& grid, const Block& block, const Rows& rows, const Columns& columns) {
  std::vector<int> column_of(columns.places.size());
  std::iota(column_of.begin(), column_of.end(), 0);
  grid.columns = static_cast<int>(columns.places.size());
  grid.first_line = block.first;
  for (std::size_t i = 0; i < rows.size(); ++i) add_row(grid, rows[i], columns.owner[i], column_of);
}

}  // namespace

void read(Grid& grid, const Lines& lines, const Block& block, int han_width, Before& before) {
  Block whole = with_last_pieces(lines, block, han_width);
  grid.end_line = whole.end;
  grid.guessed = true;
  if (!before.columns.empty()) whole.first = first_line_on_page(lines, block);
  const bool begins_page = std::all_of(lines.shape.begin(), lines.shape.begin() + whole.first,
                                       [](LineShape shape) { return shape == LineShape::blank; });
  if (!begins_page) before = {};
  std::vector<AlignedLine> printed = lines_of(lines, whole, han_width);
  join_code_parts(printed);
  mark(printed, han_width);
  std::size_t header_lines = header_length(printed);
  drop_watermark(printed, header_lines);
  drop_page_number(printed, header_lines);
  if (!before.columns.empty() && goes_on(printed, header_lines)) header_lines = 0;
  header_lines = repeated_lines(printed, header_lines, before.letters);
  Rows rows = rows_of(printed, header_lines);
  mark_codes(rows);  // (those that were torn are whole now)
  unmark_ordinals(rows);
  mark_codes_of_units(rows);
  const std::vector<Row> counters = take_counters(rows);
  if (header_lines == 0 && !before.columns.empty()) {
    const Columns columns = continued_columns(rows, before.columns);
    if (!columns.places.empty()) return add_continued(grid, whole, rows, columns);
  }
  Columns columns = columns_of(rows);
  std::vector<std::vector<Field>> above;
  for (std::size_t i = 0; i < header_lines; ++i) above.push_back(printed[i].fields);
  const auto counting = std::find_if(counters.begin(), counters.end(), [](const Row& row) { return row.size() > 1; });
  const auto header_over = [&](const Columns& those) {
    return header_of(heads_of(above, han_width), those.places, counting == counters.end() ? Row{} : *counting,
                     before.filled);
  };
  Header header = header_over(columns);
  if (figure_columns(columns) > header.heads) {
    Columns fewer = columns_of(rows, header.heads);
    if (figure_columns(fewer) == header.heads && have_columns(rows, fewer)) {
      columns = std::move(fewer);
      header = header_over(columns);
    }
  }
  add_header(grid, header);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    add_row(grid, rows[i], columns.owner[i], header.column_of);
    count_columns(grid, counters[i], header.counted);
  }
  before.columns = header.rows > 0 ? header.places : std::vector<ColumnRange>{};
  before.filled = header.filled;
  before.letters = letters_of(printed, header_lines);
}

}  // namespace gouji::laid
