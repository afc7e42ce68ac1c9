// Classes whose figures stand in another column than they should.
#pragma once

#include "parse/placing/summed_table.h"

namespace gouji::placing {

/// Moves classes, with what is below them, from one column to another where just these together are what the other's
/// total lacks: each alone would not let the total hold.
void move_classes(SummedTable& table);

}  // namespace gouji::placing
