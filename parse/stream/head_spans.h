// Which columns a common header of a Chinese table stands over.
#pragma once

#include <optional>
#include <vector>

#include "parse/lattice/spans.h"
#include "parse/stream/head_columns.h"

namespace gouji::stream {

/// A header's place in the grid of the header.
struct HeadCell {
  Head head;
  lattice::Span span;
};

struct HeadTree {
  int rows = 0;
  std::vector<HeadCell> cells;
};

/// The headers as a tree over the columns: a common one stands in the middle of its columns, its children lie lower. One
/// over a single column is the first line of that column's header. Nothing where they cannot all be placed.
std::optional<HeadTree> head_tree(const std::vector<HeadedColumn>& columns, const std::vector<Head>& heads);

}  // namespace gouji::stream
