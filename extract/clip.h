// Boxes of what is painted, and what the clip leaves of them.
#pragma once

#include <initializer_list>
#include <utility>

#include "base/box.h"

namespace gouji {

Box bounds(std::initializer_list<std::pair<double, double>> points);

bool finite(const Box& box);

/// Leaves the part of a box inside the clip; false where there is none. A box may have no thickness.
bool clip_to(Box& box, const Box& clip);

/// The share of a box that the clip leaves, 0 to 1.
double visible_share(const Box& box, const Box& clip);

/// A border drawn as an area between two rectangles, no thicker than given.
bool is_ring(const Box& outer, const Box& inner, double thickest);

}  // namespace gouji
