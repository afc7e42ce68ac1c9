// Several readings of one figure, and which to take.
#pragma once

#include <cstddef>
#include <vector>

#include "ocr/recogniser.h"

namespace gouji::ocr {

bool agree(const LineReading& first, const LineReading& second);

/// Both read the same number, separated as numbers are: the ink, whose pieces may be strokes, tells no better. One
/// separator before three digits leaves the choice.
bool is_settled(const LineReading& first, const LineReading& second);

struct Choice {
  std::size_t taken = 0;
  std::size_t other = 0;  ///< the first that says something else; `taken` where none does
  bool doubtful = true;
};

/// Readings are the English and the Chinese model's by turns. Those that have as many digits as the ink shows (0: that is
/// not known) go before the others; of them the one that most agree with is taken, the first of several. It is certain
/// where both models' readings are among those, and no two of them disagree.
Choice chosen(const std::vector<LineReading>& readings, std::size_t digits);

}  // namespace gouji::ocr
