#include "parse/table_title.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "parse/pattern.h"

namespace gouji {
namespace {

constexpr std::size_t longest_title = 180;  // bytes: titles of whole sentences are none
constexpr std::size_t title_reach = 6;      // lines above a table that its title may be among
constexpr std::size_t loose_reach = 3;      // and one that does not say that it is of a table

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_sentence(std::string_view normal) {
  return contains(normal, "。") || contains(normal, "；") || contains(normal, "，");
}

std::string_view without_brackets_at_end(std::string_view normal) {
  while (normal.ends_with(')')) {
    std::size_t open = normal.rfind('(');
    if (open == std::string_view::npos) break;
    normal = normal.substr(0, open);
  }
  return normal;
}

/// 《收支总表》 is 收支总表.
std::string_view without_title_marks(std::string_view normal) {
  constexpr std::string_view open = "《", close = "》";
  if (!normal.starts_with(open) || !normal.ends_with(close)) return normal;
  return normal.substr(open.size(), normal.size() - open.size() - close.size());
}

PlacedText placed(const GridView& view, const ViewCell& cell) {
  return {cell.cell->text, view.grid().page, cell.cell->box};
}

/// The part of a title that stands alone on a line above the rest of it.
bool may_begin_title(std::string_view normal) {
  return !normal.empty() && normal.size() <= longest_title && !is_sentence(normal) && !is_imprint(normal) &&
         !contains(normal, ":") && !contains(normal, "表") && ordinal_length(normal) == 0 && !is_digits(normal) &&
         normal.find_first_not_of("-0123456789") != std::string_view::npos;
}

/// The title of a line that ends with the unit: 收支总表 单位：万元.
NormalLine without_unit(const NormalLine& line) {
  for (std::string_view word : {"金额单位:", "计量单位:", "单位:"}) {
    const std::size_t at = line.normal.find(word);
    if (at == std::string::npos || !looks_like_title(std::string_view(line.normal).substr(0, at))) continue;
    PlacedText title = line.place;
    title.text = normalise(title.text).original(line.place.text, 0, at);
    return line_of(std::move(title));
  }
  return line;
}

bool is_preface_row(const GridView& view, int row) {
  auto cells = view.printed(row);
  return std::all_of(cells.begin(), cells.end(), [&](const ViewCell* cell) {
    return looks_like_title(cell->text) || is_table_number(cell->text) || is_imprint(cell->text) ||
           (cells.size() == 1 && stated_unit(cell->text) && cell->text.starts_with("("));
  });
}

bool opens_section(std::string_view normal) {
  return normal.starts_with("第") || ordinal_length(normal) > 0 || normal.ends_with("说明") || looks_like_title(normal);
}

}  // namespace

NormalLine line_of(PlacedText place) {
  std::string normal = normalised(place.text);
  return {std::move(place), std::move(normal)};
}

bool is_table_number(std::string_view normal) {
  for (std::string_view word : {"预算公开", "公开", "附件", "附"})
    if (normal.starts_with(word)) normal.remove_prefix(word.size());
  normal = normal.substr(std::min(normal.find_first_not_of("0123456789-."), normal.size()));
  return normal == "表" || (normal.starts_with("表") && normal.find_first_not_of("表0123456789-.") >= normal.size());
}

bool looks_like_title(std::string_view normal) {
  std::string_view name = without_title_marks(without_brackets_at_end(normal));
  if (normal.size() > longest_title || is_sentence(normal) || looks_like_note(normal) || is_imprint(name)) return false;
  if (is_table_number(normal)) return false;
  return name.ends_with("表") || name.ends_with("表格") || name.ends_with("续表");
}

bool looks_like_note(std::string_view normal) {
  for (std::string_view word : {"注:", "注1", "备注:", "说明:", "注释:"})
    if (normal.starts_with(word)) return true;
  return contains(normal, "本表") && (is_sentence(normal) || declares_empty(normal));
}

bool declares_empty(std::string_view normal) {
  static const Patterns empties = {Pattern("空表"),           Pattern("本表无"),       Pattern("本表&无数据"),
                                   Pattern("本表&没有数据"),  Pattern("^注:&无&支出"), Pattern("^说明:&没有&支出"),
                                   Pattern("^说明:&无&支出"), Pattern("本表&为空")};
  return any_matches(empties, normal) && !contains(normal, "如为空表");
}

int preface_rows(const GridView& view, RowRange rows) {
  int row = rows.begin;
  while (row < rows.end && is_preface_row(view, row)) ++row;
  return row - rows.begin;
}

std::vector<NormalLine> lines_before(const GridView& view, RowRange preface, bool with_above) {
  std::vector<NormalLine> lines;
  if (with_above)
    for (const PlacedText& line : view.grid().above) lines.push_back(line_of(line));
  for (int row = preface.begin; row < preface.end; ++row)
    for (const ViewCell* cell : view.printed(row)) lines.push_back(line_of(placed(view, *cell)));
  return lines;
}

/// The two lines of a title whose bracket the second one closes: …支出表（按经济分 and 类）.
static std::optional<NormalLine> title_with_rest(const NormalLine& first, const NormalLine& rest) {
  const std::size_t open = first.normal.rfind('(');
  if (open == std::string::npos || first.normal.find(')', open) != std::string::npos || !rest.normal.ends_with(')'))
    return {};
  NormalLine title =
      line_of({first.place.text + rest.place.text, first.place.page, united(first.place.box, rest.place.box)});
  return looks_like_title(title.normal) ? std::optional(std::move(title)) : std::nullopt;
}

std::vector<NormalLine> title_candidates(const std::vector<NormalLine>& lines) {
  std::vector<NormalLine> found;
  std::size_t reach = 0;
  for (std::size_t i = lines.size(); i-- > 0 && reach < title_reach; ++reach) {
    if (i + 1 < lines.size())
      if (auto whole = title_with_rest(lines[i], lines[i + 1])) found.push_back(std::move(*whole));
    const NormalLine line = without_unit(lines[i]);
    if (!looks_like_title(line.normal)) continue;
    found.push_back(line);
    if (i == 0 || !may_begin_title(lines[i - 1].normal)) continue;
    const PlacedText &first = lines[i - 1].place, &second = line.place;
    found.push_back(line_of({first.text + second.text, first.page, united(first.box, second.box)}));
  }
  return found;
}

std::vector<NormalLine> loose_titles(const std::vector<NormalLine>& lines) {
  std::vector<NormalLine> found;
  for (std::size_t i = lines.size(); i-- > 0 && lines.size() - i <= loose_reach;)
    if (may_begin_title(lines[i].normal) && !looks_like_note(lines[i].normal)) found.push_back(lines[i]);
  return found;
}

std::optional<StatedUnit> unit_of(const std::vector<NormalLine>& lines) {
  for (std::size_t i = lines.size(); i-- > 0;)
    if (auto unit = stated_unit(lines[i].normal)) return unit;
  return std::nullopt;
}

std::vector<PlacedText> notes_among(const std::vector<PlacedText>& below) {
  std::vector<PlacedText> notes;
  bool open = false;  // the note before has not come to its full stop
  for (const PlacedText& line : below) {
    std::string normal = normalised(line.text);
    bool note = looks_like_note(normal);
    if (!note && (opens_section(normal) || is_imprint(normal) || (!open && !notes.empty()))) break;
    if (!note && !open) continue;
    notes.push_back(line);
    open = !normal.ends_with("。");
  }
  return notes;
}

}  // namespace gouji
