// Which lines of text make one row of a table: wrapped labels and headers joined.
#pragma once

#include <vector>

#include "parse/stream/columns.h"
#include "parse/stream/rules.h"

namespace gouji::stream {

struct TableRows {
  std::vector<int> of;  ///< by text row: the row of the table, from 0
  int count = 0;
  int header = 0;  ///< how many of the text rows are header
};

/// How many of the rows, from the top, are header.
std::size_t header_rows(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                        const Tolerances& near);

TableRows table_rows(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                     const Tolerances& near);

/// The same for rows whose header was taken off.
TableRows body_rows(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                    const Tolerances& near);

}  // namespace gouji::stream
