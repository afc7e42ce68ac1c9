// Ordinals of lists in tables that OCR read: 一、 二、 三、.
#pragma once

#include "parse/grid.h"

namespace gouji {

/// Sets right the ordinals of a column that their neighbours leave no choice about, and gives the first label of a list
/// its lost 一、. A lone dash above 二 is 一. Labels that the model is sure of are left as they are.
void mend_scanned_ordinals(Grid& grid, int column);

}  // namespace gouji
