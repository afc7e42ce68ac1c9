#include "parse/carried_titles.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/text.h"
#include "parse/page_number.h"
#include "parse/table_title.h"

namespace gouji {
namespace {

/// How many lines at either end of a page a running head or foot may take up.
constexpr std::size_t most_running = 2;

using Lines = std::vector<NormalLine>;

Lines lines_of(const Page& page) {
  Lines lines;
  for (const Line& line : page.lines) lines.push_back(line_of({text_of(page, line), page.number, line.box}));
  for (const std::string& line : page.dump_lines) lines.push_back(line_of({line, page.number, {}}));
  lines.erase(std::remove_if(lines.begin(), lines.end(), [](const NormalLine& l) { return l.normal.empty(); }),
              lines.end());
  return lines;
}

/// The lines below a page's last table; all of them where it has none.
Lines lines_at_foot(const Page& page, const Grid* last) {
  if (last == nullptr) return lines_of(page);
  Lines lines;
  if (page.origin == Origin::dump) {
    for (auto at = static_cast<std::size_t>(last->end_line); at < page.dump_lines.size(); ++at)
      lines.push_back(line_of({page.dump_lines[at], page.number, {}}));
  } else {
    for (const PlacedText& line : last->below) lines.push_back(line_of(line));
  }
  return lines;
}

bool is_title(const NormalLine& line) {
  return !title_candidates({line}).empty();
}

bool is_caption(const NormalLine& line) {
  return is_imprint(line.normal) || is_table_number(line.normal) || stated_unit(line.normal).has_value();
}

/// A page's number, or a line that ends or begins another page as well.
bool is_furniture(const NormalLine& line, const Lines& other) {
  if (line.normal.empty() || is_page_number(line.normal)) return true;
  for (std::size_t i = 0; i < std::min(most_running, other.size()); ++i)
    if (other[i].normal == line.normal || other[other.size() - 1 - i].normal == line.normal) return true;
  return false;
}

/// The first of a title's lines: the one before `at`, where it is a part of the title.
std::size_t first_of_title(const Lines& lines, std::size_t at) {
  return at > 0 && title_candidates({lines[at - 1], lines[at]}).size() > 1 ? at - 1 : at;
}

/// A title right below another one without a word of its own is an entry of a list. The heading of a part is no entry.
bool is_listed(const Lines& lines, std::size_t at) {
  return at > 0 && is_title(lines[at - 1]) && !lines[at - 1].normal.starts_with("第");
}

/// Title, imprint and unit that the lines end with; none where they end otherwise.
Lines title_at_end(const Lines& lines, const Lines& next_page) {
  Lines captions;
  for (std::size_t i = lines.size(); i-- > 0;) {
    const NormalLine& line = lines[i];
    const bool with_unit = unit_of(captions).has_value();
    const bool title = is_title(line);
    if (!title && is_caption(line)) {
      captions.insert(captions.begin(), line);
      continue;
    }
    if (!title && is_furniture(line, next_page)) continue;
    if (title ? captions.empty() && is_listed(lines, i) : !with_unit || loose_titles({line}).empty()) return {};
    const auto first = static_cast<std::ptrdiff_t>(title ? first_of_title(lines, i) : i);
    captions.insert(captions.begin(), lines.begin() + first, lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return captions;
  }
  return {};
}

/// True where neither the lines above a table nor its first rows name it.
bool is_nameless(const Grid& grid, const Lines& page_before) {
  const bool bare = std::all_of(grid.above.begin(), grid.above.end(), [&](const PlacedText& text) {
    const NormalLine line = line_of(text);
    return is_furniture(line, page_before) || (is_caption(line) && !is_title(line));
  });
  if (!bare) return false;
  const GridView view(grid);
  return title_candidates(lines_before(view, {0, preface_rows(view, {0, view.rows()})}, false)).empty();
}

struct Ends {
  Grid *first = nullptr, *last = nullptr;
};

std::map<int, Ends> ends_of_pages(std::vector<Grid>& grids) {
  std::map<int, Ends> pages;
  for (Grid& grid : grids) {
    Ends& ends = pages[grid.page];
    const auto begins = [](const Grid& g) { return std::pair(g.first_line, g.box.y0); };
    const auto stops = [](const Grid& g) { return std::pair(g.end_line, g.box.y1); };
    if (ends.first == nullptr || begins(grid) < begins(*ends.first)) ends.first = &grid;
    if (ends.last == nullptr || stops(grid) > stops(*ends.last)) ends.last = &grid;
  }
  return pages;
}

}  // namespace

void carry_titles(const Document& document, std::vector<Grid>& grids) {
  auto ends = ends_of_pages(grids);
  for (std::size_t i = 1; i < document.pages.size(); ++i) {
    const Page &before = document.pages[i - 1], &page = document.pages[i];
    Grid* first = ends[page.number].first;
    if (first == nullptr) continue;
    const Lines title = title_at_end(lines_at_foot(before, ends[before.number].last), lines_of(page));
    if (title.empty() || !is_nameless(*first, lines_of(before))) continue;
    for (auto line = title.rbegin(); line != title.rend(); ++line)
      first->above.insert(first->above.begin(), line->place);
  }
}

}  // namespace gouji
