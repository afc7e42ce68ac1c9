// The texts of a Chinese header, each with its lines. Chinese sets no spaces, so headers of neighbouring columns nearly
// touch, and only what stands over one another tells which words are one text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/stream/rules.h"
#include "parse/stream/text_rows.h"

namespace gouji::stream {

struct Head {
  std::vector<lattice::TextPiece> pieces;
  std::string name;  ///< its lines joined
  Box box;
  double baseline = 0;  ///< of its first line
  double last_baseline = 0;
  double size = 0;
  bool common = false;  ///< stands over others, or may: that of one column may be the first line of its header
  bool ruled = false;   ///< a line parts it from what it stands over
};

/// The heads of the first `rows` rows: those with none below them from the left, then the common ones from below.
std::vector<Head> heads_of(const Page& page, const std::vector<TextRow>& rows, std::size_t count, const Rules& rules);

/// True of a header over a part of the code.
bool heads_code_part(std::string_view name);

/// True where most of the texts of some rows are Chinese.
bool are_chinese(const std::vector<TextRow>& rows, std::size_t count);

/// The lower head's text with the upper one's lines before it.
void put_before(Head& head, const Head& upper);

}  // namespace gouji::stream
