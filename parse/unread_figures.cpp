#include "parse/unread_figures.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "parse/dump_lines.h"

namespace gouji {
namespace {

/// Fewer figures may be a page's or a paragraph's own.
constexpr int fewest_figures = 3;

/// 1,234.50 or 86.00: a figure of money by its form, which no date, code or number of a list has.
bool is_money(std::string_view text) {
  auto number = parse_decimal(text);
  return number && (number->decimals == 2 || text.find(',') != std::string_view::npos);
}

/// 2.64 万元，占: a sentence that was set with spaces round its figures.
bool is_sentence(const std::vector<std::string>& texts) {
  for (std::size_t i = 1; i < texts.size(); ++i)
    for (std::string_view unit : {"元", "万", "亿元", "%", "％"})
      if (texts[i].starts_with(unit) && is_money(texts[i - 1])) return true;
  return false;
}

/// The figures of a row that is one by its form: nothing but a label beside its figures, or a lone figure.
int figures_in(const std::vector<std::string>& texts) {
  if (is_sentence(texts)) return 0;
  auto figures = static_cast<int>(std::count_if(texts.begin(), texts.end(), is_money));
  return figures >= 2 || texts.size() == 1 ? figures : 0;
}

int unread_in_dump(const Page& page, const std::vector<Grid>& grids) {
  int count = 0;
  for (int at = 0; at < static_cast<int>(page.dump_lines.size()); ++at) {
    auto holds = [&](const Grid& grid) { return grid.first_line <= at && at < grid.end_line; };
    if (std::any_of(grids.begin(), grids.end(), holds)) continue;
    const std::string& line = page.dump_lines[static_cast<std::size_t>(at)];
    std::vector<std::string> texts;
    for (const Field& field : fields_of(line, shape_of(line))) texts.push_back(field.text);
    count += figures_in(texts);
  }
  return count;
}

int unread_on_page(const Page& page, const std::vector<char>& taken) {
  int count = 0;
  for (const Line& line : page.lines) {
    std::vector<std::string> texts;
    for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i)
      if (!taken[i]) texts.push_back(page.words[i].text);
    count += figures_in(texts);
  }
  return count;
}

}  // namespace

void report_unread_figures(const Page& page, const std::vector<char>& taken, const std::vector<Grid>& grids,
                           Diagnostics& diagnostics) {
  const int count = page.origin == Origin::dump ? unread_in_dump(page, grids) : unread_on_page(page, taken);
  if (count < fewest_figures) return;
  const std::string figures = std::to_string(count);
  diagnostics.push_back({"unread-figures", page.number, "有" + figures + "个数字像是表中金额，却未读入任何表格",
                         figures + " figures look like a table's and are in none that was read"});
}

}  // namespace gouji
