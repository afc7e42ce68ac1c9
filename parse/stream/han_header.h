// Headers of Chinese tables, read by what stands over one another.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parse/stream/head_spans.h"
#include "parse/stream/rules.h"

namespace gouji::stream {

struct HanHeader {
  std::size_t text_rows = 0;    ///< how many rows of text it is
  std::vector<Column> columns;  ///< of the whole table, those without figures as well
  std::vector<double> edges;    ///< between the columns and round them
  std::ptrdiff_t amounts = 0;   ///< how many of them hold amounts
  HeadTree tree;
};

/// The header of rows that figures follow; nothing where it is not Chinese, or where it cannot be told which header
/// stands over which figures.
std::optional<HanHeader> han_header(const Page& page, const std::vector<TextRow>& rows, const Rules& rules,
                                    const Tolerances& near);

}  // namespace gouji::stream
