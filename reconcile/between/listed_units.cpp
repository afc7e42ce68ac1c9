// 具体包括：1. …本部 2. …中心: the units that a department says it is made of.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "reconcile/between/comparable.h"

namespace gouji {
namespace {

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

template <typename Words>
bool has_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(text, word); });
}

/// 纳入部门预算编制范围的单位包括：
bool opens_list(std::string_view text) {
  constexpr std::array<std::string_view, 4> of = {"预算单位", "单位包括", "编制范围", "事业单位"};
  constexpr std::array<std::string_view, 4> ends = {"包括:", "如下:", "分别是:", "分别为:"};
  return has_any(text, of) &&
         std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// One whose money is in another's figures publishes none of its own.
bool is_not_separate(std::string_view text) {
  constexpr std::array<std::string_view, 4> words = {"不单列", "不单独", "并入", "不独立"};
  return has_any(text, words);
}

/// What stands behind a list's number: `1.`, `1、`, `（1）`; empty for a text that has none.
std::string_view behind_number(std::string_view text) {
  const bool bracketed = text.starts_with("(");
  const std::size_t begin = bracketed ? 1 : 0;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  if (end == begin) return {};
  text.remove_prefix(end);
  for (const std::string_view mark : {".", "、", ")"})
    if (text.starts_with(mark) && (mark == ")") == bracketed) return text.substr(mark.size());
  return {};
}

/// `1.青石县云溪镇社区服务中心。` without its number and what stands behind the name.
std::string name_in(std::string_view text) {
  std::string_view name = behind_number(text);
  for (const std::string_view end : {"，", "。", "；", ":"}) name = name.substr(0, name.find(end));
  return std::string(name);
}

void from_passages(const Narrative& narrative, std::vector<std::string>& units) {
  bool open = false;
  for (const Passage& passage : narrative.passages) {
    const std::string_view text = passage.normal.text;
    if (!open) {
      open = opens_list(text);
      continue;
    }
    const std::string name = name_in(text);
    if (name.empty()) return;
    if (!is_not_separate(text)) units.push_back(name);
  }
}

/// A table with a column 单位名称 and, at most, numbers and remarks beside it.
void from_grid(const Grid& grid, std::vector<std::string>& units) {
  constexpr int most_columns = 4;
  int column = -1;
  if (grid.columns > most_columns) return;
  for (const Cell& cell : grid.cells)
    if (cell.row == 0 && normalised(cell.text) == "单位名称") column = cell.column;
  for (const Cell& cell : grid.cells) {
    if (column < 0 || cell.row == 0 || cell.column != column || cell.text.empty()) continue;
    const bool apart = std::none_of(grid.cells.begin(), grid.cells.end(), [&](const Cell& other) {
      return other.row == cell.row && is_not_separate(normalised(other.text));
    });
    if (apart) units.push_back(normalised(cell.text));
  }
}

}  // namespace

std::vector<std::string> listed_units(const Filing& filing) {
  std::vector<std::string> units;
  if (filing.scope != Scope::department) return units;
  from_passages(filing.narrative, units);
  for (const Grid& grid : filing.grids)
    if (units.empty()) from_grid(grid, units);
  return units;
}

}  // namespace gouji
