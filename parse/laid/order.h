// The order of heads from the left, where lines of a header have moved against each other.
#pragma once

#include <vector>

#include "parse/laid/names.h"

namespace gouji::laid {

/// Sorts heads from the left: on every line one stands before the other, whatever other lines have them at. A line may
/// have moved to the left as a whole: a head takes the place that is farthest right of its pieces', and one of a single
/// piece moves as far as the last one before it that has a piece on its line.
void order_heads(std::vector<Head>& heads);

}  // namespace gouji::laid
