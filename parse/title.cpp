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
  return starts_with_any(text, {"单位:", "金额单位:", "编制单位", "编制部门", "填报单位", "填报部门", "部门:",
                                "预算单位:", "单位名称", "部门名称", "公开", "附件", "附表", "续表", "(单位"}) ||
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

}  // namespace

std::string title_of(const Grid& grid) {
  int best = 0;
  std::string title;
  for (const PlacedText& line : grid.above) {
    int here = rank(normalised(line.text));
    if (here == 0 || here < best) continue;
    best = here;
    title = without_space(line.text);
  }
  std::string inside = best < 3 ? title_inside(grid) : std::string();
  return inside.empty() ? title : inside;
}

}  // namespace gouji
