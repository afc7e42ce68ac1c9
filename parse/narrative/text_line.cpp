#include "parse/narrative/text_line.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/text.h"
#include "parse/page_number.h"

namespace gouji {
namespace {

/// Page furniture stands in this share of the page's height at either end.
constexpr double edge_share = 0.12;
/// A running head is one on so many pages, and on at least half of them.
constexpr int fewest_repeats = 3;

using PageGrids = std::vector<const Grid*>;

bool covered(const PageGrids& grids, const Box& box) {
  return std::any_of(grids.begin(), grids.end(),
                     [&](const Grid* grid) { return grid->box.contains(box.centre_x(), box.centre_y()); });
}

bool grid_between(const PageGrids& grids, double top, double bottom) {
  return std::any_of(grids.begin(), grids.end(),
                     [&](const Grid* grid) { return grid->box.centre_y() > top && grid->box.centre_y() < bottom; });
}

void append_word(TextLine& line, const Word& word) {
  if (!line.text.empty()) line.text += ' ';
  line.pieces.push_back({static_cast<std::uint32_t>(line.text.size()), line.page, word.box});
  line.text += word.text;
}

/// The size that most of the text has.
class CommonSize {
 public:
  void add(double size, std::size_t length) {
    auto known = std::find_if(lengths_.begin(), lengths_.end(),
                              [&](const auto& entry) { return std::abs(entry.first - size) < 0.25; });
    if (known == lengths_.end())
      lengths_.emplace_back(size, length);
    else
      known->second += length;
  }

  double get() const {
    auto most = std::max_element(lengths_.begin(), lengths_.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == lengths_.end() ? 0 : most->first;
  }

 private:
  std::vector<std::pair<double, std::size_t>> lengths_;
};

/// The words of a line that stand in no table.
TextLine outside_tables(const Page& page, const Line& line, const PageGrids& grids) {
  TextLine out;
  out.page = page.number;
  out.sheet = page.width;
  CommonSize size;
  for (std::uint32_t i = 0; i < line.word_count; ++i) {
    const Word& word = page.words[line.first_word + i];
    if (covered(grids, word.box)) continue;
    if (out.pieces.empty()) out.left = word.box.x0;
    append_word(out, word);
    out.right = word.box.x1;
    size.add(word.size > 0 ? word.size : word.box.height(), word.text.size());
  }
  out.size = size.get();
  return out;
}

void add_page(const Page& page, const PageGrids& grids, std::vector<TextLine>& lines) {
  double bottom = 0;
  for (const Line& line : page.lines) {
    TextLine text = outside_tables(page, line, grids);
    if (text.text.empty()) continue;
    text.cut_off = !grids.empty() && grid_between(grids, bottom, line.box.centre_y());
    bottom = line.box.centre_y();
    lines.push_back(std::move(text));
  }
}

/// Columns that a dump's text takes up, a Chinese character being two.
int columns_of(std::string_view text) {
  int columns = 0;
  for (char32_t c : to_utf32(text)) columns += c == U'\t' ? 4 : c < 0x1100 ? 1 : 2;
  return columns;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view ideographic_space = "　";
  constexpr std::string_view blanks = " \t\r\f\v";
  auto strip_front = [&] {
    if (text.substr(0, ideographic_space.size()) == ideographic_space) return ideographic_space.size();
    return !text.empty() && blanks.find(text.front()) != std::string_view::npos ? std::size_t{1} : std::size_t{0};
  };
  while (std::size_t n = strip_front()) text.remove_prefix(n);
  while (!text.empty() && blanks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

TextLine dump_line(int page, std::string_view printed, std::string_view text) {
  TextLine line;
  line.page = page;
  line.text = text;
  line.pieces.push_back({0, page, Box{}});
  line.left = columns_of(printed.substr(0, static_cast<std::size_t>(text.data() - printed.data())));
  line.right = line.left + columns_of(text);
  line.size = 2;
  return line;
}

bool is_in_table(const PageGrids& grids, std::size_t line) {
  const auto at = static_cast<int>(line);
  return std::any_of(grids.begin(), grids.end(),
                     [&](const Grid* grid) { return at >= grid->first_line && at < grid->end_line; });
}

/// True of a page whose lines are set so far apart that a blank one stands between most of them.
bool is_spaced(const Page& page, const PageGrids& grids) {
  constexpr int fewest = 3;
  int close = 0, spaced = 0, blanks = 0;
  bool begun = false;
  for (std::size_t i = 0; i < page.dump_lines.size(); ++i) {
    if (is_in_table(grids, i)) {
      begun = false;
    } else if (trimmed(page.dump_lines[i]).empty()) {
      ++blanks;
    } else {
      close += begun && blanks == 0;
      spaced += begun && blanks == 1;
      begun = true;
      blanks = 0;
    }
  }
  return spaced >= fewest && spaced > 2 * close;
}

void add_dump_page(const Page& page, const PageGrids& grids, std::vector<TextLine>& lines) {
  const bool spaced = is_spaced(page, grids);
  bool table = false;
  int blanks = 0;
  for (std::size_t i = 0; i < page.dump_lines.size(); ++i) {
    std::string_view printed = page.dump_lines[i];
    std::string_view text = trimmed(printed);
    table = table || is_in_table(grids, i);
    blanks += text.empty();
    if (is_in_table(grids, i) || text.empty() || is_page_number(text)) continue;
    TextLine line = dump_line(page.number, printed, text);
    line.spaced = spaced && blanks == 1 && !table;
    line.cut_off = (table || blanks > 0) && !line.spaced;
    lines.push_back(std::move(line));
    table = false;
    blanks = 0;
  }
}

std::string without_digits(std::string_view text) {
  std::string out = normalised(text);
  out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c >= '0' && c <= '9'; }), out.end());
  return out;
}

/// What a running head is known by: its words and its height on the page.
using HeadKey = std::pair<std::string, long>;

HeadKey head_key(const TextLine& line) {
  return {without_digits(line.text), std::lround(line.pieces.front().box.centre_y() / 4)};
}

bool at_edge(const TextLine& line, const Page& page) {
  double y = line.pieces.front().box.centre_y();
  return y < page.height * edge_share || y > page.height * (1 - edge_share);
}

/// Drops page numbers and what stands at the same place of most pages.
void drop_furniture(const Document& document, std::vector<TextLine>& lines) {
  std::map<int, const Page*> pages;
  for (const Page& page : document.pages) pages[page.number] = &page;
  std::map<HeadKey, int> heads;
  for (const TextLine& line : lines)
    if (at_edge(line, *pages.at(line.page))) ++heads[head_key(line)];
  int most = std::max(fewest_repeats, static_cast<int>(document.pages.size() + 1) / 2);
  std::erase_if(lines, [&](const TextLine& line) {
    if (!at_edge(line, *pages.at(line.page))) return false;
    return is_page_number(line.text) || heads[head_key(line)] >= most;
  });
}

}  // namespace

std::vector<TextLine> text_lines(const Document& document, const std::vector<Grid>& grids) {
  std::map<int, PageGrids> by_page;
  // A frame round text is no table.
  for (const Grid& grid : grids)
    if (grid.columns > 1) by_page[grid.page].push_back(&grid);
  std::vector<TextLine> lines;
  for (const Page& page : document.pages) {
    if (document.is_dump)
      add_dump_page(page, by_page[page.number], lines);
    else
      add_page(page, by_page[page.number], lines);
  }
  if (!document.is_dump) drop_furniture(document, lines);
  return lines;
}

}  // namespace gouji
