// Which of the lines over a table is its title.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "parse/grid.h"

namespace gouji {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

/// Who made the table, for when, in which unit, on which page: what stands beside titles.
bool is_caption(std::string_view text) {
  return starts_with_any(text, {"单位:", "金额单位:", "编制单位", "编制部门", "填报单位", "填报部门",
                                "部门:", "预算单位:", "单位名称", "部门名称", "公开", "续表", "(单位"}) ||
         text.find("单位:") != std::string_view::npos;
}

bool is_number_or_blank(std::string_view text) {
  return text.find_first_not_of("0123456789-/.第页共 ") == std::string_view::npos;
}

/// 收支总表, 收支总表(续), 表1收支总表.
bool names_a_table(std::string_view text) {
  return ends_with_any(text, {"表", "表(续)", "表(续表)", "表一", "表二", "明细", "情况"}) &&
         !ends_with_any(text, {"代表"});
}

/// A line of a paragraph.
bool is_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 3> marks = {"。", "；", "，"};
  bool has_mark = std::any_of(marks.begin(), marks.end(),
                              [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
  return has_mark || ends_with_any(text, {":", "、"});
}

/// How well a line names the table below it; 0 where it cannot.
int rank(std::string_view text) {
  if (text.empty() || is_caption(text) || is_number_or_blank(text) || is_sentence(text)) return 0;
  if (names_a_table(text)) return 3;
  return text.find("表") != std::string_view::npos ? 2 : 1;
}

/// A title inside the table: the first row is one cell from side to side.
std::string title_inside(const Grid& grid) {
  const Cell* first = grid.at(0, 0);
  bool whole_row = first != nullptr && first->columns == grid.columns && grid.columns > 1;
  return whole_row && rank(normalised(first->text)) > 0 ? without_space(first->text) : std::string();
}

/// 公开01表: the form's number, which often stands in the line of the title.
bool is_form_number(std::string_view word) {
  return word.starts_with("公开") && word.ends_with("表") && word.find_first_of("0123456789") != std::string_view::npos;
}

/// The line without the words beside the title.
std::string title_part(const std::string& line) {
  std::string title;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = std::min(line.find(' ', at), line.size());
    std::string word = line.substr(at, end - at);
    std::string normal = normalised(word);
    if (!is_form_number(normal) && !starts_with_any(normal, {"单位:", "金额单位:", "(单位:"})) title += word;
    at = end + 1;
  }
  return without_space(title);
}

/// What the second line of a broken title is: 决算表.
bool is_tail_of_title(std::string_view text) {
  constexpr std::array<std::string_view, 8> tails = {"表",     "总表",   "支出表", "收入表",
                                                     "预算表", "决算表", "情况表", "明细表"};
  return std::find(tails.begin(), tails.end(), text) != tails.end();
}

/// The line before the tail, where it ends right above it and names no table itself.
std::string head_of_title(const std::vector<PlacedText>& lines, std::size_t tail) {
  if (tail == 0) return {};
  const PlacedText& upper = lines[tail - 1];
  std::string title = title_part(upper.text);
  bool near = lines[tail].box.y0 - upper.box.y1 < upper.box.height();
  return near && rank(normalised(title)) == 1 ? title : std::string();
}

}  // namespace

std::string title_of(const Grid& grid) {
  int best = 0;
  std::string title;
  for (std::size_t i = 0; i < grid.above.size(); ++i) {
    std::string part = title_part(grid.above[i].text);
    int here = rank(normalised(part));
    if (here == 0 || here < best) continue;
    best = here;
    title = is_tail_of_title(normalised(part)) ? head_of_title(grid.above, i) + part : part;
  }
  std::string inside = best < 3 ? title_inside(grid) : std::string();
  return inside.empty() ? title : inside;
}

}  // namespace gouji
