// Where tables without column rules may be: runs of rows with texts side by side.
#pragma once

#include <vector>

#include "parse/lattice/rulings.h"
#include "parse/stream/text_rows.h"

namespace gouji::stream {

/// Rows of one possible table, from the top.
struct Block {
  std::vector<TextRow> lead;  ///< single texts right above, which may be headers over several columns
  std::vector<TextRow> rows;
  bool under_unit = false;    ///< the line above says in which unit it counts: 单位：万元
  std::vector<TextRow> tail;  ///< single texts right below, which may be the last label's rest
};

/// Runs of rows with several texts, single texts between them included. Captions, running text and wide empty heights
/// end a run.
std::vector<Block> find_blocks(std::vector<TextRow> rows, const Tolerances& near);

/// `Table 3`, `图 1`, `Source: …`: what stands over or under a table, not in it.
bool is_caption(const TextRow& row);

/// Running text: many words on one line.
bool is_running_text(const Segment& segment);

}  // namespace gouji::stream
