// The lines that belong to a table without being rows of it: title, imprint, unit, notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/grid_view.h"
#include "parse/units.h"

namespace gouji {

/// A line and its normalised text.
struct NormalLine {
  PlacedText place;
  std::string normal;
};

NormalLine line_of(PlacedText place);

/// `01表`, `公开01表`, `表1`: what a table is numbered as.
bool is_table_number(std::string_view normal);

/// True of a line that could be a table's title: it ends in 表 and is no sentence, no number of a table, no imprint.
bool looks_like_title(std::string_view normal);

/// True of a line that explains the table above it: 注：…, 说明：…, …本表为空表.
bool looks_like_note(std::string_view normal);

/// True of a note that says that a table has nothing in it: 本表为空表, 本表无数据, 无…支出.
bool declares_empty(std::string_view normal);

/// How many of the first rows of `rows` are no rows of the table, but its title and imprint.
int preface_rows(const GridView& view, RowRange rows);

/// The lines above a table from the top, then those in its preface rows.
std::vector<NormalLine> lines_before(const GridView& view, RowRange preface, bool with_above);

/// Candidates for the title, the nearest first; a title broken over two lines is offered whole as well.
std::vector<NormalLine> title_candidates(const std::vector<NormalLine>& lines);

/// Lines right above a table that may be its title without ending in 表: 2025年部门收支总体情况, or a title cut off at the
/// sheet's edge. Headings with a number, sentences and imprints are none.
std::vector<NormalLine> loose_titles(const std::vector<NormalLine>& lines);

/// The unit that the lines tell, the nearest to the table first.
std::optional<StatedUnit> unit_of(const std::vector<NormalLine>& lines);

/// The notes among the lines below a table, up to the next title or heading.
std::vector<PlacedText> notes_among(const std::vector<PlacedText>& below);

}  // namespace gouji
