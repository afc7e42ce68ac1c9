// Which header stands over which column of figures.
#pragma once

#include <optional>
#include <vector>

#include "parse/stream/columns.h"
#include "parse/stream/heads.h"

namespace gouji::stream {

/// A column with what it holds and the header over it.
struct HeadedColumn {
  Column place;
  int head = -1;         ///< index into the heads; -1 for none
  bool blank = false;    ///< a header only, nothing below
  bool amounts = false;  ///< holds amounts, which end at the column's right side
};

/// The columns of a body, those parted whose figures end in several places. Long figures reach over the column before.
std::vector<Column> columns_by_ends(std::vector<TextRow>& body, const std::vector<Column>& columns);

/// Gives figures that end where a column ends that column.
void place_by_ends(std::vector<TextRow>& rows, const std::vector<Column>& columns);

/// The body's columns and those that only a header tells of, from the left. Both in their order, each header as near as
/// can be: none stands right of the amounts that it heads, none left of the labels. Nothing where a column of amounts
/// has no header. `leaves` are the heads with none below them, from the left.
std::optional<std::vector<HeadedColumn>> headed_columns(const std::vector<TextRow>& body,
                                                        const std::vector<Column>& columns,
                                                        const std::vector<Head>& leaves);

/// The lines between the columns and round them: one more than there are columns.
std::vector<double> column_edges(const std::vector<HeadedColumn>& columns, const std::vector<Head>& heads);

}  // namespace gouji::stream
