// Blocks of a dump's lines that may be tables.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "parse/dump_lines.h"

namespace gouji {

/// Consecutive lines of one shape, and what stands between them.
struct Block {
  LineShape shape = LineShape::text;
  int first = 0, end = 0;  // lines
};

struct Lines {
  const std::vector<std::string>& text;
  std::vector<LineShape> shape;

  int size() const { return static_cast<int>(text.size()); }
};

Lines read_shapes(const Page& page);

/// The block that begins at a line of fields.
Block block_at(const Lines& lines, int first);

/// Rows of several fields, a figure among them.
int rows_with_figures(const Lines& lines, const Block& block);

/// One row with a tab may be a torn-off 合计; two lines of words with a gap may be a paragraph's chance.
bool is_table(const Lines& lines, const Block& block);

}  // namespace gouji
